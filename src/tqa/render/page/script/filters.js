// @ts-check
// Which findings are shown, and how many there are of each sort.
import { everyFinding, findingsOf, isDecided, report, stateName } from "./data.js";

/** @param {Finding} finding @param {State} state @param {string} [leaveOut] a part of the filter not to heed */
export function matches(finding, state, leaveOut) {
  const { filter } = state;
  const decision = state.decisions.get(finding.key);
  if (leaveOut !== "levels" && !filter.levels.includes(finding.severity)) return false;
  if (leaveOut !== "kinds" && filter.kinds.length && !filter.kinds.includes(finding.kind)) return false;
  if (leaveOut !== "rule" && filter.rule && filter.rule !== finding.rule) return false;
  if (leaveOut !== "state" && !inState(decision, filter.state)) return false;
  return !filter.text || says(words(finding), filter.text.toLowerCase());
}

/** @param {Decision | undefined} decision @param {string} wanted */
export function inState(decision, wanted) {
  if (wanted === "all") return true;
  if (wanted === "open") return !isDecided(decision);
  if (wanted === "decided") return isDecided(decision);
  return wanted === stateName(decision) || (wanted === "commented" && Boolean(decision && decision.comment));
}

/** Every word must be there, a word after a minus sign must not. @param {string} text @param {string} wanted */
function says(text, wanted) {
  return wanted.split(/\s+/).every((word) => {
    const without = word.length > 1 && word.startsWith("-");
    return text.includes(without ? word.slice(1) : word) !== without;
  });
}

const searchable = /** @type {WeakMap<Finding, string>} */ (new WeakMap());

/** @param {Finding} finding */
function words(finding) {
  let text = searchable.get(finding);
  if (text === undefined) {
    const parts = [
      finding.match,
      finding.message,
      finding.rule,
      finding.original,
      report.docs[finding.doc].path,
    ];
    text = [...parts, ...finding.suggestions.map((item) => item.text)].join("\n").toLowerCase();
    searchable.set(finding, text);
  }
  return text;
}

/** @param {State} state @param {number} doc */
export function visibleIn(state, doc) {
  return findingsOf(state, doc).filter((finding) => matches(finding, state));
}

/** @param {State} state */
export function visible(state) {
  return everyFinding(state).filter((finding) => matches(finding, state));
}

/** @param {Filter} filter */
export function isFiltering(filter) {
  return Boolean(
    filter.text || filter.rule || filter.kinds.length || filter.levels.length < 3 || filter.state !== "all",
  );
}

/**
 * How many findings there are of each sort, and how many of them are open.
 * @template {string | number} K
 * @param {State} state @param {Finding[]} findings @param {(finding: Finding) => K} sort
 * @returns {Map<K, { all: number, open: number }>}
 */
export function tally(state, findings, sort) {
  const counts = new Map();
  for (const finding of findings) {
    const name = sort(finding);
    const count = counts.get(name) || { all: 0, open: 0 };
    const open = isDecided(state.decisions.get(finding.key)) ? 0 : 1;
    counts.set(name, { all: count.all + 1, open: count.open + open });
  }
  return counts;
}

/** @param {State} state @param {Finding[]} [findings] */
export function progress(state, findings = everyFinding(state)) {
  const decided = findings.filter((finding) => isDecided(state.decisions.get(finding.key))).length;
  return { decided, all: findings.length };
}
