// @ts-check
// View, document, finding and filter stand in the address fragment, so that a link says it all.
import { report, keyOf } from "./data.js";
import { NO_FILTER } from "./store.js";

/** @param {State} state */
export function toFragment(state) {
  const { filter } = state;
  const doc = report.docs[state.doc];
  const finding = state.finding.split("\n")[1];
  const parts = new URLSearchParams();
  /** @param {string} name @param {string | undefined | false} value */
  const put = (name, value) => {
    if (value) parts.set(name, value);
  };
  put("view", state.view !== "review" && state.view);
  put("doc", report.docs.length > 1 && doc && doc.path);
  put("mode", state.mode !== "marks" && state.mode);
  put("concept", state.view === "consistency" && state.concept);
  put("rule", filter.rule);
  put("kind", filter.kinds.join(","));
  put("level", filter.levels.length < 3 && (filter.levels.join(",") || "none"));
  put("state", filter.state !== "all" && filter.state);
  put("text", filter.text);
  put("f", state.view === "review" && finding);
  return parts.toString();
}

/** @param {string} fragment @returns {Partial<State>} */
export function fromFragment(fragment) {
  const plain = fragment.replace(/^#/, "");
  const anchor = /^f-(.+)$/.exec(plain);
  const parts = new URLSearchParams(anchor ? { f: anchor[1].replace(/-(\d+)$/, ":$1") } : plain);
  /** @param {string} name */
  const get = (name) => parts.get(name) || "";
  const level = get("level");
  /** @type {Filter} */
  const filter = {
    rule: get("rule"),
    text: get("text"),
    state: get("state") || "all",
    kinds: get("kind").split(",").filter(Boolean),
    levels: level ? NO_FILTER.levels.filter((item) => level.split(",").includes(item)) : NO_FILTER.levels,
  };
  const place = find(get("doc"), get("f"));
  return {
    view: get("view") || "review",
    mode: get("mode") || "marks",
    concept: get("concept"),
    filter,
    ...place,
  };
}

/** @param {string} path @param {string} fingerprint */
function find(path, fingerprint) {
  const docs = report.docs.filter((doc) => !path || doc.path === path);
  const holder = docs.find((doc) => doc.findings.some((finding) => finding.fingerprint === fingerprint));
  const doc = holder || (path ? docs[0] : undefined);
  return { doc: doc ? doc.index : 0, finding: holder ? keyOf(holder.path, fingerprint) : "" };
}

/** Write the address; another view or document is a step that Back undoes. @param {State} now @param {State} before */
export function writeAddress(now, before) {
  const fragment = `#${toFragment(now)}`;
  if (fragment === location.hash || (fragment === "#" && !location.hash)) return;
  try {
    if (now.view !== before.view || now.doc !== before.doc) history.pushState(null, "", fragment);
    else history.replaceState(null, "", fragment);
  } catch {
    // Some browsers limit how often, or refuse it for files: the address then stays as it was.
  }
}
