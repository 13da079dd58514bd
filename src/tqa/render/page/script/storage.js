// @ts-check
// Work is kept in the browser where it can be; the decisions file is what counts.
import { report, readJson } from "./data.js";
import { store } from "./store.js";

const WORK = `tqa:${report.id}`;
const HABITS = "tqa:settings";

/** Whether the browser keeps anything for this page. */
export function canStore() {
  try {
    localStorage.setItem("tqa:test", "1");
    localStorage.removeItem("tqa:test");
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {any} */
function load(name) {
  try {
    return JSON.parse(localStorage.getItem(name) || "null");
  } catch {
    return null;
  }
}

/** @param {string} name @param {unknown} value */
function save(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Full or forbidden: leaving the page asks, see below.
  }
}

/** What was decided earlier in this browser. @returns {Partial<State>} */
export function restored() {
  const habits = load(HABITS) || {};
  const work = load(WORK);
  const kept = {
    author: String(habits.author || ""),
    theme: String(habits.theme || "auto"),
    keys: habits.keys !== false,
  };
  if (!work || !Array.isArray(work.decisions)) return kept;
  return {
    ...kept,
    decisions: new Map(work.decisions),
    proposals: work.proposals || [],
    added: work.added || [],
    unsaved: Boolean(work.unsaved),
  };
}

/** @param {State} now @param {State} before */
export function keep(now, before) {
  if (now.author !== before.author || now.theme !== before.theme || now.keys !== before.keys) {
    save(HABITS, { author: now.author, theme: now.theme, keys: now.keys });
  }
  const same =
    now.decisions === before.decisions && now.proposals === before.proposals && now.added === before.added;
  if (same && now.unsaved === before.unsaved) return;
  save(WORK, {
    decisions: [...now.decisions],
    proposals: now.proposals,
    added: now.added,
    unsaved: now.unsaved,
  });
}

/** Leaving with decisions that no file holds asks first. */
export function guardLeaving() {
  window.addEventListener("beforeunload", (event) => {
    if (store.state.unsaved && !readJson("tqa-serve")) event.preventDefault();
  });
}
