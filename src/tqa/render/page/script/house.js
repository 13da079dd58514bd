// @ts-check
// Choosing the house form of a concept: a look at what changes, then all of it as one step.
import { h, plural, say } from "./dom.js";
import { findingsOf, report } from "./data.js";
import { changed, decision, step } from "./decisions.js";
import { openDialog, placeLine } from "./dialogs.js";
import { addedFinding, afterwards, houseEntry, isProposed, planHouseForm } from "./house_plan.js";
import { withProposal } from "./proposals.js";
import { store } from "./store.js";
import { neighbourhood } from "./text.js";

/** @typedef {import("./house_plan.js").Rewrite} Rewrite */

const PREVIEWED = 100;

/** @param {Concept} concept @param {string} wanted */
export function chooseHouseForm(concept, wanted) {
  const plan = planHouseForm(concept, wanted);
  const others = concept.forms.filter((form) => form.text !== wanted).map((form) => form.text);
  const left = [
    plan.quoted && `${plan.quoted} in quotations stay`,
    plan.unclear && `${plan.unclear} must be changed by hand`,
  ]
    .filter(Boolean)
    .join("; ");
  openDialog(
    `House form: ${wanted}`,
    [
      h(
        "p",
        {},
        `${plural(plan.rewrites.length, "place")} will change${left ? `; ${left}` : ""}. `,
        afterwards(concept, wanted, others),
      ),
      h(
        "ol",
        { class: "places", tabindex: 0, "aria-label": "Places this touches" },
        plan.rewrites
          .slice(0, PREVIEWED)
          .map(({ place, old, now }) =>
            h(
              "li",
              {},
              h("small", {}, `${report.docs[place.doc].path} `),
              placeLine(neighbourhood(report.docs[place.doc], place.start, place.end, 40), old, now),
            ),
          ),
      ),
      plan.rewrites.length > PREVIEWED ? h("p", {}, `and ${plan.rewrites.length - PREVIEWED} more`) : "",
    ],
    {
      label: plan.rewrites.length ? `Use it in ${plural(plan.rewrites.length, "place")}` : "Use it",
      run: () => applyHouseForm(concept, wanted, plan.rewrites),
    },
  );
}

/** @param {Concept} concept @param {string} wanted @param {Rewrite[]} rewrites */
function applyHouseForm(concept, wanted, rewrites) {
  const { state } = store;
  const added = [...state.added];
  const values = /** @type {[string, Decision | undefined][]} */ ([]);
  for (const rewrite of rewrites) {
    const { doc, start, end } = rewrite.place;
    const own = findingsOf({ ...state, added }, doc).find(
      (finding) => finding.start === start && finding.end === end,
    );
    const finding = own || addedFinding(concept, wanted, rewrite);
    if (!own) added.push(finding);
    values.push([
      finding.key,
      decision(
        state,
        finding.suggestions.some((item) => item.text === rewrite.now) ? "accepted" : "changed",
        { replacement: rewrite.now },
      ),
    ]);
  }
  // What the report says against the chosen form is settled.
  for (const place of concept.forms.filter((form) => form.text === wanted).flatMap((form) => form.places)) {
    for (const finding of findingsOf(state, place.doc)) {
      if (finding.start === place.start && finding.end === place.end)
        values.push([finding.key, decision(state, "rejected", { reason: `House form: ${wanted}` })]);
    }
  }
  const proposals = isProposed(concept, wanted)
    ? withProposal(state.proposals, houseEntry(concept, wanted, rewrites[0]?.place))
    : state.proposals;
  store.set(
    step(state, `House form ${wanted}`, { added, proposals, decisions: changed(state.decisions, values) }),
  );
  say(`House form ${wanted}: ${plural(rewrites.length, "place")} changed.`);
}
