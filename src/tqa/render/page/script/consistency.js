// @ts-check
// Every concept that is written in several ways: forms, counts, lines aligned on the hit.
import { button, fill, h, hidden, plural } from "./dom.js";
import { findingsOf, report } from "./data.js";
import { neighbourhood } from "./text.js";
import { open } from "./choose.js";
import { store } from "./store.js";
import { chooseHouseForm } from "./house.js";

const LINES = 40;
const COLUMNS = 5;

/** @param {Element} pane @param {State} state */
export function drawConsistency(pane, state) {
  const concept = report.concepts.find((item) => item.id === state.concept) || report.concepts[0];
  if (!concept) return fill(pane, h("div", { class: "empty" }, h("h2", {}, "One form for everything"), h("p", {}, "No name, term or style is written in more than one way.")));
  fill(pane, h("div", { class: "split" },
    h("nav", { class: "list", "aria-label": "Concepts" }, h("h2", {}, plural(report.concepts.length, "concept")), h("ul", {}, report.concepts.map((item) => entry(item, item === concept)))),
    h("div", { class: "concept" }, h("h2", {}, concept.label), h("p", { class: "note" }, reason(concept)), forms(state, concept), concordance(concept))));
}

/** @param {Concept} item @param {boolean} chosen */
function entry(item, chosen) {
  const total = item.forms.reduce((sum, form) => sum + form.count, 0);
  return h("li", {}, h("button", { type: "button", class: "item", "aria-current": chosen ? "true" : false, "data-key": `concept ${item.id}`, onclick: () => store.set({ concept: item.id }) },
    h("span", { class: "name" }, item.label, h("small", {}, item.forms.map((form) => form.text).join(" · "))), h("span", { class: "count" }, total, hidden(" places"))));
}

/** @param {Concept} concept */
function reason(concept) {
  const by = { glossary: "The glossary prefers", "house style": "The house style prefers" }[concept.reason] || "Most places write";
  return `${by} ${concept.preferred}.`;
}

/** @param {State} state @param {Concept} concept */
function forms(state, concept) {
  const docs = [...new Set(concept.forms.flatMap((form) => form.places.map((place) => place.doc)))].sort((a, b) => a - b);
  const columns = docs.slice(0, COLUMNS);
  const chosen = state.proposals.find((item) => concept.forms.some((form) => form.text === item.preferred) && concept.forms.some((form) => item.deprecated.includes(form.text)));
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Forms and counts" }, h("table", { class: "forms" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Form"), h("th", { scope: "col", class: "number" }, "All"),
      columns.map((doc) => h("th", { scope: "col", class: "number", title: report.docs[doc].path }, short(report.docs[doc].path))),
      docs.length > COLUMNS ? h("th", { scope: "col", class: "number" }, `${docs.length - COLUMNS} more`) : null, h("th", {}, hidden("Choose")))),
    h("tbody", {}, choices(concept).map((form) => {
      const per = (/** @type {number} */ doc) => form.places.filter((place) => place.doc === doc).length;
      const rest = docs.slice(COLUMNS).reduce((sum, doc) => sum + per(doc), 0);
      const house = chosen ? chosen.preferred === form.text : concept.preferred === form.text;
      return h("tr", { class: house ? "house" : false }, h("th", { scope: "row" }, form.text, " ", house ? h("span", { class: "badge" }, chosen ? "✓ chosen" : "✓ preferred") : null),
        h("td", { class: "number" }, form.count || "–"), columns.map((doc) => h("td", { class: "number" }, per(doc) || "–")),
        docs.length > COLUMNS ? h("td", { class: "number" }, rest || "–") : null,
        h("td", {}, h("button", { type: "button", "data-key": `house ${form.text}`, onclick: () => chooseHouseForm(concept, form.text) }, "Use everywhere", hidden(`: ${form.text}`))));
    }))));
}

/** The forms found, and the preferred one where it is not among them. @param {Concept} concept @returns {Form[]} */
function choices(concept) {
  if (concept.forms.some((form) => form.text === concept.preferred)) return concept.forms;
  return [{ text: concept.preferred, count: 0, places: [] }, ...concept.forms];
}

/** @param {string} path */
function short(path) {
  const name = path.split("/").pop() || path;
  return name.length > 16 ? `${name.slice(0, 7)}…${name.slice(-7)}` : name;
}

/** @param {Concept} concept */
function concordance(concept) {
  return h("div", {}, h("h3", {}, "In the text"), concept.forms.map((form) => h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `Places of ${form.text}` },
    h("table", { class: "lines", lang: "en" }, h("caption", {}, `${form.text}: ${plural(form.count, "place")}`),
      h("tbody", {}, form.places.slice(0, LINES).map((place) => line(place)))),
    form.places.length > LINES ? h("p", { class: "note" }, `and ${form.places.length - LINES} more`) : null)));
}

/** @param {FormPlace} place */
function line(place) {
  const doc = report.docs[place.doc];
  const { before, after } = neighbourhood(doc, place.start, place.end, 60);
  const text = doc.text.slice(place.start, place.end);
  return h("tr", {}, h("td", { class: "before" }, h("span", {}, before)),
    h("td", { class: "hit" }, button(text, () => go(place), { class: "link", "aria-label": `${text}, ${doc.path}`, "data-key": `line ${place.doc} ${place.start}` })),
    h("td", { class: "after" }, h("span", {}, after)), h("td", { class: "where" }, place.quoted ? "“ ” " : "", short(doc.path)));
}

/** @param {FormPlace} place */
function go(place) {
  const found = findingsOf(store.state, place.doc).find((finding) => finding.start <= place.start && place.end <= finding.end);
  if (found) open(found);
  else store.set({ view: "review", doc: place.doc, finding: "" });
}
