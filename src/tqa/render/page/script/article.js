// @ts-check
// The article, set like an article, with marks whose shape says what they are.
import { fill, h, shown } from "./dom.js";
import { findingsOf, isDecided, report, stateName, usable } from "./data.js";
import { together } from "./edits.js";
import { matches } from "./filters.js";
import { cutRuns, ownerOf } from "./runs.js";
import { paragraphs } from "./text.js";
import { store } from "./store.js";
import { open } from "./choose.js";

/** What is drawn: the paragraphs of one document, each with what it was drawn from. */
const drawn = {
  doc: -1,
  parts: /** @type {{ element: HTMLElement, from: string, start: number, end: number }[]} */ ([]),
};

/** @param {Element} pane @param {State} state */
export function drawArticle(pane, state) {
  const doc = report.docs[state.doc];
  if (drawn.doc !== doc.index || !pane.firstElementChild?.classList.contains("paper")) layOut(pane, doc);
  const all = findingsOf(state, doc.index);
  const { edits } = together(all, state.decisions);
  const marked = all.filter((finding) => matches(finding, state) || finding.key === state.finding);
  let first = 0;
  let edit = 0;
  for (const part of drawn.parts) {
    while (first < marked.length && marked[first].end <= part.start && marked[first].start < part.start)
      first += 1;
    while (edit < edits.length && edits[edit][1] < part.start) edit += 1;
    const findings = /** @type {Finding[]} */ ([]);
    for (let at = first; at < marked.length && marked[at].start <= part.end; at += 1)
      if (marked[at].end >= part.start) findings.push(marked[at]);
    const inside = /** @type {EditTuple[]} */ ([]);
    for (let at = edit; at < edits.length && edits[at][0] <= part.end; at += 1)
      if (edits[at][1] <= part.end && edits[at][0] >= part.start) inside.push(edits[at]);
    const from =
      findings.map((finding) => `${finding.key} ${stateName(state.decisions.get(finding.key))}`).join("\n") +
      JSON.stringify(inside);
    if (from === part.from) continue;
    part.from = from;
    fill(
      part.element,
      ...cutRuns(part.start, part.end, findings, inside).flatMap((run) => drawRun(doc, run, state)),
    );
  }
}

/** @param {Element} pane @param {Doc} doc */
function layOut(pane, doc) {
  const blocks = paragraphs(doc.text);
  const first = blocks[0] ? doc.text.slice(blocks[0].start, blocks[0].end) : "";
  const isHeadline = blocks.length > 1 && first.length < 120 && !/[.!?…”"]\s*$/.test(first);
  drawn.doc = doc.index;
  drawn.parts = blocks.map((block, at) => ({
    element: h("p", { class: at === 0 && isHeadline ? "headline" : false }),
    from: "-",
    ...block,
  }));
  pane.replaceChildren(
    h(
      "div",
      { class: "paper", lang: "en", onclick: click, onkeydown: pressMark },
      drawn.parts.map((part) => part.element),
    ),
  );
  pane.scrollTop = 0;
}

/** @param {Doc} doc @param {import("./runs.js").Run} run @param {State} state @returns {(Node | string)[]} */
function drawRun(doc, run, state) {
  const old = doc.text.slice(run.start, run.end);
  const now = run.edit && run.last ? h("ins", {}, run.edit[2]) : null;
  const text = run.edit ? [old && h("del", {}, old), now] : [shown(old)];
  if (!run.marks.length) return /** @type {(Node | string)[]} */ (text.filter(Boolean));
  const owner = ownerOf(run.marks);
  const begins = run.start === owner.start;
  return [
    h(
      "span",
      {
        class: classes(owner, state),
        "data-keys": run.marks.map((mark) => mark.key).join("\t"),
        ...(begins
          ? { role: "button", tabindex: 0, "data-key": owner.key, "aria-label": nameOf(owner, state) }
          : {}),
      },
      ...text,
    ),
  ];
}

/** @param {Finding} finding @param {State} state */
function classes(finding, state) {
  const decided = state.decisions.get(finding.key);
  const offer = usable(finding).length ? " fix" : "";
  return `mark ${finding.severity}${offer}${decided ? ` ${decided.state}` : ""}`;
}

/** @param {Finding} finding @param {State} state */
function nameOf(finding, state) {
  const [offer] = usable(finding);
  const decided = state.decisions.get(finding.key);
  const end = isDecided(decided)
    ? stateName(decided)
    : offer
      ? `suggestion ${offer.text || "nothing"}`
      : "please check";
  return shown(`${finding.match}, ${finding.kind}, ${finding.severity}, ${end}`);
}

/** @param {Event} event */
function click(event) {
  const mark = event.target instanceof Element ? event.target.closest(".mark") : null;
  if (!mark || (getSelection() || "").toString()) return;
  const keys = (mark.getAttribute("data-keys") || "").split("\t");
  const { state } = store;
  const here = findingsOf(state, state.doc)
    .filter((finding) => keys.includes(finding.key))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const at = here.findIndex((finding) => finding.key === state.finding);
  open(here[(at + 1) % here.length]);
}

/** @param {KeyboardEvent} event */
function pressMark(event) {
  if (
    (event.key !== "Enter" && event.key !== " ") ||
    !(event.target instanceof Element) ||
    !event.target.closest(".mark")
  )
    return;
  event.preventDefault();
  click(event);
  /** @type {HTMLElement | null} */ (document.querySelector("#card .offer, #card .actions button"))?.focus();
}

/** Show which mark is open. @param {Element} pane @param {State} state @param {boolean} follow scroll and focus too */
export function pointOut(pane, state, follow) {
  let first = /** @type {HTMLElement | null} */ (null);
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (pane.querySelectorAll(".mark"))) {
    const on = (mark.dataset.keys || "").split("\t").includes(state.finding);
    mark.classList.toggle("on", on);
    if (mark.hasAttribute("role")) mark.setAttribute("aria-current", String(on));
    if (on && (!first || (mark.dataset.key === state.finding && first.dataset.key !== state.finding)))
      first = mark;
  }
  if (!follow || !first) return;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "nearest", behavior: "auto" });
}
