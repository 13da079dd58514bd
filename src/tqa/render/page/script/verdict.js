// @ts-check
// What was decided about the open finding, and the details that can be added to it.
import { button, h } from "./dom.js";
import { findingsOf } from "./data.js";
import { together } from "./edits.js";
import { amend, reopen } from "./actions.js";
import { visibleSpace } from "./card_parts.js";

/** @param {State} state @param {Finding} finding @param {Decision} decision */
export function verdict(state, finding, decision) {
  const { waiting } = together(findingsOf(state, finding.doc), state.decisions);
  const words = {
    accepted: "Accepted",
    changed: "Changed",
    rejected: "Rejected: the text stays",
    commented: "",
  }[decision.state];
  const reason = h("input", {
    type: "text",
    "data-key": "reason",
    placeholder: "Reason (optional)",
    "aria-label": "Reason",
    value: decision.reason,
  });
  reason.addEventListener("change", () => amend(finding, { reason: reason.value.trim() }));
  return h(
    "div",
    { class: `verdict ${decision.state}` },
    h(
      "p",
      {},
      h("b", {}, words),
      decision.state === "rejected"
        ? null
        : [" ", h("ins", {}, visibleSpace(decision.replacement))].flat().filter(Boolean),
    ),
    waiting.has(finding.key)
      ? h("p", {}, "Another accepted change covers the same words: this one waits for the next run.")
      : null,
    decision.state === "rejected" ? [reason, scopes(finding, decision)] : null,
    button("Open again", () => reopen(finding)),
  );
}

/** @param {Finding} finding @param {Decision} decision */
function scopes(finding, decision) {
  /** @type {[Scope, string][]} */
  const options = [
    ["occurrence", "only here"],
    ["document", "everywhere in this file"],
    ["everywhere", "everywhere"],
  ];
  return h(
    "label",
    { class: "scope" },
    "Settled ",
    h(
      "select",
      {
        "data-key": "scope",
        onchange: (/** @type {Event} */ event) =>
          amend(finding, {
            scope: /** @type {Scope} */ (/** @type {HTMLSelectElement} */ (event.target).value),
          }),
      },
      options.map(([value, label]) => h("option", { value, selected: value === decision.scope }, label)),
    ),
    " in later runs",
  );
}
