// @ts-check
// Which findings are shown, which is open, and which comes next.
import { findingOf, isDecided, report } from "./data.js";
import { visible, visibleIn } from "./filters.js";
import { store } from "./store.js";

/** Open a finding where it stands. @param {Finding | undefined} finding */
export function open(finding) {
  if (finding) store.set({ view: "review", doc: finding.doc, finding: finding.key });
}

/** @param {number} doc */
export function openDocument(doc) {
  const { state } = store;
  const findings = visibleIn(state, doc);
  const first = findings.find((finding) => !isDecided(state.decisions.get(finding.key))) || findings[0];
  store.set({ view: "review", doc, finding: first ? first.key : "" });
}

/** @param {number} by documents forward or back */
export function moveDocument(by) {
  const doc = store.state.doc + by;
  if (report.docs[doc]) openDocument(doc);
}

/** The next finding shown, through all documents. @param {number} by */
export function move(by) {
  const list = visible(store.state);
  const at = position(list);
  const here = list[Math.floor(at)] && list[Math.floor(at)].key === store.state.finding;
  open(list[here ? at + by : by > 0 ? Math.ceil(at) : Math.floor(at)]);
}

/** The next finding without a decision, after the open one, else before it. */
export function moveToOpen() {
  const { state } = store;
  const list = visible(state);
  const at = Math.floor(position(list)) + 1;
  const isOpen = (/** @type {Finding} */ finding) =>
    !state.decisions.has(finding.key) && finding.key !== state.finding;
  const next = list.slice(at).find(isOpen) || list.slice(0, at).find(isOpen);
  if (next) open(next);
}

/** The place of the open finding in a list; between two where it is not in it. @param {Finding[]} list */
function position(list) {
  const { state } = store;
  const here = list.findIndex((finding) => finding.key === state.finding);
  if (here >= 0) return here;
  const current = findingOf(state, state.finding);
  const start = current ? current.start : -1;
  const after = list.findIndex(
    (item) => item.doc > state.doc || (item.doc === state.doc && item.start > start),
  );
  return (after < 0 ? list.length : after) - 0.5;
}

/** @returns {Finding | undefined} */
export function current() {
  return findingOf(store.state, store.state.finding);
}

/** Change the filter; the open document stays. @param {Partial<Filter>} more */
export function filterBy(more) {
  const { state } = store;
  const filter = { ...state.filter, ...more };
  store.set({ filter });
  const list = visible(store.state);
  if (list.length && !list.some((finding) => finding.key === state.finding)) {
    const next = list.find((finding) => finding.doc === state.doc) || list[0];
    store.set({ doc: next.doc, finding: next.key });
  }
}
