// @ts-check
// Keys and settings: what each key does, switching single keys off, light and dark.
import { h } from "./dom.js";
import { choice, openDialog } from "./dialogs.js";
import { store } from "./store.js";

/** @type {[string, string][]} */
const KEYS = [
  ["j / k", "next, previous finding"],
  ["n / p", "next, previous document"],
  ["a", "accept the first suggestion, go on"],
  ["1 … 9", "accept that suggestion, go on"],
  ["r", "reject: keep the text, go on"],
  ["e", "reword"],
  ["c", "comment"],
  ["Shift+A", "decide all alike"],
  ["u", "undo, as Ctrl+Z"],
  ["Shift+U", "redo"],
  ["t", "marks, corrected text, comparison"],
  ["/", "search; -word leaves out"],
  ["?", "this help"],
  ["Esc", "leave a field or dialog"],
];

export function openHelp() {
  const { state } = store;
  const box = h("input", {
    type: "checkbox",
    checked: state.keys,
    onchange: () => store.set({ keys: box.checked }),
  });
  openDialog("Keys and settings", [
    h("label", { class: "option" }, box, "Single-letter keys are on"),
    h(
      "dl",
      { class: "keys" },
      KEYS.map(([key, what]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, what))),
    ),
    choice(
      "Appearance",
      "theme",
      [
        ["auto", "As the system"],
        ["light", "Light"],
        ["dark", "Dark"],
      ],
      state.theme,
      (theme) => store.set({ theme }),
    ),
  ]);
}

/** @param {State} state */
export function applyTheme(state) {
  if (state.theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = state.theme;
}
