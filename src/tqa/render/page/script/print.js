// @ts-check
// On paper marks have numbers and the notes follow the text.
import { h, plural } from "./dom.js";
import { findingsOf, report, stateName } from "./data.js";
import { visibleIn } from "./filters.js";
import { store } from "./store.js";

/** Add the notes of the open document before printing, take them away afterwards. */
export function preparePrinting() {
  const sheet = matchMedia("print");
  sheet.addEventListener("change", () => (sheet.matches ? addNotes() : removeNotes()));
  window.addEventListener("beforeprint", addNotes);
  window.addEventListener("afterprint", removeNotes);
}

function removeNotes() {
  document.getElementById("notes")?.remove();
}

function addNotes() {
  removeNotes();
  const { state } = store;
  const doc = report.docs[state.doc];
  if (state.view !== "review" || !doc) return;
  const findings = visibleIn(state, doc.index);
  findings.forEach((finding, at) => number(finding, at + 1));
  document.body.append(
    h(
      "section",
      { id: "notes" },
      h("h2", {}, `${doc.path}: ${plural(findings.length, "finding")}`),
      h(
        "ol",
        {},
        findings.map((finding) =>
          h(
            "li",
            {},
            h("del", {}, finding.text),
            finding.suggestions.length
              ? ` → ${finding.suggestions.map((item) => item.text || "(nothing)").join(" or ")}`
              : "",
            ` (${finding.severity}, ${finding.kind}`,
            findingsOf(state, doc.index).includes(finding) && state.decisions.has(finding.key)
              ? `; ${stateName(state.decisions.get(finding.key))}`
              : "",
            `). ${finding.why}`,
          ),
        ),
      ),
    ),
  );
}

/** @param {Finding} finding @param {number} value */
function number(finding, value) {
  for (const mark of document.querySelectorAll(".mark[data-key]")) {
    if (mark.getAttribute("data-key") === finding.key) mark.setAttribute("data-n", String(value));
  }
}
