// @ts-check
// The lists of documents and rules, each entry with what is still open in it.
import { h, hidden } from "./dom.js";
import { report } from "./data.js";
import { isFiltering, matches, tally, visible } from "./filters.js";
import { filterBy, openDocument } from "./choose.js";

/** The folder in which all documents lie, which need not be said for each. */
const FOLDER = sharedFolder(report.docs.map((doc) => doc.path));

/** @param {string[]} paths */
function sharedFolder(paths) {
  const folders = paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1));
  let shared = folders[0] || "";
  while (!folders.every((folder) => folder.startsWith(shared)))
    shared = shared.slice(0, shared.lastIndexOf("/", shared.length - 2) + 1);
  return shared;
}

/** @param {State} state */
export function documents(state) {
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
export function rules(state, all) {
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
  const name = label.startsWith(FOLDER) ? label.slice(FOLDER.length) : label;
  const cut = name.lastIndexOf("/") + 1;
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
        cut ? h("span", { class: "folder" }, name.slice(0, cut)) : null,
        h("span", { class: "file" }, name.slice(cut)),
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
