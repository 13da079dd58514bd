// @ts-check
// Above the text: which document it is, how it is shown, the way to the next.
import { button, fill, h, plural } from "./dom.js";
import { findingsOf, report } from "./data.js";
import { moveDocument } from "./choose.js";
import { store } from "./store.js";

/** @type {[string, string][]} */
const TEXTS = [
  ["marks", "Marks"],
  ["corrected", "Corrected"],
  ["compare", "Compare"],
];

/** @param {Element} pane @param {State} state */
export function drawTextBar(pane, state) {
  const doc = report.docs[state.doc];
  if (!doc) return;
  const count = findingsOf(state, doc.index).length;
  const score =
    doc.score !== null &&
    button(`reads as translated: ${doc.score}`, () => store.set({ view: "overview" }), {
      class: "link",
      title: `Of 100. ${doc.reasons.join("; ")}`,
    });
  fill(
    pane,
    h(
      "div",
      {},
      h("h2", {}, doc.path),
      h("p", {}, h("span", {}, plural(doc.words, "word")), h("span", {}, plural(count, "finding")), score),
    ),
    h(
      "div",
      { class: "modes", role: "group", "aria-label": "How the text is shown" },
      TEXTS.map(([mode, label]) =>
        button(label, () => store.set({ mode }), { "aria-pressed": state.mode === mode }),
      ),
    ),
    report.docs.length > 1
      ? h(
          "div",
          { class: "modes" },
          button("‹", () => moveDocument(-1), {
            "aria-label": "Previous document",
            "aria-disabled": doc.index === 0 ? "true" : false,
          }),
          button("›", () => moveDocument(1), {
            "aria-label": "Next document",
            "aria-disabled": doc.index + 1 === report.docs.length ? "true" : false,
          }),
        )
      : null,
  );
}
