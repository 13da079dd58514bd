// @ts-check
// Documents, rules and filters, each with how many findings it has.
import { button, fill, h, plural } from "./dom.js";
import { everyFinding, report } from "./data.js";
import { isFiltering, matches, tally, visible } from "./filters.js";
import { filterBy } from "./choose.js";
import { documents, rules } from "./lists.js";
import { NO_FILTER, store } from "./store.js";

/** @type {[string, string][]} */
const STATES = [
  ["all", "All"],
  ["open", "Open"],
  ["accepted", "Accepted"],
  ["changed", "Changed"],
  ["rejected", "Rejected"],
  ["commented", "Commented"],
];

/** @param {Element} pane the part under the search field @param {State} state */
export function drawSidebar(pane, state) {
  const all = everyFinding(state);
  const shownCount = visible(state).length;
  fill(
    pane,
    h(
      "p",
      { class: "found" },
      isFiltering(state.filter)
        ? `${shownCount.toLocaleString("en")} of ${plural(all.length, "finding")} shown `
        : plural(all.length, "finding"),
      isFiltering(state.filter) && button("Show all", () => filterBy(NO_FILTER), { class: "link" }),
    ),
    report.problems.length
      ? button(
          `${plural(report.problems.length, "file")} not checked`,
          () => store.set({ view: "overview" }),
          {
            class: "link problem",
          },
        )
      : null,
    levels(state, all),
    kinds(state, all),
    documents(state),
    rules(state, all),
  );
}

/** @param {State} state @param {Finding[]} all */
function levels(state, all) {
  const counts = tally(
    state,
    all.filter((finding) => matches(finding, state, "levels")),
    (finding) => finding.severity,
  );
  const { filter } = state;
  return h(
    "div",
    { class: "levels", role: "group", "aria-label": "Severity" },
    NO_FILTER.levels.map((level) => {
      const on = filter.levels.includes(level);
      const next = on
        ? filter.levels.filter((item) => item !== level)
        : NO_FILTER.levels.filter((item) => item === level || filter.levels.includes(item));
      return h(
        "button",
        {
          type: "button",
          class: `toggle ${level}`,
          "aria-pressed": on,
          "data-key": level,
          onclick: () => filterBy({ levels: next }),
        },
        h("span", { class: "shape", "aria-hidden": "true" }),
        level,
        " ",
        h("b", {}, counts.get(level)?.all || 0),
      );
    }),
  );
}

/** @param {State} state @param {Finding[]} all */
function kinds(state, all) {
  const { filter } = state;
  const counts = [
    ...tally(
      state,
      all.filter((finding) => matches(finding, state, "kinds")),
      (finding) => finding.kind,
    ),
  ].sort();
  /** @param {string} name @param {string} label @param {string} value @param {[string, string][]} options @param {(value: string) => void} run */
  const select = (name, label, value, options, run) =>
    h(
      "label",
      {},
      label,
      h(
        "select",
        {
          "data-key": name,
          onchange: (/** @type {Event} */ event) =>
            run(/** @type {HTMLSelectElement} */ (event.target).value),
        },
        options.map(([key, text]) => h("option", { value: key, selected: key === value }, text)),
      ),
    );
  return h(
    "div",
    { class: "selects" },
    select("state", "State", filter.state, STATES, (value) => filterBy({ state: value })),
    select(
      "kind",
      "Kind",
      filter.kinds[0] || "",
      [
        ["", "All"],
        ...counts.map(([kind, count]) => /** @type {[string, string]} */ ([kind, `${kind} (${count.all})`])),
      ],
      (value) => filterBy({ kinds: value ? [value] : [] }),
    ),
  );
}
