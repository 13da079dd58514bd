// @ts-check
// Glossary entries that an editor's choices suggest, as YAML for `tqa glossary`.
import { report } from "./data.js";
import { neighbourhood } from "./text.js";

/** @param {string} text a JSON string is a quoted YAML scalar too */
function quoted(text) {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** @param {string} text */
export function slug(text) {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "entry";
}

/**
 * @param {string} preferred @param {string[]} deprecated @param {string} kind @param {string} why
 * @param {Finding | FormPlace | undefined} place where a deprecated form stands @returns {Proposal}
 */
export function proposal(preferred, deprecated, kind, why, place) {
  const id = `${slug(preferred)}-house`;
  const plain = { id, preferred, deprecated, kind, why, bad: "", good: "" };
  if (!place) return plain;
  const doc = report.docs[place.doc];
  const { before, after } = neighbourhood(doc, place.start, place.end, 40);
  // Half a quotation would be a finding of its own.
  const left = (before.split(/[“”"«»…[\]]/).pop() || "").replace(/\s+/g, " ").trimStart();
  const right = after
    .split(/[“”"«»…[\]]/)[0]
    .replace(/\s+/g, " ")
    .trimEnd();
  const text = doc.text.slice(place.start, place.end);
  return { ...plain, bad: `${left}[[${text}]]${right}`, good: `${left}[[${preferred}]]${right}` };
}

/** Put a proposal among others, in place of one with its id. @param {Proposal[]} list @param {Proposal} item */
export function withProposal(list, item) {
  return [...list.filter((other) => other.id !== item.id), item];
}

/** @param {Proposal} item */
export function entryYaml(item) {
  const rows = [
    `  - id: ${item.id}`,
    `    preferred: ${quoted(item.preferred)}`,
    `    deprecated: [${item.deprecated.map(quoted).join(", ")}]`,
    `    kind: ${item.kind}`,
    `    fix: unsafe`,
    `    why: ${quoted(item.why)}`,
    `    source: "House decision"`,
  ];
  if (item.bad)
    rows.push("    examples:", `      - bad: ${quoted(item.bad)}`, `        good: ${quoted(item.good)}`);
  return rows.join("\n");
}

/** @param {Proposal[]} list */
export function glossaryYaml(list) {
  const head = [
    "# Proposed while reviewing; run `tqa glossary test` before you keep them.",
    "glossary: house",
    "from: fr",
    "to: en",
    "entries:",
  ];
  return `${[...head, ...list.map(entryYaml)].join("\n")}\n`;
}
