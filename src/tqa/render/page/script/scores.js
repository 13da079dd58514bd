// @ts-check
// How much each text reads as translated, and how the rules fared with the editors.
import { h, plural } from "./dom.js";
import { report, stateName } from "./data.js";

const SCORES = 12;

export function scores() {
  const docs = report.docs
    .filter((doc) => doc.score !== null)
    .sort((a, b) => Number(b.score) - Number(a.score))
    .slice(0, SCORES);
  if (!docs.length) return null;
  return h(
    "section",
    { class: "chart" },
    h("h3", {}, "Reads as translated, 0 to 100"),
    docs.map((doc) =>
      h(
        "details",
        { open: docs.length === 1 },
        h("summary", {}, h("b", { class: "score" }, doc.score), " ", doc.path),
        h(
          "ul",
          {},
          doc.reasons.map((reason) => h("li", {}, reason)),
        ),
      ),
    ),
  );
}

/** @param {State} state @param {Finding[]} all */
export function decisionTable(state, all) {
  const names = ["accepted", "changed", "rejected", "open"];
  const rows = /** @type {Map<string, number[]>} */ (new Map());
  for (const finding of all) {
    const at = names.indexOf(stateName(state.decisions.get(finding.key)).replace("commented", "open"));
    const row = rows.get(finding.rule) || [0, 0, 0, 0];
    rows.set(
      finding.rule,
      row.map((count, index) => count + (index === at ? 1 : 0)),
    );
  }
  const begun = [...rows].filter(([, row]) => row[3] < row.reduce((sum, count) => sum + count, 0)).sort();
  if (!begun.length) return null;
  return h(
    "section",
    { class: "chart" },
    h("h3", {}, `Decided so far, ${plural(begun.length, "rule")}`),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Decisions by rule" },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Rule"),
            names.map((name) => h("th", { scope: "col", class: "number" }, name)),
          ),
        ),
        h(
          "tbody",
          {},
          begun.map(([rule, row]) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, rule),
              row.map((count) => h("td", { class: "number" }, count || "–")),
            ),
          ),
        ),
      ),
    ),
  );
}
