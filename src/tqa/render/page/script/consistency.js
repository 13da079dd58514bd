// @ts-check
// Every concept that is written in several ways: forms, counts, lines aligned on the hit.
import { fill, h, hidden, plural } from "./dom.js";
import { report } from "./data.js";
import { store } from "./store.js";
import { concordance, short } from "./concordance.js";
import { chooseHouseForm } from "./house.js";

const COLUMNS = 5;

/** @param {Element} pane @param {State} state */
export function drawConsistency(pane, state) {
  const concept = report.concepts.find((item) => item.id === state.concept) || report.concepts[0];
  if (!concept)
    return fill(
      pane,
      h(
        "div",
        { class: "empty" },
        h("h2", {}, "One form for everything"),
        h("p", {}, "No name, term or style is written in more than one way."),
      ),
    );
  fill(
    pane,
    h(
      "div",
      { class: "split" },
      h(
        "nav",
        { class: "list", "aria-label": "Concepts" },
        h("h2", {}, plural(report.concepts.length, "concept")),
        h(
          "ul",
          {},
          report.concepts.map((item) => entry(item, item === concept)),
        ),
      ),
      h(
        "div",
        { class: "concept" },
        h("h2", {}, concept.label),
        h("p", { class: "note" }, reason(concept)),
        forms(state, concept),
        concordance(concept),
      ),
    ),
  );
}

/** @param {Concept} item @param {boolean} chosen */
function entry(item, chosen) {
  const total = item.forms.reduce((sum, form) => sum + form.count, 0);
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "item",
        "aria-current": chosen ? "true" : false,
        "data-key": `concept ${item.id}`,
        onclick: () => store.set({ concept: item.id }),
      },
      h(
        "span",
        { class: "name" },
        item.label,
        h("small", {}, item.forms.map((form) => form.text).join(" · ")),
      ),
      h("span", { class: "count" }, total, hidden(" places")),
    ),
  );
}

/** @param {Concept} concept */
function reason(concept) {
  const by =
    { glossary: "The glossary prefers", "house style": "The house style prefers" }[concept.reason] ||
    "Most places write";
  return `${by} “${concept.preferred}”.`;
}

/** @param {State} state @param {Concept} concept */
function forms(state, concept) {
  const docs = [...new Set(concept.forms.flatMap((form) => form.places.map((place) => place.doc)))].sort(
    (a, b) => a - b,
  );
  const columns = docs.slice(0, COLUMNS);
  const chosen = state.proposals.find(
    (item) =>
      concept.forms.some((form) => form.text === item.preferred) &&
      concept.forms.some((form) => item.deprecated.includes(form.text)),
  );
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Forms and counts" },
    h(
      "table",
      { class: "forms" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "Form"),
          h("th", { scope: "col", class: "number" }, "All"),
          columns.map((doc) =>
            h(
              "th",
              { scope: "col", class: "number per", title: report.docs[doc].path },
              short(report.docs[doc].path),
            ),
          ),
          docs.length > COLUMNS
            ? h("th", { scope: "col", class: "number" }, `${docs.length - COLUMNS} more`)
            : null,
          h("th", {}, hidden("Choose")),
        ),
      ),
      h(
        "tbody",
        {},
        choices(concept).map((form) => {
          const per = (/** @type {number} */ doc) => form.places.filter((place) => place.doc === doc).length;
          const rest = docs.slice(COLUMNS).reduce((sum, doc) => sum + per(doc), 0);
          const house = chosen ? chosen.preferred === form.text : concept.preferred === form.text;
          return h(
            "tr",
            { class: house ? "house" : false },
            h(
              "th",
              { scope: "row" },
              form.text,
              " ",
              house ? h("span", { class: "badge" }, chosen ? "✓ chosen" : "✓ preferred") : null,
            ),
            h("td", { class: "number" }, form.count || "–"),
            columns.map((doc) => h("td", { class: "number per" }, per(doc) || "–")),
            docs.length > COLUMNS ? h("td", { class: "number" }, rest || "–") : null,
            h(
              "td",
              {},
              h(
                "button",
                {
                  type: "button",
                  "data-key": `house ${form.text}`,
                  "aria-label": `Use everywhere: ${form.text}`,
                  onclick: () => chooseHouseForm(concept, form.text),
                },
                "Use everywhere",
              ),
            ),
          );
        }),
      ),
    ),
  );
}

/** The forms found, and the preferred one where it is not among them. @param {Concept} concept @returns {Form[]} */
function choices(concept) {
  if (concept.forms.some((form) => form.text === concept.preferred)) return concept.forms;
  return [{ text: concept.preferred, count: 0, places: [] }, ...concept.forms];
}
