// @ts-check
// The whole run at a glance: what was found, where, and what has been decided.
import { button, fill, h } from "./dom.js";
import { everyFinding, report } from "./data.js";
import { progress } from "./filters.js";
import { acceptSafe } from "./actions.js";
import { barChart, legend } from "./charts.js";
import { filterBy, openDocument } from "./choose.js";
import { effortTables } from "./effort.js";
import { decisionTable, scores } from "./scores.js";
import { NO_FILTER, store } from "./store.js";
import { thisRun, trendChart } from "./trend.js";

const ROWS = 12;

/** @param {Element} pane @param {State} state */
export function drawOverview(pane, state) {
  const all = everyFinding(state);
  const words = report.docs.reduce((sum, doc) => sum + doc.words, 0);
  const { decided } = progress(state, all);
  const safe = all.filter(
    (finding) =>
      !finding.quoted && finding.suggestions[0]?.safety === "safe" && !state.decisions.has(finding.key),
  ).length;
  fill(
    pane,
    h(
      "div",
      { class: "board" },
      h("h2", { class: "hidden" }, "Overview"),
      h(
        "div",
        { class: "tiles" },
        tile(all.length, "findings"),
        tile(words ? ((1000 * all.length) / words).toFixed(1) : "–", "per 1,000 words"),
        tile(report.docs.length, report.docs.length === 1 ? "document" : "documents"),
        tile(`${decided} of ${all.length}`, "decided"),
        h(
          "div",
          { class: "tile" },
          h("b", {}, safe),
          h("span", {}, "safe fixes open"),
          safe ? button("Accept them", acceptSafe) : null,
        ),
      ),
      report.problems.length
        ? h(
            "section",
            { class: "chart wide problems" },
            h("h3", {}, "Not checked"),
            h(
              "ul",
              {},
              report.problems.map((text) => h("li", {}, text)),
            ),
          )
        : null,
      report.history.length ? trendChart([...report.history, thisRun()]) : null,
      legend([
        ["error", "error"],
        ["warning", "warning"],
        ["suggestion", "suggestion"],
      ]),
      h(
        "div",
        { class: "charts" },
        barChart(
          "By severity",
          NO_FILTER.levels.map((level) => ({
            label: level,
            parts: [{ name: level, value: all.filter((finding) => finding.severity === level).length }],
            run: () => show({ levels: [level] }),
          })),
          "Severity",
        ),
        grouped(
          "By kind",
          "Kind",
          all,
          (finding) => finding.kind,
          (kind) => show({ kinds: [kind] }),
        ),
        grouped(
          "By rule",
          "Rule",
          all,
          (finding) => finding.rule,
          (rule) => show({ rule }),
        ),
        grouped(
          "By document",
          "Document",
          all,
          (finding) => report.docs[finding.doc].path,
          (path) => openDocument(report.docs.findIndex((doc) => doc.path === path)),
        ),
        scores(),
        effortTables(),
        decisionTable(state, all),
      ),
    ),
  );
}

/** @param {Partial<Filter>} filter */
function show(filter) {
  store.set({ view: "review" });
  filterBy({ ...NO_FILTER, ...filter });
}

/** @param {string | number} figure @param {string} label */
function tile(figure, label) {
  return h(
    "div",
    { class: "tile" },
    h("b", {}, typeof figure === "number" ? figure.toLocaleString("en") : figure),
    h("span", {}, label),
  );
}

/** @param {string} title @param {string} noun @param {Finding[]} all @param {(finding: Finding) => string} sort @param {(name: string) => void} run */
function grouped(title, noun, all, sort, run) {
  const groups = /** @type {Map<string, Finding[]>} */ (new Map());
  for (const finding of all) groups.set(sort(finding), [...(groups.get(sort(finding)) || []), finding]);
  const rows = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const bars = rows.slice(0, ROWS).map(([label, list]) => ({
    label,
    run: () => run(label),
    parts: NO_FILTER.levels.map((level) => ({
      name: level,
      value: list.filter((finding) => finding.severity === level).length,
    })),
  }));
  return barChart(rows.length > ROWS ? `${title}: the first ${ROWS} of ${rows.length}` : title, bars, noun);
}
