// @ts-check
// What a house form changes: places, the glossary entry or the setting that keeps it.
import { keyOf, report } from "./data.js";
import { proposal } from "./proposals.js";
import { fold } from "./text.js";

/** @typedef {{ place: FormPlace, form: Form, old: string, now: string }} Rewrite */

/** What would stand at a place; null where the page cannot say. @param {Concept} concept @param {Form} form @param {FormPlace} place @param {string} wanted @returns {string | null} */
function rewritten(concept, form, place, wanted) {
  const told = place.rewrites.find(([name]) => name === wanted);
  if (told) return told[1];
  if (!isOfWords(concept)) return null;
  const old = report.docs[place.doc].text.slice(place.start, place.end);
  const at = old.toLowerCase().indexOf(form.text.toLowerCase());
  return at < 0 ? null : old.slice(0, at) + wanted + old.slice(at + form.text.length);
}

/** Whether the forms are words that stand in the text, not names of a style. @param {Concept} concept */
function isOfWords(concept) {
  return /^(term|name):/.test(concept.id);
}

/** @param {Concept} concept @param {string} wanted */
export function planHouseForm(concept, wanted) {
  const rewrites = /** @type {Rewrite[]} */ ([]);
  let quoted = 0;
  let unclear = 0;
  for (const form of concept.forms.filter((item) => item.text !== wanted)) {
    for (const place of form.places) {
      const now = rewritten(concept, form, place, wanted);
      if (place.quoted) quoted += 1;
      else if (now === null) unclear += 1;
      else
        rewrites.push({ place, form, old: report.docs[place.doc].text.slice(place.start, place.end), now });
    }
  }
  return { rewrites, quoted, unclear };
}

/** What keeps the choice in later runs. @param {Concept} concept @param {string} wanted @param {string[]} others */
export function afterwards(concept, wanted, others) {
  if (isProposed(concept, wanted))
    return `A glossary entry is proposed: ${wanted}, not ${others.join(", ")}.`;
  if (isOfWords(concept)) return "The glossary prefers it already.";
  const key = styleKey(concept, wanted);
  return key ? `To keep it in later runs, write ${key} under [style] in tqa.toml.` : "";
}

/** @param {Concept} concept @param {string} wanted */
export function isProposed(concept, wanted) {
  return isOfWords(concept) && !(concept.reason === "glossary" && concept.preferred === wanted);
}

/** @param {Concept} concept @param {string} wanted */
function styleKey(concept, wanted) {
  if (concept.id.startsWith("honorific:")) return `honorifics = "${wanted.endsWith(".") ? "dot" : "no-dot"}"`;
  if (concept.id === "style:closing-mark") return `closing = "${wanted}"`;
  return /^(US|GB)$/.test(wanted) ? `locale = "en-${wanted}"` : "";
}

/** The entry replaces the one of the glossary where there is one. @param {Concept} concept @param {string} wanted @param {FormPlace} [place] */
export function houseEntry(concept, wanted, place) {
  const others = [...new Set([...concept.forms.map((form) => form.text), concept.preferred])].filter(
    (form) => form !== wanted,
  );
  const why = `House form, chosen over ${others.join(", ")} while reviewing.`;
  const kind = concept.kind === "consistency" ? "name" : concept.kind;
  const item = proposal(wanted, others, kind, why, place);
  return concept.id.startsWith("term:") ? { ...item, id: concept.id.slice(5) } : item;
}

/** A place that the report has no finding for. @param {Concept} concept @param {string} wanted @param {Rewrite} rewrite @returns {Finding} */
export function addedFinding(concept, wanted, { place, old, now }) {
  const { doc, start, end, quoted } = place;
  const line = (report.docs[doc].text.slice(0, start).match(/\r\n|\n|\r/g) || []).length + 1;
  const fingerprint = `house-${concept.id}-${start}`;
  return {
    key: keyOf(report.docs[doc].path, fingerprint),
    doc,
    rule: "house-form",
    kind: "consistency",
    severity: "suggestion",
    start,
    end,
    line,
    column: 0,
    text: old,
    match: fold(old),
    message: `House form: ${wanted}`,
    why: "You chose this form in the consistency view.",
    original: "",
    source: "",
    fingerprint,
    quoted,
    suggestions: [{ text: now, safety: "unsafe", edits: [] }],
    added: true,
  };
}
