// @ts-check
// What an editor leaves with: clean copy, a diff, the decisions, glossary proposals.
import { button, fill, h, plural, say } from "./dom.js";
import { findingsOf, report } from "./data.js";
import { step } from "./decisions.js";
import { corrected, together } from "./edits.js";
import { unifiedDiff } from "./diff.js";
import { copy, download } from "./files.js";
import { glossaryYaml } from "./proposals.js";
import { addToGlossary, served } from "./server.js";
import { store } from "./store.js";
import { decisionsPart, part } from "./take_decisions.js";
import { zip } from "./zip.js";

/** @param {State} state @param {Doc} doc */
function editsIn(state, doc) {
  return together(findingsOf(state, doc.index), state.decisions).edits;
}

/** @param {State} state */
function wholeDiff(state) {
  return report.docs.map((doc) => unifiedDiff(doc, editsIn(state, doc))).join("");
}

/** @param {Element} pane @param {State} state */
export function drawTakeaway(pane, state) {
  const doc = report.docs[state.doc];
  fill(
    pane,
    h(
      "div",
      { class: "board" },
      h("h2", { class: "hidden" }, "Take away"),
      h("div", {}, doc ? textPart(state, doc) : null, diffPart(state)),
      h("div", {}, decisionsPart(state), glossaryPart(state)),
    ),
  );
}

/** @param {State} state @param {Doc} doc */
function textPart(state, doc) {
  const text = corrected(doc.text, editsIn(state, doc));
  const name = doc.path.split("/").pop() || "text.txt";
  const edited = report.docs.filter((item) => editsIn(state, item).length);
  return part(
    "Corrected text",
    `${doc.path}, ${plural(editsIn(state, doc).length, "change")}. Nothing outside the accepted changes is touched.`,
    h(
      "div",
      { class: "row" },
      button("Copy text", () => void copy(text, "Corrected text"), { class: "main" }),
      button("Download text", () => download(name, doc.bom + text)),
      report.docs.length > 1 && edited.length
        ? button(`Download ${plural(edited.length, "changed document")} (ZIP)`, () =>
            download(
              "corrected.zip",
              zip(
                edited.map((item) => ({
                  path: item.path,
                  text: item.bom + corrected(item.text, editsIn(state, item)),
                })),
              ),
            ),
          )
        : null,
    ),
    preview("Corrected text", text, true),
  );
}

/** @param {State} state */
function diffPart(state) {
  const diff = wholeDiff(state);
  return part(
    "Unified diff",
    diff ? "All documents, for git apply or patch." : "Nothing is changed yet.",
    diff
      ? h(
          "div",
          { class: "row" },
          button("Copy diff", () => void copy(diff, "Diff")),
          button("Download diff", () => download("corrected.diff", diff)),
        )
      : null,
    diff ? preview("Unified diff", diff) : null,
  );
}

/** @param {State} state */
function glossaryPart(state) {
  const yaml = glossaryYaml(state.proposals);
  if (!state.proposals.length)
    return part(
      "Glossary proposals",
      "None yet: choose a house form under Consistency, or propose a wording of your own.",
    );
  return part(
    "Glossary proposals",
    "Entries for glossaries/house.yaml in your project.",
    h(
      "ul",
      {},
      state.proposals.map((item) =>
        h(
          "li",
          {},
          `${item.preferred}, not ${item.deprecated.join(", ")} `,
          button(
            `Remove ${item.preferred}`,
            () =>
              store.set(
                step(store.state, "Proposal removed", {
                  proposals: store.state.proposals.filter((other) => other.id !== item.id),
                }),
              ),
            { class: "link" },
          ),
        ),
      ),
    ),
    h(
      "div",
      { class: "row" },
      button("Download YAML", () => download("house.yaml", yaml)),
      button("Copy YAML", () => void copy(yaml, "Glossary proposals")),
      served
        ? button(
            "Add to the glossary",
            () => void addToGlossary(yaml).then(say, (error) => say(error.message)),
          )
        : null,
    ),
    preview("Glossary proposals", yaml),
  );
}

/** @param {string} label @param {string} text @param {boolean} [open] */
function preview(label, text, open = false) {
  return h(
    "details",
    { open },
    h("summary", {}, "Preview"),
    h(
      "pre",
      { class: open ? "text" : false, tabindex: 0, role: "region", "aria-label": label },
      text.slice(0, 100_000),
    ),
  );
}
