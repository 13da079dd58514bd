// @ts-check
// The card of the open finding: what, why, what could stand there, and what was decided.
import { button, fill, h, hidden, plural } from "./dom.js";
import { findingsOf, report, usable } from "./data.js";
import { progress, visible } from "./filters.js";
import { accept, reject, startEditing } from "./actions.js";
import { decideAlike } from "./bulk.js";
import { commentForm, wordingForm } from "./wording.js";
import { current, move, moveDocument } from "./choose.js";
import { store } from "./store.js";
import { verdict } from "./verdict.js";
import { facts, inSentence, others, visibleSpace } from "./card_parts.js";

/** @param {Element} pane @param {State} state */
export function drawCard(pane, state) {
  const finding = current();
  if (!finding) return fill(pane, nothing(state));
  const decision = state.decisions.get(finding.key);
  fill(
    pane,
    progress(state).decided === progress(state).all ? finished() : null,
    head(state, finding),
    h("h2", { class: "what", lang: "en" }, h("del", {}, hidden("Found: "), visibleSpace(finding.text))),
    h("p", { class: "message" }, finding.message),
    finding.quoted
      ? h(
          "p",
          { class: "quoted" },
          "In a quotation: the words are the speaker’s. Check the original before you change them.",
        )
      : null,
    decision && decision.state !== "commented" ? verdict(state, finding, decision) : offers(finding),
    actions(finding, decision),
    state.editing === "wording" ? wordingForm(finding) : null,
    state.editing === "comment" ? commentForm(finding) : null,
    decision && decision.comment && state.editing !== "comment"
      ? h("p", { class: "remark" }, h("b", {}, "Comment "), decision.comment)
      : null,
    inSentence(finding, decision),
    facts(finding),
    others(state, finding, () => decideAlike(finding)),
  );
}

/** @param {State} state */
function nothing(state) {
  const doc = report.docs[state.doc];
  const here = doc ? findingsOf(state, doc.index).length : 0;
  if (here)
    return h("div", { class: "empty" }, h("p", {}, "Choose a mark in the text, or move with j and k."));
  return h(
    "div",
    { class: "empty" },
    h("h2", {}, "Nothing to decide here"),
    h("p", {}, `0 findings, ${plural(report.checked, "rule")} checked.`),
    state.doc + 1 < report.docs.length ? button("Next document", () => moveDocument(1)) : null,
  );
}

function finished() {
  return h(
    "div",
    { class: "verdict accepted" },
    h("p", {}, h("b", {}, "Everything is decided.")),
    button("Take the work away", () => store.set({ view: "takeaway" }), { class: "main" }),
  );
}

/** @param {State} state @param {Finding} finding */
function head(state, finding) {
  const list = visible(state);
  const at = list.findIndex((item) => item.key === finding.key);
  return h(
    "div",
    { class: "head" },
    h(
      "p",
      { class: "steps" },
      h("span", {}, at < 0 ? "" : `${at + 1} of ${list.length}`, ` · line ${finding.line}`),
      stepButton("‹", "Previous finding", -1, at <= 0),
      stepButton("›", "Next finding", 1, at + 1 >= list.length),
    ),
    h(
      "p",
      {},
      h(
        "span",
        { class: `level ${finding.severity}` },
        h("span", { class: "shape", "aria-hidden": "true" }),
        finding.severity,
      ),
      ` · ${finding.kind}`,
    ),
  );
}

/** @param {string} sign @param {string} label @param {number} by @param {boolean} off */
function stepButton(sign, label, by, off) {
  return h(
    "button",
    {
      type: "button",
      class: "tool",
      "aria-label": label,
      title: label,
      "data-key": label,
      "aria-disabled": off ? "true" : false,
      onclick: () => move(by),
    },
    h("span", { "aria-hidden": "true" }, sign),
  );
}

/** @param {Finding} finding */
function offers(finding) {
  const able = usable(finding);
  const advice = finding.suggestions.filter((item) => item.safety === "display");
  return h(
    "div",
    { class: "offers" },
    able.map((offer, at) =>
      h(
        "button",
        {
          type: "button",
          class: at ? "offer" : "offer main",
          "data-key": `offer ${at}`,
          onclick: () => accept(finding, offer, true),
        },
        hidden("Accept: "),
        h("span", {}, visibleSpace(offer.text)),
        h("kbd", { "aria-hidden": "true" }, at ? at + 1 : "a"),
      ),
    ),
    advice.length
      ? h(
          "p",
          { class: "advice" },
          h("b", {}, "Possible: "),
          advice
            .map((item, at) => [
              at ? " or " : "",
              button(item.text, () => startEditing("wording", item.text), {
                class: "link",
                title: "Reword with this",
              }),
            ])
            .flat(),
        )
      : null,
    !finding.suggestions.length
      ? h("p", { class: "advice" }, "No ready wording: please check, then reword or reject.")
      : null,
  );
}

/** @param {Finding} finding @param {Decision | undefined} decision */
function actions(finding, decision) {
  /** @param {string} label @param {string} key @param {() => void} run @param {boolean} [off] */
  const action = (label, key, run, off) =>
    off
      ? null
      : h(
          "button",
          { type: "button", "data-key": label, onclick: run },
          label,
          " ",
          h("kbd", { "aria-hidden": "true" }, key),
        );
  return h(
    "div",
    { class: "actions" },
    action("Reject", "r", () => reject(finding, true), decision?.state === "rejected"),
    action("Reword", "e", () => startEditing("wording")),
    action(decision && decision.comment ? "Edit comment" : "Comment", "c", () => startEditing("comment")),
  );
}
