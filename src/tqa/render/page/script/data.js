// @ts-check
// The report as the page works on it, read from the JSON that stands in the file.
import { codePoints, fold } from "./text.js";

/** @param {string} id @returns {any} */
export function readJson(id) {
  const element = document.getElementById(id);
  return element ? JSON.parse(element.textContent || "null") : null;
}

/** @returns {Report} */
function readReport() {
  const raw = readJson("tqa-report");
  return {
    ...raw,
    docs: raw.documents.map((/** @type {any} */ item, /** @type {number} */ index) =>
      readDoc(raw, item, index),
    ),
  };
}

/** @param {any} raw @param {any} item @param {number} index @returns {Doc} */
function readDoc(raw, item, index) {
  const text = codePoints(item.source);
  const { path, words, score, reasons } = item;
  const doc = { index, path, words, score, reasons, bom: item.bom ? "\ufeff" : "", text };
  return { ...doc, findings: item.findings.map((/** @type {any} */ found) => readFinding(raw, doc, found)) };
}

/** @param {any} raw @param {Omit<Doc, "findings">} doc @param {any} found @returns {Finding} */
function readFinding(raw, doc, found) {
  const rule = raw.rules[found.rule] || {};
  const text = doc.text.slice(found.start, found.end);
  return {
    kind: rule.kind,
    why: rule.why,
    original: rule.original,
    source: rule.source,
    quoted: false,
    added: false,
    ...found,
    text,
    match: fold(text),
    doc: doc.index,
    key: keyOf(doc.path, found.fingerprint),
  };
}

/** What tells a finding from all others of the report. @param {string} path @param {string} fingerprint */
export function keyOf(path, fingerprint) {
  return `${path}\n${fingerprint}`;
}

export const report = readReport();

/** Findings of one document with those that the page added, in order of place. @param {State} state @param {number} doc */
export function findingsOf(state, doc) {
  const added = state.added.filter((finding) => finding.doc === doc);
  const own = report.docs[doc] ? report.docs[doc].findings : [];
  if (!added.length) return own;
  return [...own, ...added].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

/** @param {State} state @returns {Finding[]} */
export function everyFinding(state) {
  return report.docs.flatMap((doc) => findingsOf(state, doc.index));
}

/** @param {State} state @param {string} key @returns {Finding | undefined} */
export function findingOf(state, key) {
  return byKey.get(key) || state.added.find((finding) => finding.key === key);
}

const byKey = new Map(report.docs.flatMap((doc) => doc.findings.map((finding) => [finding.key, finding])));

/** Words that name a state. @param {Decision | undefined} decision */
export function stateName(decision) {
  return decision ? decision.state : "open";
}

/** Whether a finding needs no more attention; a comment alone leaves it open. @param {Decision | undefined} decision */
export function isDecided(decision) {
  return decision !== undefined && decision.state !== "commented";
}

/** Suggestions that can be put into the text. @param {Finding} finding */
export function usable(finding) {
  return finding.suggestions.filter((suggestion) => suggestion.safety !== "display");
}
