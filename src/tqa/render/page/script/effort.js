// @ts-check
// What editors changed and what tqa saved, as tables that tqa score made.
import { h } from "./dom.js";
import { report } from "./data.js";

export function effortTables() {
  return report.score.map((table) =>
    h("section", { class: "chart" }, h("h3", {}, table.title), scoreTable(table)),
  );
}

/** @param {ScoreTable} table */
function scoreTable(table) {
  return [
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": table.title },
      h("table", {}, scoreHead(table.columns), h("tbody", {}, table.rows.map(scoreRow))),
    ),
    table.note ? h("p", { class: "note" }, table.note) : null,
  ];
}

/** @param {string[]} columns */
function scoreHead(columns) {
  return h(
    "thead",
    {},
    h(
      "tr",
      {},
      columns.map((name, at) => h("th", { scope: "col", class: at ? "number" : "" }, name)),
    ),
  );
}

/** @param {string[]} cells */
function scoreRow(cells) {
  return h(
    "tr",
    {},
    cells.map((text, at) =>
      at ? h("td", { class: "number", title: text }, text) : h("th", { scope: "row", title: text }, text),
    ),
  );
}
