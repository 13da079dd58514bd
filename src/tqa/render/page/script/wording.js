// @ts-check
// The two things an editor writes: another wording, and a comment.
import { button, h, say } from "./dom.js";
import { usable } from "./data.js";
import { comment, reword } from "./actions.js";
import { step } from "./decisions.js";
import { moveToOpen } from "./choose.js";
import { proposal, withProposal } from "./proposals.js";
import { store } from "./store.js";

/** @param {string} label @param {string} value @param {(text: string) => void} save @param {HTMLElement[]} [more] */
function form(label, value, save, more = []) {
  const area = h("textarea", {
    id: "writing",
    rows: 2,
    "data-key": "writing",
    spellcheck: "true",
    lang: "en",
    value,
  });
  const keep = () => save(area.value);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      cancel();
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      keep();
    }
  });
  return h(
    "div",
    { class: "form" },
    h("label", { for: "writing" }, label),
    area,
    ...more,
    h("div", { class: "row" }, button("Save", keep, { class: "main" }), button("Cancel", cancel)),
    h("small", {}, "Enter saves, Shift+Enter breaks the line, Escape cancels."),
  );
}

function cancel() {
  store.set({ editing: "" });
}

/** @param {Finding} finding */
export function wordingForm(finding) {
  const made = store.state.decisions.get(finding.key);
  const offers = usable(finding);
  const first = offers.length ? offers[0].text : finding.text;
  const start = store.state.draft || (made && made.replacement) || first;
  const box = h("input", { type: "checkbox", "data-key": "propose" });
  return form(
    "Another wording",
    start,
    (text) => {
      reword(finding, text);
      if (box.checked && text) propose(finding, text);
      moveToOpen();
    },
    [h("label", { class: "option" }, box, "Propose it for the glossary")],
  );
}

/** @param {Finding} finding @param {string} text */
function propose(finding, text) {
  const item = proposal(
    text,
    [finding.match],
    finding.kind === "name" ? "name" : "term",
    `An editor wrote “${text}” for “${finding.match}”.`,
    finding,
  );
  store.set({
    ...step(store.state, "Glossary proposal", { proposals: withProposal(store.state.proposals, item) }),
  });
  say("Changed, and proposed for the glossary.");
}

/** @param {Finding} finding */
export function commentForm(finding) {
  const made = store.state.decisions.get(finding.key);
  return form("Comment", made ? made.comment : "", (text) => comment(finding, text.trim()));
}
