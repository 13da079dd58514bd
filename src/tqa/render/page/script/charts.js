// @ts-check
// Bars and lines as inline SVG; a table beside each says the same to screen readers.
import { h, hidden, svg } from "./dom.js";

/** @typedef {{ label: string, parts: { name: string, value: number }[], run?: () => void }} Bar */

/**
 * Bars with the parts of each row stacked. @param {string} title @param {Bar[]} bars
 * @param {string} noun what the first column holds
 */
export function barChart(title, bars, noun) {
  const most = Math.max(1, ...bars.map(total));
  return h(
    "section",
    { class: "chart" },
    h("h3", {}, title),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": title },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, noun),
            h("th", { scope: "col" }, hidden("Share")),
            h("th", { scope: "col", class: "number" }, "Findings"),
          ),
        ),
        h(
          "tbody",
          {},
          bars.map((bar) =>
            h(
              "tr",
              {},
              h(
                "th",
                { scope: "row" },
                bar.run
                  ? h(
                      "button",
                      {
                        type: "button",
                        class: "link",
                        "data-key": `${title} ${bar.label}`,
                        onclick: bar.run,
                      },
                      bar.label,
                    )
                  : bar.label,
              ),
              h(
                "td",
                { class: "bar" },
                drawBars(bar, most),
                hidden(
                  bar.parts
                    .filter((part) => part.value)
                    .map((part) => `${part.value} ${part.name}`)
                    .join(", "),
                ),
              ),
              h("td", { class: "number" }, total(bar)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {Bar} bar */
function total(bar) {
  return bar.parts.reduce((sum, part) => sum + part.value, 0);
}

/** @param {Bar} bar @param {number} most */
function drawBars(bar, most) {
  let at = 0;
  return svg(
    "svg",
    { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    bar.parts
      .filter((part) => part.value)
      .map((part) => {
        const width = (100 * part.value) / most;
        const rect = svg("rect", {
          x: at.toFixed(2),
          y: 0,
          width: Math.max(0.6, width - 0.4).toFixed(2),
          height: 10,
          rx: 0.6,
          class: `part ${part.name}`,
        });
        at += width;
        return rect;
      }),
  );
}

/** What the colours of stacked bars mean. @param {[string, string][]} names class and label */
export function legend(names) {
  return h(
    "p",
    { class: "legend", "aria-hidden": "true" },
    names.map(([name, label]) =>
      h(
        "span",
        {},
        svg(
          "svg",
          { viewBox: "0 0 10 10", class: "swatch" },
          svg("rect", { width: 10, height: 10, rx: 2, class: `part ${name}` }),
        ),
        label,
      ),
    ),
  );
}
