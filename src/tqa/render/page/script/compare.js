// @ts-check
// The corrected text as it would be taken away, and beside the original.
import { fill, h, hidden, plural } from "./dom.js";
import { findingOf, findingsOf, report } from "./data.js";
import { corrected, pieces, together } from "./edits.js";
import { codePoints, paragraphs } from "./text.js";

/** @param {Element} pane @param {State} state */
export function drawCorrected(pane, state) {
  const doc = report.docs[state.doc];
  const { edits } = together(findingsOf(state, doc.index), state.decisions);
  const text = codePoints(corrected(doc.text, edits));
  fill(
    pane,
    h(
      "div",
      { class: "paper", lang: "en" },
      paragraphs(text).map((block) => h("p", {}, text.slice(block.start, block.end))),
    ),
  );
}

/** Whether the open finding stands in a paragraph. @param {{ start: number, end: number }} block @param {State} state */
function isHere(block, state) {
  const finding = findingOf(state, state.finding);
  return Boolean(finding && finding.start >= block.start && finding.start <= block.end);
}

/** @param {Element} pane @param {State} state @param {boolean} follow scroll to the open finding */
export function drawCompare(pane, state, follow) {
  const doc = report.docs[state.doc];
  const { edits, waiting } = together(findingsOf(state, doc.index), state.decisions);
  const rows = paragraphs(doc.text).map((block) => {
    const parts = pieces(doc.text, edits, block.start, block.end);
    const changed = parts.some((piece) => piece.edited);
    return h(
      "tr",
      { class: changed ? "changed" : false, id: isHere(block, state) ? "here" : false },
      h(
        "td",
        {},
        parts.map((piece) =>
          piece.edited && piece.old ? h("del", {}, hidden("removed: "), piece.old) : piece.old,
        ),
      ),
      h(
        "td",
        {},
        parts.map((piece) =>
          piece.edited && piece.now ? h("ins", {}, hidden("added: "), piece.now) : piece.now,
        ),
      ),
    );
  });
  fill(
    pane,
    h(
      "p",
      { class: "note" },
      edits.length
        ? `${plural(edits.length, "change")} in this document.`
        : "No change yet: accept a suggestion and it shows here.",
      waiting.size
        ? ` ${plural(waiting.size, "change")} over the same words must wait for the next run.`
        : "",
    ),
    h(
      "table",
      { class: "compare", lang: "en" },
      h(
        "thead",
        {},
        h("tr", {}, h("th", { scope: "col" }, "Original"), h("th", { scope: "col" }, "Corrected")),
      ),
      h("tbody", {}, rows),
    ),
  );
  if (follow) document.getElementById("here")?.scrollIntoView({ block: "nearest" });
}
