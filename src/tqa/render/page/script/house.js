// @ts-check
// Choosing the house form of a concept: what changes, and the glossary entry that follows.
import { h, plural, say } from "./dom.js";
import { findingsOf, keyOf, report, stateName } from "./data.js";
import { changed, decision, step } from "./decisions.js";
import { openDialog, placeLine } from "./dialogs.js";
import { proposal, withProposal } from "./proposals.js";
import { store } from "./store.js";
import { fold, neighbourhood } from "./text.js";

const PREVIEWED = 100;

/** @typedef {{ place: FormPlace, form: Form, old: string, now: string }} Rewrite */

/** What would stand at a place; null where the page cannot say. @param {Concept} concept @param {Form} form @param {FormPlace} place @param {string} wanted @returns {string | null} */
function rewritten(concept, form, place, wanted) {
  const told = place.rewrites.find(([name]) => name === wanted);
  if (told) return told[1];
  if (!isOfWords(concept)) return null;
  const old = report.docs[place.doc].text.slice(place.start, place.end);
  const at = old.toLowerCase().indexOf(form.text.toLowerCase());
  return at < 0 ? null : old.slice(0, at) + wanted + old.slice(at + form.text.length);
}

/** Whether the forms are words that stand in the text, not names of a style. @param {Concept} concept */
export function isOfWords(concept) {
  return /^(term|name|honorific):/.test(concept.id);
}

/** @param {Concept} concept @param {string} wanted */
export function planHouseForm(concept, wanted) {
  const rewrites = /** @type {Rewrite[]} */ ([]);
  let quoted = 0;
  let unclear = 0;
  for (const form of concept.forms.filter((item) => item.text !== wanted)) {
    for (const place of form.places) {
      const now = rewritten(concept, form, place, wanted);
      if (place.quoted) quoted += 1;
      else if (now === null) unclear += 1;
      else rewrites.push({ place, form, old: report.docs[place.doc].text.slice(place.start, place.end), now });
    }
  }
  return { rewrites, quoted, unclear };
}

/** @param {Concept} concept @param {string} wanted */
export function chooseHouseForm(concept, wanted) {
  const plan = planHouseForm(concept, wanted);
  const others = concept.forms.filter((form) => form.text !== wanted).map((form) => form.text);
  const left = [plan.quoted && `${plan.quoted} in quotations stay`, plan.unclear && `${plan.unclear} must be changed by hand`].filter(Boolean).join("; ");
  openDialog(`House form: ${wanted}`, [
    h("p", {}, `${plural(plan.rewrites.length, "place")} will change${left ? `; ${left}` : ""}. `, isOfWords(concept) ? `A glossary entry is proposed: ${wanted}, not ${others.join(", ")}.` : ""),
    h("ol", { class: "places", tabindex: 0, "aria-label": "Places this touches" }, plan.rewrites.slice(0, PREVIEWED).map(({ place, old, now }) =>
      h("li", {}, h("small", {}, `${report.docs[place.doc].path} `), placeLine(neighbourhood(report.docs[place.doc], place.start, place.end, 40), old, now)))),
    plan.rewrites.length > PREVIEWED ? h("p", {}, `and ${plan.rewrites.length - PREVIEWED} more`) : "",
  ], { label: plan.rewrites.length ? `Use it in ${plural(plan.rewrites.length, "place")}` : "Use it", run: () => applyHouseForm(concept, wanted, plan.rewrites) });
}

/** @param {Concept} concept @param {string} wanted @param {Rewrite[]} rewrites */
function applyHouseForm(concept, wanted, rewrites) {
  const { state } = store;
  const added = [...state.added];
  const values = /** @type {[string, Decision | undefined][]} */ ([]);
  for (const rewrite of rewrites) {
    const { doc, start, end } = rewrite.place;
    const own = findingsOf({ ...state, added }, doc).find((finding) => finding.start === start && finding.end === end);
    const finding = own || addedFinding(concept, wanted, rewrite);
    if (!own) added.push(finding);
    values.push([finding.key, decision(state, finding.suggestions.some((item) => item.text === rewrite.now) ? "accepted" : "changed", { replacement: rewrite.now })]);
  }
  // Earlier decisions that would turn the chosen form into another one are taken back.
  for (const place of concept.forms.filter((form) => form.text === wanted).flatMap((form) => form.places)) {
    for (const finding of findingsOf(state, place.doc)) {
      if (finding.start === place.start && finding.end === place.end && stateName(state.decisions.get(finding.key)) !== "open") values.push([finding.key, decision(state, "rejected", { reason: `House form: ${wanted}` })]);
    }
  }
  const others = concept.forms.filter((form) => form.text !== wanted);
  const why = `House form, chosen over ${others.map((form) => form.text).join(", ")} while reviewing.`;
  const kind = concept.id.startsWith("name:") || concept.kind === "name" ? "name" : "term";
  const proposals = isOfWords(concept) ? withProposal(state.proposals, proposal(wanted, others.map((form) => form.text), kind, why, rewrites[0]?.place)) : state.proposals;
  store.set(step(state, `House form ${wanted}`, { added, proposals, decisions: changed(state.decisions, values) }));
  say(`House form ${wanted}: ${plural(rewrites.length, "place")} changed.`);
}

/** A place that the report has no finding for. @param {Concept} concept @param {string} wanted @param {Rewrite} rewrite @returns {Finding} */
function addedFinding(concept, wanted, { place, old, now }) {
  const { doc, start, end, quoted } = place;
  const line = (report.docs[doc].text.slice(0, start).match(/\r\n|\n|\r/g) || []).length + 1;
  const fingerprint = `house-${concept.id}-${start}`;
  return {
    key: keyOf(report.docs[doc].path, fingerprint), doc, rule: "house-form", kind: "consistency", severity: "suggestion", start, end, line, column: 0,
    text: old, match: fold(old), message: `House form: ${wanted}`, why: "You chose this form in the consistency view.", original: "", source: "", fingerprint,
    quoted, suggestions: [{ text: now, safety: "unsafe", edits: [] }], added: true,
  };
}
