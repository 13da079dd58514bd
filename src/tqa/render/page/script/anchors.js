// @ts-check
// Decisions as the published file has them: anchored by content, so that they survive edits.
import { everyFinding, findingsOf, report } from "./data.js";
import { fold, trimmed } from "./text.js";

const CONTEXT = 40;
const CHOICES = ["accepted", "rejected", "changed", "commented"];

/** What stands around a finding. @param {Finding} finding */
function around(finding) {
  const { text } = report.docs[finding.doc];
  return {
    before: trimmed(text.slice(Math.max(0, finding.start - CONTEXT), finding.start)),
    after: trimmed(text.slice(finding.end, finding.end + CONTEXT)),
  };
}

/** @param {State} state @param {number} doc @returns {DecisionRecord[]} */
function recordsOf(state, doc) {
  const seen = new Map();
  const records = [];
  for (const finding of findingsOf(state, doc)) {
    const { before, after } = around(finding);
    const anchor = JSON.stringify([finding.rule, finding.match, before, after]);
    seen.set(anchor, (seen.get(anchor) || 0) + 1);
    const decision = state.decisions.get(finding.key);
    if (decision) records.push(record(finding, decision, before, after, seen.get(anchor)));
  }
  return records;
}

/** @param {Finding} finding @param {Decision} decision @param {string} before @param {string} after @param {number} ordinal @returns {DecisionRecord} */
function record(finding, decision, before, after, ordinal) {
  const { state, scope, replacement, comment, reason, author, time } = decision;
  return {
    type: "decision",
    state,
    scope: state === "rejected" ? scope : "occurrence",
    path: report.docs[finding.doc].path,
    rule: finding.rule,
    kind: finding.kind,
    match: finding.match,
    before,
    after,
    ordinal,
    fingerprint: finding.added ? "" : finding.fingerprint,
    offset: finding.start,
    replacement: state === "accepted" || state === "changed" ? replacement : "",
    comment,
    reason,
    author,
    time,
  };
}

/** The whole decisions document. @param {State} state */
export function decisionsDocument(state) {
  return {
    schema_version: "1.0",
    tool: { name: "tqa", version: report.version },
    decisions: [...report.docs.flatMap((doc) => recordsOf(state, doc.index)), ...state.carried].sort(inOrder),
  };
}

/** @param {DecisionRecord} a @param {DecisionRecord} b */
function inOrder(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.offset ?? -1) - (b.offset ?? -1) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

/**
 * Find again what a decisions document decided. Returns the decisions found, and the entries that were not.
 * @param {State} state @param {any} file
 * @returns {{ decisions: Map<string, Decision>, missing: DecisionRecord[] }}
 */
export function readDecisions(state, file) {
  if (!file || !Array.isArray(file.decisions))
    throw new Error("This is no decisions file of tqa: it has no list “decisions”.");
  const places = index(state);
  const decisions = new Map();
  const missing = /** @type {DecisionRecord[]} */ ([]);
  for (const entry of file.decisions) {
    const keys = places.get(anchorOf(entry)) || [];
    if (!keys.length) missing.push(entry);
    if (CHOICES.includes(entry.state)) for (const key of keys) decisions.set(key, fromRecord(entry));
  }
  return { decisions, missing };
}

/** @param {any} entry */
function anchorOf(entry) {
  const general = [entry.scope || "occurrence", entry.rule, fold(String(entry.match))];
  if (entry.scope === "everywhere") return JSON.stringify(general);
  if (entry.scope === "document") return JSON.stringify([...general, entry.path]);
  return JSON.stringify([...general, entry.path, entry.before || "", entry.after || "", entry.ordinal || 1]);
}

/** Keys of findings by every anchor that can mean them. @param {State} state @returns {Map<string, string[]>} */
function index(state) {
  const places = new Map();
  const seen = new Map();
  for (const finding of everyFinding(state)) {
    const { path } = report.docs[finding.doc];
    const sides = around(finding);
    const same = JSON.stringify([path, finding.rule, finding.match, sides]);
    seen.set(same, (seen.get(same) || 0) + 1);
    const exact = { rule: finding.rule, match: finding.match, path, ...sides, ordinal: seen.get(same) };
    for (const scope of ["occurrence", "document", "everywhere"]) {
      const anchor = anchorOf({ ...exact, scope });
      places.set(anchor, [...(places.get(anchor) || []), finding.key]);
    }
  }
  return places;
}

/** @param {any} entry @returns {Decision} */
function fromRecord(entry) {
  const text = (/** @type {string} */ name) => String(entry[name] || "");
  return {
    state: entry.state,
    scope: entry.scope || "occurrence",
    replacement: text("replacement"),
    comment: text("comment"),
    reason: text("reason"),
    author: text("author"),
    time: text("time"),
  };
}
