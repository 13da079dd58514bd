// @ts-check
// Elements are built here and only here: text is set as text, never parsed as markup.

/** @typedef {Node | string | number | null | false | undefined} Child */

/**
 * Build an element. `on…` are listeners, `class`, `aria-…`, `data-…` attributes; true sets an
 * empty attribute, false, null and undefined leave it out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, unknown>} [props] @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  dress(element, props);
  element.append(...nodes(children));
  return element;
}

/** @param {string} tag @param {Record<string, unknown>} props @param {...(Child | Child[])} children */
export function svg(tag, props, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(element, props);
  element.append(...nodes(children));
  return element;
}

/** Attributes that people read. */
const READ = ["title", "aria-label", "placeholder"];

/** @param {Element} element @param {Record<string, unknown>} props */
function dress(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (name === "value") {
      /** @type {HTMLInputElement} */ (element).value = String(value);
    } else if (name === "aria-pressed") {
      element.setAttribute(name, String(value));
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, READ.includes(name) ? shown(String(value)) : String(value));
    }
  }
}

/** @param {(Child | Child[])[]} children @returns {(Node | string)[]} */
function nodes(children) {
  return children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : shown(String(child))));
}

/** Make control and direction characters visible as their code point. @param {string} text */
export function shown(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (char) =>
      "\n\t\u00ad\u200d".includes(char) ? char : `⟨U+${code(char)}⟩`,
    );
}

/** @param {string} char */
function code(char) {
  return (char.codePointAt(0) || 0).toString(16).toUpperCase().padStart(4, "0");
}

/**
 * Put new children into a pane; the focus stays where it was.
 * Elements that can have the focus carry a `data-key` that says which they are.
 * @param {Element} pane @param {...(Child | Child[])} children
 */
export function fill(pane, ...children) {
  const active = document.activeElement;
  const key = active && pane.contains(active) ? active.getAttribute("data-key") : null;
  pane.replaceChildren(...nodes(children));
  if (!key) return;
  for (const element of pane.querySelectorAll("[data-key]")) {
    if (element.getAttribute("data-key") === key)
      return void (/** @type {HTMLElement} */ (element).focus({ preventScroll: true }));
  }
  // What had the focus is gone: the way on begins at the text, not at the top of the page.
  const mains = Array.from(document.querySelectorAll("main"));
  mains.find((main) => main.getClientRects().length)?.focus({ preventScroll: true });
}

/** A button. @param {string} label @param {() => void} run @param {Record<string, unknown>} [props] */
export function button(label, run, props = {}) {
  return h("button", { type: "button", "data-key": label, onclick: run, ...props }, label);
}

/** Words for screen readers only. @param {string} text */
export function hidden(text) {
  return h("span", { class: "hidden" }, text);
}

/** @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/** Tell screen readers and the status line what happened. @param {string} text */
export function say(text) {
  byId("status").textContent = shown(text);
}

/** @param {number} count @param {string} noun */
export function plural(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
