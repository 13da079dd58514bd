// @ts-check
// A unified diff straight from the edits: no search for what is equal is needed.
import { length, lines } from "./text.js";

const AROUND_LINES = 3;

/** @typedef {{ first: number, last: number, old: string[], now: string[] }} Block lines [first, last) replaced */

/** @param {Doc} doc @param {EditTuple[]} edits */
export function unifiedDiff(doc, edits) {
  const old = lines(doc.text.whole);
  const blocks = blocksOf(doc, old, edits);
  if (!blocks.length) return "";
  const name = doc.path.replace(/[\r\n\t]/g, " ");
  return `--- a/${name}\n+++ b/${name}\n${hunks(old, blocks)}`;
}

/** @param {Doc} doc @param {string[]} old @param {EditTuple[]} edits @returns {Block[]} */
function blocksOf(doc, old, edits) {
  const starts = [0];
  for (const line of old) starts.push(starts[starts.length - 1] + length(line));
  const lineOf = (/** @type {number} */ offset) => {
    let at = 0;
    while (at + 1 < old.length && starts[at + 1] <= offset) at += 1;
    return at;
  };
  const groups = /** @type {{ first: number, last: number, edits: EditTuple[] }[]} */ ([]);
  for (const edit of edits) {
    const first = lineOf(edit[0]);
    const last = lineOf(Math.max(edit[0], edit[1] - 1)) + 1;
    const before = groups[groups.length - 1];
    if (before && first < before.last) {
      before.last = Math.max(before.last, last);
      before.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.map(({ first, last, edits: inside }) => {
    let at = starts[first];
    let text = "";
    for (const [start, end, now] of inside) {
      text += doc.text.slice(at, start) + now;
      at = end;
    }
    text += doc.text.slice(at, starts[last]);
    return { first, last, old: old.slice(first, last), now: lines(text) };
  });
}

/** @param {string[]} old @param {Block[]} blocks */
function hunks(old, blocks) {
  let text = "";
  let shift = 0;
  for (let at = 0; at < blocks.length; ) {
    let next = at + 1;
    while (next < blocks.length && blocks[next].first - blocks[next - 1].last <= 2 * AROUND_LINES) next += 1;
    const inside = blocks.slice(at, next);
    const from = Math.max(0, inside[0].first - AROUND_LINES);
    const to = Math.min(old.length, inside[inside.length - 1].last + AROUND_LINES);
    const grown = inside.reduce((sum, block) => sum + block.now.length - block.old.length, 0);
    text += `@@ -${range(from, to - from)} +${range(from + shift, to - from + grown)} @@\n${body(old, inside, from, to)}`;
    shift += grown;
    at = next;
  }
  return text;
}

/** @param {number} first @param {number} size */
function range(first, size) {
  return size === 1 ? `${first + 1}` : `${size ? first + 1 : first},${size}`;
}

/** @param {string[]} old @param {Block[]} blocks @param {number} from @param {number} to */
function body(old, blocks, from, to) {
  let text = "";
  let at = from;
  for (const block of blocks) {
    text += signed(" ", old.slice(at, block.first)) + signed("-", block.old) + signed("+", block.now);
    at = block.last;
  }
  return text + signed(" ", old.slice(at, to));
}

/** @param {string} sign @param {string[]} some */
function signed(sign, some) {
  return some
    .map((line) => sign + (/\n$/.test(line) ? line : `${line}\n\\ No newline at end of file\n`))
    .join("");
}
