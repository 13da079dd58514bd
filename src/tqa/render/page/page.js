// @ts-check
// Filters, keys, and the way between a mark and its card. The page is complete without it.
(() => {
  "use strict";
  /** @param {string} query @returns {HTMLElement[]} */
  const all = (query) => Array.from(document.querySelectorAll(query));
  const filters = document.querySelector(".filters");
  const kind = /** @type {HTMLSelectElement} */ (document.getElementById("kind"));
  const status = document.getElementById("status");
  const keys = document.getElementById("keys");
  if (!filters || !kind || !status || !keys) return;
  filters.removeAttribute("hidden");

  const visible = () => all(".card").filter((card) => !card.hidden);

  const filter = () => {
    const levels = all(".filters button[data-level]")
      .filter((button) => button.getAttribute("aria-pressed") === "true")
      .map((button) => button.dataset.level);
    for (const card of all(".card")) {
      card.hidden = !levels.includes(card.dataset.level) || (kind.value !== "" && card.dataset.kind !== kind.value);
    }
    status.textContent = `${visible().length} findings shown`;
  };

  /** @param {HTMLElement} card */
  const open = (card) => {
    for (const item of all(".on")) item.classList.remove("on");
    card.classList.add("on");
    for (const mark of all(".mark[data-for]")) {
      if ((mark.dataset.for || "").split(" ").includes(card.id)) mark.classList.add("on");
    }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  };

  /** @param {number} step */
  const move = (step) => {
    const cards = visible();
    const now = cards.findIndex((card) => card.classList.contains("on"));
    const next = cards[now < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, now + step))];
    if (next) open(next);
  };

  for (const button of all(".filters button[data-level]")) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  kind.addEventListener("change", filter);
  keys.addEventListener("click", () => {
    const on = keys.getAttribute("aria-pressed") !== "true";
    keys.setAttribute("aria-pressed", String(on));
    keys.textContent = on ? "keys on" : "keys off";
  });
  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest(".mark[data-for]") : null;
    const href = mark && mark.getAttribute("href");
    const card = href && document.getElementById(href.slice(1));
    if (card && !card.hidden) { event.preventDefault(); open(card); }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("select, input, textarea");
    if (typing || keys.getAttribute("aria-pressed") !== "true" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
  });
})();
