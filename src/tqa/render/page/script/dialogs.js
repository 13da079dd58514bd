// @ts-check
// Dialogs: the browser's own, which keep the focus inside and give it back.
import { button, h } from "./dom.js";

/**
 * @param {string} title @param {(Node | string)[]} body
 * @param {{ label: string, run: () => void } | null} [main] the action that Enter confirms
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, body, main) {
  const close = button("Close", () => dialog.close());
  const confirm =
    main &&
    button(
      main.label,
      () => {
        dialog.close();
        main.run();
      },
      { class: "main", autofocus: true },
    );
  if (main) close.textContent = "Cancel";
  const dialog = h(
    "dialog",
    { "aria-labelledby": "dialog-title" },
    h("h2", { id: "dialog-title" }, title),
    h("div", { class: "dialog-body" }, ...body),
    h("div", { class: "dialog-buttons" }, confirm, close),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A group of radio buttons. @param {string} legend @param {string} name @param {[string, string][]} options value and label @param {string} chosen @param {(value: string) => void} run */
export function choice(legend, name, options, chosen, run) {
  return h(
    "fieldset",
    {},
    h("legend", {}, legend),
    options.map(([value, label]) =>
      h(
        "label",
        { class: "option" },
        h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => run(value) }),
        label,
      ),
    ),
  );
}

/** One line that shows a place: words before, the words, words after. @param {{ before: string, after: string }} sides @param {string} old @param {string} now */
export function placeLine(sides, old, now) {
  return [sides.before, h("del", {}, old), now ? " " : "", now ? h("ins", {}, now) : "", sides.after];
}
