// @ts-check
// What leaves the page: downloads and the clipboard.
import { h, say } from "./dom.js";

/** @param {string} name @param {string | Blob} content @param {string} [type] */
export function download(name, content, type = "text/plain;charset=utf-8") {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "-"), hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  say(`${name} saved to your downloads.`);
}

/** @param {string} text @param {string} what */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  say(`${what} copied.`);
}

/** Where the clipboard is forbidden to files. @param {string} text */
function copyBySelection(text) {
  const area = h("textarea", { class: "hidden", readonly: true, value: text });
  (document.querySelector("dialog[open]") || document.body).append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/** @param {string} accept @returns {Promise<{ name: string, text: string }>} */
export function chooseFile(accept) {
  return new Promise((resolve) => {
    const input = h("input", { type: "file", accept, hidden: true });
    input.addEventListener("change", async () => {
      const file = input.files && input.files[0];
      input.remove();
      if (file) resolve({ name: file.name, text: await file.text() });
    });
    document.body.append(input);
    input.click();
  });
}
