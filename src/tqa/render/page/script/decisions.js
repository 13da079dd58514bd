// @ts-check
// Decisions as values: a step makes new ones, undo and redo walk between them.

const DEPTH = 200;

/** @param {State} state @returns {Work} */
function workOf(state) {
  return { decisions: state.decisions, proposals: state.proposals, added: state.added };
}

/**
 * The state after a step that can be undone.
 * @param {State} state @param {string} label @param {Partial<Work>} work @returns {Partial<State>}
 */
export function step(state, label, work) {
  const past = [...state.past, { label, finding: state.finding, work: workOf(state) }].slice(-DEPTH);
  return { ...work, past, future: [], unsaved: true };
}

/** @param {State} state @returns {Partial<State>} */
export function undone(state) {
  const last = state.past[state.past.length - 1];
  if (!last) return {};
  const redo = { label: last.label, finding: last.finding, work: workOf(state) };
  return { ...last.work, past: state.past.slice(0, -1), future: [redo, ...state.future], unsaved: true };
}

/** @param {State} state @returns {Partial<State>} */
export function redone(state) {
  const [next, ...future] = state.future;
  if (!next) return {};
  const undo = { label: next.label, finding: next.finding, work: workOf(state) };
  return { ...next.work, past: [...state.past, undo], future, unsaved: true };
}

/** @param {State} state @param {Choice} choice @param {Partial<Decision>} more @returns {Decision} */
export function decision(state, choice, more = {}) {
  const time = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  return {
    state: choice,
    scope: "occurrence",
    replacement: "",
    comment: "",
    reason: "",
    author: state.author,
    time,
    ...more,
  };
}

/** @param {ReadonlyMap<string, Decision>} decisions @param {Iterable<[string, Decision | undefined]>} changes */
export function changed(decisions, changes) {
  const now = new Map(decisions);
  for (const [key, value] of changes) {
    if (value) now.set(key, value);
    else now.delete(key);
  }
  return now;
}
