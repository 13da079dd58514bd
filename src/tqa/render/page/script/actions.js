// @ts-check
// What an editor can do with the open finding. Every action is a step that can be undone.
import { plural, say } from "./dom.js";
import { everyFinding, findingOf, usable } from "./data.js";
import { changed, decision, redone, step, undone } from "./decisions.js";
import { store } from "./store.js";
import { current, moveToOpen } from "./choose.js";

/** @param {Finding} finding @param {Decision | undefined} value @param {string} label */
function decide(finding, value, label) {
  const { state } = store;
  const decisions = changed(state.decisions, [[finding.key, value]]);
  store.set({ ...step(state, label, { decisions }), editing: "" });
  say(label);
}

/** @param {Finding} finding @param {Suggestion} suggestion @param {boolean} goOn */
export function accept(finding, suggestion, goOn) {
  const old = store.state.decisions.get(finding.key);
  const more = { replacement: suggestion.text, comment: old ? old.comment : "" };
  decide(
    finding,
    decision(store.state, "accepted", more),
    `Accepted: ${finding.match} → ${suggestion.text || "nothing"}`,
  );
  if (goOn) moveToOpen();
}

/** Accept by key. @param {number} at which of the usable suggestions */
export function acceptNumber(at) {
  const finding = current();
  if (!finding) return;
  const suggestion = usable(finding)[at];
  if (suggestion) accept(finding, suggestion, true);
  else say("No ready wording here: e rewords, r keeps the text.");
}

/** @param {Finding} finding @param {boolean} goOn */
export function reject(finding, goOn) {
  const old = store.state.decisions.get(finding.key);
  decide(
    finding,
    decision(store.state, "rejected", { comment: old ? old.comment : "" }),
    `Rejected: ${finding.match} stays`,
  );
  if (goOn) moveToOpen();
}

/** @param {Finding} finding @param {string} text */
export function reword(finding, text) {
  const old = store.state.decisions.get(finding.key);
  const more = { replacement: text, comment: old ? old.comment : "" };
  decide(finding, decision(store.state, "changed", more), `Changed: ${finding.match} → ${text || "nothing"}`);
}

/** @param {Finding} finding @param {string} text */
export function comment(finding, text) {
  const old = store.state.decisions.get(finding.key);
  const kept = old && old.state !== "commented" ? old : undefined;
  const value = kept
    ? { ...kept, comment: text }
    : text
      ? decision(store.state, "commented", { comment: text })
      : undefined;
  decide(finding, value, text ? "Comment kept" : "Comment removed");
}

/** Change details of a decision made. @param {Finding} finding @param {Partial<Decision>} more */
export function amend(finding, more) {
  const old = store.state.decisions.get(finding.key);
  if (old) decide(finding, { ...old, ...more }, "Decision amended");
}

/** @param {Finding} finding */
export function reopen(finding) {
  decide(finding, undefined, `Open again: ${finding.match}`);
}

/** @param {string} what @param {string} [draft] what the field begins with */
export function startEditing(what, draft = "") {
  if (current()) store.set({ editing: what, draft });
}

export function undo() {
  const last = store.state.past[store.state.past.length - 1];
  if (!last) return say("Nothing to undo.");
  store.set({ ...undone(store.state), ...comeBack(last.finding) });
  say(`Undone: ${last.label}`);
}

export function redo() {
  const [next] = store.state.future;
  if (!next) return say("Nothing to redo.");
  store.set({ ...redone(store.state), ...comeBack(next.finding) });
  say(`Done again: ${next.label}`);
}

/** @param {string} key */
function comeBack(key) {
  const finding = findingOf(store.state, key);
  return finding && store.state.view === "review" ? { doc: finding.doc, finding: key, editing: "" } : {};
}

/** Accept all that is safe to apply unseen and still open. */
export function acceptSafe() {
  const { state } = store;
  const safe = everyFinding(state).filter(
    (finding) =>
      !finding.quoted && !state.decisions.has(finding.key) && finding.suggestions[0]?.safety === "safe",
  );
  const decisions = changed(
    state.decisions,
    safe.map((finding) => [
      finding.key,
      decision(state, "accepted", { replacement: finding.suggestions[0].text }),
    ]),
  );
  store.set(step(state, `Accepted ${plural(safe.length, "safe fix")}`, { decisions }));
  say(`Accepted ${safe.length} safe fixes.`);
}
