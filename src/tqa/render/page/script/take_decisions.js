// @ts-check
// The decisions file: taken away, loaded, begun again.
import { button, h, plural, say } from "./dom.js";
import { decisionsDocument, readDecisions } from "./anchors.js";
import { changed, step } from "./decisions.js";
import { chooseFile, copy, download } from "./files.js";
import { store } from "./store.js";

/** @param {string} title @param {string} note @param {(Node | null)[]} more */
export function part(title, note, ...more) {
  return h(
    "section",
    { class: "chart" },
    h("h3", {}, title),
    h("p", { class: "note" }, note),
    ...more.filter((item) => item !== null),
  );
}

/** @param {State} state */
function decisionsText(state) {
  return `${JSON.stringify(decisionsDocument(state), null, 2)}\n`;
}

/** @param {State} state */
export function decisionsPart(state) {
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
      state.decisions.size ? button("Start again", startAgain) : null,
    ),
    h(
      "pre",
      { class: "command" },
      "tqa apply tqa-decisions.json --diff\ntqa apply tqa-decisions.json\ntqa apply tqa-decisions.json --docx review.docx",
    ),
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

function startAgain() {
  const nothing = { decisions: new Map(), added: [], proposals: [] };
  store.set(step(store.state, "Started again", nothing));
  say("Started again: every finding is open. Undo brings the decisions back.");
}
