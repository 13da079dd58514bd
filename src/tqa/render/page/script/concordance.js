// @ts-check
// Lines of a concept, one under the other, aligned on the words in question.
import { button, h, plural } from "./dom.js";
import { findingsOf, report } from "./data.js";
import { neighbourhood } from "./text.js";
import { open } from "./choose.js";
import { store } from "./store.js";

const LINES = 40;

/** The end of a path, cut in the middle where it is long. @param {string} path */
export function short(path) {
  const name = path.split("/").pop() || path;
  return name.length > 16 ? `${name.slice(0, 7)}…${name.slice(-7)}` : name;
}

/** @param {Concept} concept */
export function concordance(concept) {
  return h(
    "div",
    {},
    h("h3", {}, "In the text"),
    concept.forms.map((form) =>
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": `Places of ${form.text}` },
        h(
          "table",
          { class: "lines", lang: "en" },
          h("caption", {}, `${form.text}: ${plural(form.count, "place")}`),
          h(
            "tbody",
            {},
            form.places.slice(0, LINES).map((place) => line(place)),
          ),
        ),
        form.places.length > LINES
          ? h("p", { class: "note" }, `and ${form.places.length - LINES} more`)
          : null,
      ),
    ),
  );
}

/** @param {FormPlace} place */
function line(place) {
  const doc = report.docs[place.doc];
  const { before, after } = neighbourhood(doc, place.start, place.end, 60);
  const text = doc.text.slice(place.start, place.end);
  return h(
    "tr",
    {},
    h("td", { class: "before" }, h("span", {}, before)),
    h(
      "td",
      { class: "after" },
      button(text, () => go(place), {
        class: "link",
        "aria-label": `${text}, ${doc.path}`,
        "data-key": `line ${place.doc} ${place.start}`,
      }),
      h("span", {}, after),
    ),
    h("td", { class: "where" }, place.quoted ? "quotation · " : "", short(doc.path)),
  );
}

/** @param {FormPlace} place */
function go(place) {
  const found = findingsOf(store.state, place.doc).find(
    (finding) => finding.start <= place.start && place.end <= finding.end,
  );
  if (found) open(found);
  else store.set({ view: "review", doc: place.doc, finding: "" });
}
