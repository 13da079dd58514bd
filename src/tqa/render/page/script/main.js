// @ts-check
// Puts the page together and redraws what a change of state concerns.
import { byId, h, plural, say } from "./dom.js";
import { everyFinding, readJson, report } from "./data.js";
import { readDecisions } from "./anchors.js";
import { fromFragment, writeAddress } from "./address.js";
import { visibleIn } from "./filters.js";
import { canStore, guardLeaving, keep, restored } from "./storage.js";
import { saveSoon, served } from "./server.js";
import { applyTheme } from "./settings.js";
import { drawBar } from "./summary.js";
import { filterBy } from "./choose.js";
import { drawSidebar } from "./sidebar.js";
import { drawTextBar } from "./textbar.js";
import { drawArticle, pointOut } from "./article.js";
import { drawCompare, drawCorrected } from "./compare.js";
import { drawCard } from "./card.js";
import { drawConsistency } from "./consistency.js";
import { drawOverview } from "./overview.js";
import { drawTakeaway } from "./takeaway.js";
import { preparePrinting } from "./print.js";
import { listenToKeys } from "./keyboard.js";
import { store } from "./store.js";

/** @type {Record<string, (pane: Element, state: State) => void>} */
const PAGES = { consistency: drawConsistency, overview: drawOverview, takeaway: drawTakeaway };

function frame() {
  const search = h("input", {
    type: "search",
    id: "search",
    placeholder: "Search findings",
    "aria-label": "Search findings",
  });
  search.addEventListener("input", () => filterBy({ text: search.value.trim() }));
  byId("app").replaceChildren(
    h(
      "a",
      {
        class: "skip",
        href: "#main",
        onclick: (/** @type {Event} */ event) => {
          event.preventDefault();
          byId("main").focus();
        },
      },
      "Skip to the text",
    ),
    h("header", { class: "bar", id: "bar" }),
    h(
      "div",
      { class: "review", id: "review" },
      h("aside", { class: "side", id: "side", "aria-label": "Documents and filters" }, drawer(search)),
      h(
        "main",
        { class: "middle", id: "main", tabindex: -1, "aria-label": "Text" },
        h("div", { class: "textbar", id: "textbar" }),
        h("div", { id: "text" }),
      ),
      h("aside", { class: "card", id: "card", "aria-label": "Finding" }),
    ),
    h("main", { class: "page", id: "page", tabindex: -1, hidden: true }),
    h(
      "footer",
      {},
      h("p", { id: "status", role: "status", "aria-live": "polite" }),
      h("p", { id: "saving", role: "status" }),
      h("p", { class: "made" }, `tqa ${report.version}`),
    ),
  );
}

/** Filters and lists: folded away where the screen is narrow. @param {HTMLElement} search */
function drawer(search) {
  const narrow = matchMedia("(max-width: 900px)");
  const details = h("details", { class: "drawer", open: !narrow.matches });
  details.append(h("summary", {}, "Documents, rules, filters"), search, h("div", { id: "lists" }));
  narrow.addEventListener("change", () => (details.open = !narrow.matches));
  return details;
}

/** @param {State} now @param {State | null} before */
function draw(now, before) {
  /** @param {...(keyof State)} names */
  const differs = (...names) => !before || names.some((name) => now[name] !== before[name]);
  const worked = differs("decisions", "added", "proposals");
  if (differs("theme")) applyTheme(now);
  if (worked || differs("view", "past", "future")) drawBar(byId("bar"), now);
  if (differs("saving")) byId("saving").textContent = now.saving;
  const review = now.view === "review" || !PAGES[now.view];
  byId("review").hidden = !review;
  byId("page").hidden = review;
  if (!review) {
    if (worked || differs("view", "concept", "author")) PAGES[now.view](byId("page"), now);
    if (before && before.view !== now.view) byId("page").scrollTop = 0;
    return;
  }
  if (worked || differs("filter", "doc", "view")) drawSidebar(byId("lists"), now);
  drawText(now, before, worked, differs);
  if (worked || differs("filter", "finding", "doc", "view", "editing")) drawCard(byId("card"), now);
  if (before && now.finding !== before.finding) byId("card").scrollTop = 0;
  if (now.editing && differs("editing")) byId("writing").focus();
  if (before && before.editing && !now.editing) pointOut(byId("text"), now, true);
}

/** @param {State} now @param {State | null} before @param {boolean} worked @param {(...names: (keyof State)[]) => boolean} differs */
function drawText(now, before, worked, differs) {
  if (!report.docs[now.doc]) return;
  const anew = worked || differs("filter", "doc", "view", "mode", "finding");
  if (!anew) return;
  drawTextBar(byId("textbar"), now);
  if (now.mode === "corrected") return drawCorrected(byId("text"), now);
  const follow = before !== null && now.finding !== before.finding;
  if (now.mode === "compare") return drawCompare(byId("text"), now, follow || differs("mode"));
  drawArticle(byId("text"), now);
  pointOut(byId("text"), now, follow);
}

/** @param {Partial<State>} place the first open finding where the address names none */
function withFinding(place) {
  if (place.finding || !report.docs.length) return place;
  const [first] = visibleIn({ ...store.state, ...place }, place.doc || 0);
  return { ...place, finding: first ? first.key : "" };
}

function readAddress() {
  const place = fromFragment(location.hash);
  store.set(withFinding(report.docs.length ? place : { ...place, view: "overview" }));
  /** @type {HTMLInputElement} */ (byId("search")).value = store.state.filter.text;
}

function start() {
  const file = readJson("tqa-decisions");
  const given = file ? readDecisions(store.state, file) : { decisions: new Map(), missing: [] };
  const kept = restored();
  const known = new Set(everyFinding({ ...store.state, ...kept }).map((finding) => finding.key));
  const own = [...(kept.decisions || [])].filter(([key]) => known.has(key));
  const decisions = served ? given.decisions : new Map([...given.decisions, ...own]);
  store.set({ ...kept, decisions, carried: given.missing, ...(served ? { unsaved: false, added: [] } : {}) });
  frame();
  readAddress();
  draw(store.state, null);
  store.listen(draw);
  store.listen(keep);
  store.listen(writeAddress);
  store.listen(saveSoon);
  window.addEventListener("popstate", readAddress);
  guardLeaving();
  preparePrinting();
  listenToKeys();
  if (!served && own.length) say(`${plural(own.length, "decision")} from your last visit restored.`);
  else if (!served && !canStore())
    say("This browser keeps nothing for this page: download the decisions before you leave.");
}

start();
