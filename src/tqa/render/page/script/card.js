// @ts-check
// The card of the open finding: what, why, what could stand there, and what was decided.
import { button, fill, h, hidden, plural } from "./dom.js";
import { findingsOf, report, usable } from "./data.js";
import { together } from "./edits.js";
import { visible } from "./filters.js";
import { accept, amend, reject, reopen, startEditing } from "./actions.js";
import { decideAlike } from "./bulk.js";
import { commentForm, wordingForm } from "./wording.js";
import { current, move, moveDocument } from "./choose.js";
import { facts, inSentence, others, visibleSpace } from "./card_parts.js";

/** @param {Element} pane @param {State} state */
export function drawCard(pane, state) {
  const finding = current();
  if (!finding) return fill(pane, nothing(state));
  const decision = state.decisions.get(finding.key);
  fill(pane, head(state, finding), h("h2", { class: "what", lang: "en" }, h("del", {}, hidden("Found: "), visibleSpace(finding.text))),
    h("p", { class: "message" }, finding.message),
    finding.quoted ? h("p", { class: "quoted" }, "In a quotation: the words are the speaker’s. Check the original before you change them.") : null,
    decision && decision.state !== "commented" ? verdict(state, finding, decision) : offers(finding),
    actions(finding, decision),
    state.editing === "wording" ? wordingForm(finding) : null,
    state.editing === "comment" ? commentForm(finding) : null,
    decision && decision.comment && state.editing !== "comment" ? h("p", { class: "remark" }, h("b", {}, "Comment "), decision.comment) : null,
    inSentence(finding, decision), facts(finding), others(state, finding, () => decideAlike(finding)));
}

/** @param {State} state */
function nothing(state) {
  const doc = report.docs[state.doc];
  const here = doc ? findingsOf(state, doc.index).length : 0;
  if (here) return h("div", { class: "empty" }, h("p", {}, "Choose a mark in the text, or move with j and k."));
  return h("div", { class: "empty" }, h("h2", {}, "Nothing to decide here"),
    h("p", {}, `0 findings, ${plural(report.checked, "rule")} checked.`),
    state.doc + 1 < report.docs.length ? button("Next document", () => moveDocument(1)) : null);
}

/** @param {State} state @param {Finding} finding */
function head(state, finding) {
  const list = visible(state);
  const at = list.findIndex((item) => item.key === finding.key);
  return h("div", { class: "head" },
    h("span", { class: `level ${finding.severity}` }, h("span", { class: "shape", "aria-hidden": "true" }), finding.severity),
    h("span", { class: "kind" }, finding.kind), h("span", { class: "place" }, `line ${finding.line}`),
    h("span", { class: "steps" }, at < 0 ? "" : `${at + 1} of ${list.length}`,
      stepButton("‹", "Previous finding", -1, at <= 0), stepButton("›", "Next finding", 1, at + 1 >= list.length)));
}

/** @param {string} sign @param {string} label @param {number} by @param {boolean} off */
function stepButton(sign, label, by, off) {
  return h("button", { type: "button", class: "tool", "aria-label": label, title: label, "data-key": label, "aria-disabled": off ? "true" : false, onclick: () => move(by) }, h("span", { "aria-hidden": "true" }, sign));
}

/** @param {Finding} finding */
function offers(finding) {
  const able = usable(finding);
  const advice = finding.suggestions.filter((item) => item.safety === "display");
  return h("div", { class: "offers" },
    able.map((offer, at) => h("button", { type: "button", class: at ? "offer" : "offer main", "data-key": `offer ${at}`, onclick: () => accept(finding, offer, true) },
      hidden("Accept: "), h("span", {}, visibleSpace(offer.text)), h("kbd", { "aria-hidden": "true" }, at ? at + 1 : "a"))),
    advice.length ? h("p", { class: "advice" }, h("b", {}, "Possible: "), advice.map((item, at) => [at ? " or " : "", h("i", {}, item.text)]).flat()) : null,
    !finding.suggestions.length ? h("p", { class: "advice" }, "No ready wording: please check, then reword or reject.") : null);
}

/** @param {State} state @param {Finding} finding @param {Decision} decision */
function verdict(state, finding, decision) {
  const { waiting } = together(findingsOf(state, finding.doc), state.decisions);
  const words = { accepted: "Accepted", changed: "Changed", rejected: "Rejected: the text stays", commented: "" }[decision.state];
  const reason = h("input", { type: "text", "data-key": "reason", placeholder: "Reason (optional)", "aria-label": "Reason", value: decision.reason });
  reason.addEventListener("change", () => amend(finding, { reason: reason.value.trim() }));
  return h("div", { class: `verdict ${decision.state}` },
    h("p", {}, h("b", {}, words), decision.state === "rejected" ? null : [" ", h("ins", {}, visibleSpace(decision.replacement))].flat().filter(Boolean)),
    waiting.has(finding.key) ? h("p", {}, "Another accepted change covers the same words: this one waits for the next run.") : null,
    decision.state === "rejected" ? [reason, scopes(finding, decision)] : null, button("Open again", () => reopen(finding)));
}

/** @param {Finding} finding @param {Decision} decision */
function scopes(finding, decision) {
  /** @type {[Scope, string][]} */
  const options = [["occurrence", "only here"], ["document", "everywhere in this file"], ["everywhere", "everywhere"]];
  return h("label", { class: "scope" }, "Settled ", h("select", { "data-key": "scope", onchange: (/** @type {Event} */ event) => amend(finding, { scope: /** @type {Scope} */ (/** @type {HTMLSelectElement} */ (event.target).value) }) },
    options.map(([value, label]) => h("option", { value, selected: value === decision.scope }, label))), " in later runs");
}

/** @param {Finding} finding @param {Decision | undefined} decision */
function actions(finding, decision) {
  /** @param {string} label @param {string} key @param {() => void} run @param {boolean} [off] */
  const action = (label, key, run, off) => off ? null : h("button", { type: "button", "data-key": label, onclick: run }, label, " ", h("kbd", { "aria-hidden": "true" }, key));
  return h("div", { class: "actions" },
    action("Reject", "r", () => reject(finding, true), decision?.state === "rejected"),
    action("Reword", "e", () => startEditing("wording")),
    action(decision && decision.comment ? "Edit comment" : "Comment", "c", () => startEditing("comment")));
}
