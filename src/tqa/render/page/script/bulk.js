// @ts-check
// One decision for all alike, with a list of what it touches first. Quotations stay out.
import { h, hidden, plural, say } from "./dom.js";
import { everyFinding, isDecided, report, usable } from "./data.js";
import { changed, decision, step } from "./decisions.js";
import { store } from "./store.js";
import { choice, openDialog, placeLine } from "./dialogs.js";
import { neighbourhood } from "./text.js";

const SHOWN = 100;

/** @typedef {{ act: string, alike: string, where: string, later: boolean }} Plan */

/** What a plan touches and what it leaves out. @param {Finding} model @param {Plan} plan */
export function touched(model, plan) {
  const { state } = store;
  const alike = everyFinding(state).filter(
    (finding) =>
      finding.rule === model.rule &&
      (plan.alike === "rule" || finding.match === model.match) &&
      (plan.where === "everywhere" || finding.doc === model.doc),
  );
  const quoted = alike.filter((finding) => finding.quoted);
  const decided = alike.filter((finding) => !finding.quoted && isDecided(state.decisions.get(finding.key)));
  const open = alike.filter((finding) => !finding.quoted && !isDecided(state.decisions.get(finding.key)));
  const able = plan.act === "accept" ? open.filter((finding) => usable(finding).length) : open;
  return { able, quoted: quoted.length, decided: decided.length, unable: open.length - able.length };
}

/** @param {Finding} model */
export function decideAlike(model) {
  const act = usable(model).length && !model.quoted ? "accept" : "reject";
  let plan = /** @type {Plan} */ ({
    act,
    alike: "match",
    where: report.docs.length > 1 ? "everywhere" : "document",
    later: false,
  });
  const preview = h("div", { class: "preview", "aria-live": "polite" });
  const later = h(
    "label",
    { class: "option" },
    h("input", {
      type: "checkbox",
      onchange: (/** @type {Event} */ event) =>
        change({ later: /** @type {HTMLInputElement} */ (event.target).checked }),
    }),
    "Also treat it as settled in later runs",
  );
  const dialog = openDialog(
    "Decide all alike",
    [
      choice(
        "Decision",
        "act",
        [
          ["accept", "Accept the suggestion"],
          ["reject", "Reject: keep the text"],
        ],
        act,
        (value) => change({ act: value }),
      ),
      choice(
        "Which",
        "alike",
        [
          ["match", `“${model.match}” under this rule`],
          ["rule", `Everything of rule ${model.rule}`],
        ],
        plan.alike,
        (value) => change({ alike: value }),
      ),
      choice(
        "Where",
        "where",
        [
          ["document", "In this document"],
          ["everywhere", "In all documents"],
        ],
        plan.where,
        (value) => change({ where: value }),
      ),
      later,
      preview,
    ],
    { label: "Decide", run: () => apply(model, plan) },
  );
  const confirm = /** @type {HTMLButtonElement} */ (dialog.querySelector("button.main"));
  /** @param {Partial<Plan>} more */
  function change(more) {
    plan = { ...plan, ...more };
    const found = touched(model, plan);
    later.hidden = plan.act !== "reject" || plan.alike !== "match";
    confirm.textContent = `${plan.act === "accept" ? "Accept" : "Reject"} ${found.able.length}`;
    confirm.disabled = !found.able.length;
    preview.replaceChildren(...previewOf(found, plan, model));
  }
  change({});
  confirm.focus();
}

/** @param {ReturnType<typeof touched>} found @param {Plan} plan @param {Finding} model */
function previewOf(found, plan, model) {
  const docs = new Set(found.able.map((finding) => finding.doc)).size;
  const left = [
    found.quoted && `${found.quoted} in quotations`,
    found.decided && `${found.decided} already decided`,
    found.unable && `${found.unable} without a suggestion`,
  ]
    .filter(Boolean)
    .join(", ");
  const rest = found.able.length - SHOWN;
  return [
    h(
      "p",
      {},
      h("b", {}, `${plural(found.able.length, "place")} in ${plural(docs, "document")}`),
      left ? `. Left out: ${left}.` : ".",
    ),
    h(
      "ol",
      { class: "places", tabindex: 0, "aria-label": "Places this touches" },
      found.able.slice(0, SHOWN).map((finding) => {
        const doc = report.docs[finding.doc];
        const now = plan.act === "accept" ? wording(finding, model).text : "";
        return h(
          "li",
          {},
          h("small", {}, `${doc.path}:${finding.line} `),
          hidden("Text: "),
          placeLine(neighbourhood(doc, finding.start, finding.end, 40), finding.text, now),
        );
      }),
    ),
    ...(rest > 0 ? [h("p", {}, `and ${rest} more`)] : []),
  ];
}

/** The suggestion an alike finding takes: what the model took, where it is offered. @param {Finding} finding @param {Finding} model */
function wording(finding, model) {
  const taken = store.state.decisions.get(model.key);
  const offers = usable(finding);
  return offers.find((offer) => taken && offer.text === taken.replacement) || offers[0];
}

/** @param {Finding} model @param {Plan} plan */
function apply(model, plan) {
  const { state } = store;
  const { able } = touched(model, plan);
  const scope = /** @type {Scope} */ (
    plan.later && plan.act === "reject" && plan.alike === "match" ? plan.where : "occurrence"
  );
  const values = able.map(
    (finding) =>
      /** @type {[string, Decision]} */ ([
        finding.key,
        plan.act === "accept"
          ? decision(state, "accepted", { replacement: wording(finding, model).text })
          : decision(state, "rejected", { scope }),
      ]),
  );
  const label = `${plan.act === "accept" ? "Accepted" : "Rejected"} ${plural(values.length, "finding")} alike`;
  store.set(step(state, label, { decisions: changed(state.decisions, values) }));
  say(`${label}.`);
}
