// @ts-check
// Single keys, which can be switched off and never act while somebody types.
import { acceptNumber, redo, reject, startEditing, undo } from "./actions.js";
import { decideAlike } from "./bulk.js";
import { current, move, moveDocument } from "./choose.js";
import { openHelp } from "./settings.js";
import { store } from "./store.js";

const MODES = ["marks", "corrected", "compare"];

/** @param {(finding: Finding) => void} run */
function withCurrent(run) {
  const finding = current();
  if (finding) run(finding);
}

function search() {
  document.querySelector(".drawer")?.setAttribute("open", "");
  document.getElementById("search")?.focus();
}

function nextMode() {
  store.set({ mode: MODES[(MODES.indexOf(store.state.mode) + 1) % MODES.length] });
}

/** @type {Record<string, () => void>} */
const REVIEW = {
  j: () => move(1),
  k: () => move(-1),
  n: () => moveDocument(1),
  p: () => moveDocument(-1),
  a: () => acceptNumber(0),
  r: () => withCurrent((finding) => reject(finding, true)),
  e: () => startEditing("wording"),
  c: () => startEditing("comment"),
  A: () => withCurrent(decideAlike),
  t: nextMode,
  "/": search,
};

/** @type {Record<string, () => void>} */
const EVERYWHERE = { u: undo, U: redo, "?": openHelp };

/** The system's keys for undo and redo, which are never switched off. @param {KeyboardEvent} event */
function isUndo(event) {
  return (event.ctrlKey || event.metaKey) && !event.altKey && /^[zyZ]$/.test(event.key);
}

/** @param {KeyboardEvent} event */
function press(event) {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key === "Escape" && target.id === "search") return document.getElementById("main")?.focus();
  if (isUndo(event) && !target.closest("input:not([type=checkbox]), textarea")) {
    event.preventDefault();
    return event.shiftKey || event.key === "y" ? redo() : undo();
  }
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.defaultPrevented ||
    document.querySelector("dialog[open]")
  )
    return;
  if (!store.state.keys || target.closest("input:not([type=checkbox]), textarea, select")) return;
  const number = /^[1-9]$/.test(event.key) ? () => acceptNumber(Number(event.key) - 1) : undefined;
  const run =
    EVERYWHERE[event.key] || (store.state.view === "review" ? REVIEW[event.key] || number : undefined);
  if (!run) return;
  event.preventDefault();
  run();
}

export function listenToKeys() {
  document.addEventListener("keydown", press);
}
