// @ts-check
// The bar on top: views, progress, undo and redo.
import { button, fill, h, plural } from "./dom.js";
import { everyFinding, report } from "./data.js";
import { progress } from "./filters.js";
import { redo, undo } from "./actions.js";
import { openHelp } from "./settings.js";
import { store } from "./store.js";

/** @type {[string, string][]} */
const VIEWS = [
  ["review", "Review"],
  ["consistency", "Consistency"],
  ["overview", "Overview"],
  ["takeaway", "Take away"],
];

/** @param {Element} pane @param {State} state */
export function drawBar(pane, state) {
  const { decided, all } = progress(state, everyFinding(state));
  const meter = h("progress", { max: all || 1, value: 0, "aria-hidden": "true" });
  meter.value = all ? decided : 1;
  fill(
    pane,
    h("h1", {}, "Translation QA ", h("span", { class: "hidden" }, "report")),
    h(
      "nav",
      { "aria-label": "Views", class: "tabs" },
      VIEWS.map(([name, label]) =>
        button(label, () => store.set({ view: name }), {
          "aria-current": state.view === name ? "page" : false,
        }),
      ),
    ),
    h(
      "p",
      { class: "progress" },
      meter,
      h(
        "span",
        {},
        all
          ? `${decided.toLocaleString("en")} of ${all.toLocaleString("en")} decided`
          : `0 findings, ${plural(report.checked, "rule")} checked`,
      ),
    ),
    h(
      "div",
      { class: "tools" },
      tool("↶", "Undo", undo, !state.past.length),
      tool("↷", "Redo", redo, !state.future.length),
      tool("?", "Keys and settings", openHelp, false),
    ),
  );
}

/** @param {string} sign @param {string} label @param {() => void} run @param {boolean} off */
function tool(sign, label, run, off) {
  return h(
    "button",
    {
      type: "button",
      class: "tool",
      title: label,
      "aria-label": label,
      "aria-disabled": off ? "true" : false,
      "data-key": label,
      onclick: run,
    },
    h("span", { "aria-hidden": "true" }, sign),
  );
}
