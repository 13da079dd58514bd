// @ts-check
// Parts of the card: what it says in the sentence, where it came from, where else it stands.
import { button, h, plural } from "./dom.js";
import { everyFinding, report, stateName, usable } from "./data.js";
import { neighbourhood } from "./text.js";
import { filterBy, open } from "./choose.js";

const OTHERS = 5;

/** What would stand there: the decision's words, else the first suggestion's. @param {Finding} finding @param {Decision | undefined} decision @returns {string | null} */
export function replacementOf(finding, decision) {
  if (decision && (decision.state === "accepted" || decision.state === "changed"))
    return decision.replacement;
  if (decision && decision.state === "rejected") return null;
  const [first] = usable(finding);
  return first ? first.text : null;
}

/** White space that would else be invisible. @param {string} text */
export function visibleSpace(text) {
  return text === "" ? "(nothing)" : text.trim() ? text : text.replace(/\u00a0/g, "⍽").replace(/ /g, "␣");
}

/** @param {Finding} finding @param {Decision | undefined} decision */
export function inSentence(finding, decision) {
  const now = replacementOf(finding, decision);
  const { before, after } = neighbourhood(report.docs[finding.doc], finding.start, finding.end, 70);
  return h(
    "div",
    { class: "sentence" },
    h(
      "p",
      {},
      h("b", { class: "tag" }, "Before"),
      " ",
      before,
      h("del", {}, visibleSpace(finding.text)),
      after,
    ),
    now === null
      ? null
      : h("p", {}, h("b", { class: "tag" }, "After"), " ", before, h("ins", {}, now), after),
  );
}

/** @param {Finding} finding */
export function facts(finding) {
  const rule = report.rules[finding.rule];
  const origin = rule && rule.origin !== "check" ? ` in ${rule.origin}` : "";
  /** @type {[string, Node | string | false][]} */
  const rows = [
    ["Why", finding.why],
    ["Original", finding.original && h("i", { lang: (rule && rule.language) || false }, finding.original)],
    ["Source", finding.source && source(finding.source)],
    [
      "Rule",
      h(
        "span",
        {},
        button(finding.rule, () => filterBy({ rule: finding.rule }), {
          class: "link",
          title: "Show only this rule",
        }),
        origin,
      ),
    ],
  ];
  return h(
    "dl",
    {},
    rows
      .filter(([, value]) => value)
      .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}

/** Only web addresses become links. @param {string} text */
function source(text) {
  return /^https?:\/\/[^\s<>"]+$/.test(text)
    ? h("a", { href: text, rel: "noreferrer noopener", target: "_blank" }, text)
    : text;
}

/** Other places with the same words under the same rule. @param {State} state @param {Finding} finding @param {() => void} decideAll */
export function others(state, finding, decideAll) {
  const kin = everyFinding(state).filter((item) => item.rule === finding.rule && item.key !== finding.key);
  const alike = kin.filter((item) => item.match === finding.match);
  if (!kin.length) return null;
  const here = alike.filter((item) => item.doc === finding.doc);
  const there = alike.length - here.length;
  const counts = [here.length && `${here.length} more here`, there && `${there} in other documents`]
    .filter(Boolean)
    .join(", ");
  const shownFirst = [...here, ...alike.filter((item) => item.doc !== finding.doc)].slice(0, OTHERS);
  return h(
    "section",
    { class: "others" },
    h("h3", {}, alike.length ? `Same words: ${counts}` : `Same rule: ${plural(kin.length, "other finding")}`),
    h(
      "ul",
      {},
      shownFirst.map((item) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "item", "data-key": `other ${item.key}`, onclick: () => open(item) },
            ...lineOf(state, item),
          ),
        ),
      ),
    ),
    alike.length > OTHERS ? h("p", {}, plural(alike.length - OTHERS, "more place")) : null,
    button("Decide all alike…", decideAll, { "aria-keyshortcuts": "Shift+A" }),
  );
}

/** @param {State} state @param {Finding} item */
function lineOf(state, item) {
  const { before, after } = neighbourhood(report.docs[item.doc], item.start, item.end, 26);
  const file = item.doc === state.doc ? "" : `${report.docs[item.doc].path}, `;
  return [
    h("span", { class: "name" }, before, h("b", {}, item.text), after),
    h("small", {}, `${file}line ${item.line}, ${stateName(state.decisions.get(item.key))}`),
  ];
}
