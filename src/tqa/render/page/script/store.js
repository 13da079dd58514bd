// @ts-check
// One state, replaced as a whole; whoever draws something listens.

/** @type {Filter} */
export const NO_FILTER = {
  text: "",
  levels: ["error", "warning", "suggestion"],
  kinds: [],
  state: "all",
  rule: "",
};

/** @type {State} */
const START = {
  view: "review",
  doc: 0,
  finding: "",
  mode: "marks",
  filter: NO_FILTER,
  concept: "",
  decisions: new Map(),
  past: [],
  future: [],
  proposals: [],
  added: [],
  editing: "",
  draft: "",
  carried: [],
  author: "",
  theme: "auto",
  keys: true,
  unsaved: false,
  saving: "",
};

function makeStore() {
  let state = START;
  const listeners = /** @type {((now: State, before: State) => void)[]} */ ([]);
  return {
    get state() {
      return state;
    },
    /** @param {Partial<State>} patch */
    set(patch) {
      const before = state;
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state, before);
    },
    /** @param {(now: State, before: State) => void} listener */
    listen(listener) {
      listeners.push(listener);
    },
  };
}

export const store = makeStore();
