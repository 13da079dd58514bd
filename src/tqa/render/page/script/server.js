// @ts-check
// Under `tqa review` decisions go to disk as they are made. The static file has no server.
import { decisionsDocument } from "./anchors.js";
import { readJson } from "./data.js";
import { store } from "./store.js";

/** @type {{ token: string, decisions: string, glossary: string } | null} */
export const served = readJson("tqa-serve");

/** @param {string} url @param {unknown} body @returns {Promise<any>} */
async function post(url, body) {
  const headers = { "Content-Type": "application/json", "X-TQA-Token": served ? served.token : "" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const data = await answer.json().catch(() => ({}));
  if (!answer.ok || !data.ok) throw new Error(data.error || `The server answered ${answer.status}.`);
  return data;
}

let sending = 0;

/** Save soon; several decisions at once are one request. @param {State} now @param {State} before */
export function saveSoon(now, before) {
  if (!served || now.decisions === before.decisions) return;
  clearTimeout(sending);
  sending = window.setTimeout(sendDecisions, 150);
}

async function sendDecisions() {
  if (!served) return;
  const { decisions } = store.state;
  store.set({ saving: "Saving…" });
  try {
    await post(served.decisions, decisionsDocument(store.state));
    store.set({ saving: "Saved", ...(store.state.decisions === decisions ? { unsaved: false } : {}) });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    store.set({ saving: `Not saved: ${cause} Download the decisions under Take away.` });
  }
}

/** @param {string} yaml @returns {Promise<string>} what was written where */
export async function addToGlossary(yaml) {
  if (!served) throw new Error("There is no server: download the proposals instead.");
  const { file, ids } = await post(served.glossary, { yaml });
  return `Added ${ids.join(", ")} to ${file}.`;
}
