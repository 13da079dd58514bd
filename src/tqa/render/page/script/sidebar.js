// @ts-check
// Documents, rules and filters, each with how many findings it has.
import { button, fill, h, hidden, plural } from "./dom.js";
import { everyFinding, report } from "./data.js";
import { isFiltering, matches, tally, visible } from "./filters.js";
import { openDocument } from "./choose.js";
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

/** Change the filter; the open document stays. @param {Partial<Filter>} more */
export function filterBy(more) {
  const { state } = store;
  const filter = { ...state.filter, ...more };
  store.set({ filter });
  const list = visible(store.state);
  if (list.length && !list.some((finding) => finding.key === state.finding)) {
    const next = list.find((finding) => finding.doc === state.doc) || list[0];
    store.set({ doc: next.doc, finding: next.key });
  }
}

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

/** @param {State} state */
function documents(state) {
  const counts = tally(state, visible(state), (finding) => finding.doc);
  return section(
    "Documents",
    report.docs.map((doc) => {
      const count = counts.get(doc.index) || { all: 0, open: 0 };
      return row(
        doc.path,
        `doc ${doc.index}`,
        count,
        state.doc === doc.index ? "true" : false,
        () => openDocument(doc.index),
        !count.all && isFiltering(state.filter),
      );
    }),
  );
}

/** @param {State} state @param {Finding[]} all */
function rules(state, all) {
  const counts = [
    ...tally(
      state,
      all.filter((finding) => matches(finding, state, "rule")),
      (finding) => finding.rule,
    ),
  ];
  counts.sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1));
  return section(
    "Rules",
    counts.map(([rule, count]) =>
      row(
        rule,
        `rule ${rule}`,
        count,
        state.filter.rule === rule ? "true" : false,
        () => filterBy({ rule: state.filter.rule === rule ? "" : rule }),
        false,
      ),
    ),
  );
}

/** @param {string} title @param {Node[]} rows */
function section(title, rows) {
  return h("section", { class: "list" }, h("h2", {}, title), h("ul", {}, rows));
}

/** @param {string} label @param {string} key @param {{ all: number, open: number }} count @param {string | false} now @param {() => void} run @param {boolean} faint */
function row(label, key, count, now, run, faint) {
  const cut = label.lastIndexOf("/") + 1;
  const done = count.all > 0 && count.open === 0;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: `item${faint ? " faint" : ""}`,
        "data-key": key,
        "aria-current": now,
        title: label,
        onclick: run,
      },
      h(
        "span",
        { class: "name" },
        cut ? h("span", { class: "folder" }, label.slice(0, cut)) : null,
        h("span", { class: "file" }, label.slice(cut)),
      ),
      h(
        "span",
        { class: `count${done ? " done" : ""}` },
        done ? "✓" : count.open,
        hidden(done ? ` all ${count.all} decided` : ` of ${count.all} open`),
      ),
    ),
  );
}
