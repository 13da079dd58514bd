// @ts-check
// What an editor leaves with: clean copy, a diff, the decisions, glossary proposals.
import { button, fill, h, plural, say } from "./dom.js";
import { findingsOf, report } from "./data.js";
import { decisionsDocument, readDecisions } from "./anchors.js";
import { changed, step } from "./decisions.js";
import { corrected, together } from "./edits.js";
import { unifiedDiff } from "./diff.js";
import { chooseFile, copy, download } from "./files.js";
import { glossaryYaml } from "./proposals.js";
import { addToGlossary, served } from "./server.js";
import { store } from "./store.js";
import { zip } from "./zip.js";

/** @param {State} state @param {Doc} doc */
function editsIn(state, doc) {
  return together(findingsOf(state, doc.index), state.decisions).edits;
}

/** @param {State} state */
function wholeDiff(state) {
  return report.docs.map((doc) => unifiedDiff(doc, editsIn(state, doc))).join("");
}

/** @param {State} state */
function decisionsText(state) {
  return `${JSON.stringify(decisionsDocument(state), null, 2)}\n`;
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

/** @param {string} title @param {string} note @param {(Node | null)[]} more */
function part(title, note, ...more) {
  return h(
    "section",
    { class: "chart" },
    h("h3", {}, title),
    h("p", { class: "note" }, note),
    ...more.filter((item) => item !== null),
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
      button("Download text", () => download(name, text)),
      report.docs.length > 1 && edited.length
        ? button(`Download ${plural(edited.length, "changed document")} (ZIP)`, () =>
            download(
              "corrected.zip",
              zip(
                edited.map((item) => ({ path: item.path, text: corrected(item.text, editsIn(state, item)) })),
              ),
            ),
          )
        : null,
    ),
    preview("Corrected text", text, true),
  );
}

/** @param {State} state */
function decisionsPart(state) {
  const author = h("input", {
    type: "text",
    id: "author",
    "data-key": "author",
    autocomplete: "name",
    value: state.author,
  });
  author.addEventListener("change", () => store.set({ author: author.value.trim() }));
  return part(
    "Decisions",
    "The file that tqa apply writes into the texts and tqa check --decisions takes as settled.",
    h("label", { for: "author" }, "Your name, written beside new decisions"),
    author,
    h("p", {}, `${plural(state.decisions.size, "decision")} made.`),
    h(
      "div",
      { class: "row" },
      button("Download decisions", () => takeDecisions(state), { class: "main" }),
      button("Copy decisions", () => void copy(decisionsText(state), "Decisions")),
      button("Load decisions…", () => void loadDecisions()),
    ),
    h("pre", { class: "command" }, "tqa apply tqa-decisions.json --diff\ntqa apply tqa-decisions.json"),
  );
}

/** @param {State} state */
function takeDecisions(state) {
  download("tqa-decisions.json", decisionsText(state), "application/json");
  store.set({ unsaved: false });
}

async function loadDecisions() {
  const file = await chooseFile(".json,application/json");
  const { state } = store;
  try {
    const { decisions, missing } = readDecisions(state, JSON.parse(file.text));
    const work = { decisions: changed(state.decisions, decisions) };
    store.set({ ...step(state, `Loaded ${file.name}`, work), carried: [...state.carried, ...missing] });
    say(
      `${plural(decisions.size, "decision")} loaded from ${file.name}${missing.length ? `; ${missing.length} are about other texts and are handed on` : ""}.`,
    );
  } catch (error) {
    say(`${file.name} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
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
    h("pre", { tabindex: 0, role: "region", "aria-label": label }, text.slice(0, 100_000)),
  );
}
