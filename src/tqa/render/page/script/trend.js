// @ts-check
// Findings over earlier runs, per thousand words, oldest first.
import { h, svg } from "./dom.js";
import { report } from "./data.js";
import { NO_FILTER } from "./store.js";

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [960, 190, 46, 30, 12];

/** @param {Past[]} runs with this run last */
export function trendChart(runs) {
  const rates = runs.map((run) => run.counts.map((count) => (run.words ? (1000 * count) / run.words : 0)));
  const sums = rates.map((row) => row.reduce((sum, rate) => sum + rate, 0));
  const most = niceAbove(Math.max(0.1, ...sums));
  const x = (/** @type {number} */ at) =>
    LEFT + (runs.length > 1 ? (at * (WIDTH - LEFT - 16)) / (runs.length - 1) : 0);
  const y = (/** @type {number} */ rate) => TOP + (HEIGHT - BOTTOM - TOP) * (1 - rate / most);
  const points = sums.map((sum, at) => `${x(at).toFixed(1)},${y(sum).toFixed(1)}`);
  const every = Math.ceil(runs.length / 8);
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "trend", "aria-hidden": "true", focusable: "false" },
    [0, 0.5, 1]
      .map((part) => [
        svg("line", { class: "grid", x1: LEFT, x2: WIDTH - 8, y1: y(part * most), y2: y(part * most) }),
        svg("text", { x: LEFT - 8, y: y(part * most) + 4, "text-anchor": "end" }, format(part * most)),
      ])
      .flat(),
    svg("polyline", { class: "line", points: points.join(" ") }),
    sums.map((sum, at) => svg("circle", { class: "dot", cx: x(at), cy: y(sum), r: 4 })),
    runs.map((run, at) =>
      at % every && at + 1 < runs.length
        ? null
        : svg(
            "text",
            {
              x: x(at),
              y: HEIGHT - 8,
              "text-anchor": at === 0 ? "start" : at + 1 === runs.length ? "end" : "middle",
            },
            run.label,
          ),
    ),
  );
  return h(
    "section",
    { class: "chart wide" },
    h("h3", {}, "Findings per 1,000 words, run by run"),
    picture,
    table(runs, sums),
  );
}

/** @param {Past[]} runs @param {number[]} sums */
function table(runs, sums) {
  return h(
    "details",
    {},
    h("summary", {}, "Figures"),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Figures of the runs" },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Run"),
            NO_FILTER.levels.map((level) => h("th", { scope: "col", class: "number" }, level)),
            h("th", { scope: "col", class: "number" }, "per 1,000 words"),
          ),
        ),
        h(
          "tbody",
          {},
          runs.map((run, at) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, run.label),
              run.counts.map((count) => h("td", { class: "number" }, count)),
              h("td", { class: "number" }, format(sums[at])),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A round number not below. @param {number} value */
function niceAbove(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 10].find((step) => step * power >= value) || 10) * power;
}

/** @param {number} value */
function format(value) {
  return String(Number(value.toFixed(value < 10 ? 1 : 0)));
}

/** This run, as a run among the earlier ones. @returns {Past} */
export function thisRun() {
  const all = report.docs.flatMap((doc) => doc.findings);
  const counts = NO_FILTER.levels.map((level) => all.filter((finding) => finding.severity === level).length);
  return { label: "this run", counts, words: report.docs.reduce((sum, doc) => sum + doc.words, 0) };
}
