// @ts-check
// From decisions to text, by the rules of `tqa fix`: never two edits over one place.

/** The edits that a decision asks for. @param {Finding} finding @param {Decision | undefined} decision @returns {EditTuple[]} */
export function editsOf(finding, decision) {
  if (!decision || (decision.state !== "accepted" && decision.state !== "changed")) return [];
  const same = finding.suggestions.find((item) => item.text === decision.replacement && item.edits.length);
  return same ? same.edits : smallest(finding.start, finding.text, decision.replacement);
}

/** The edit from old to new without the whole words both share at the ends. @param {number} start @param {string} old @param {string} now @returns {EditTuple[]} */
function smallest(start, old, now) {
  const from = Array.from(old);
  const to = Array.from(now);
  const head = common(from, to);
  const tail = common(from.slice(head).reverse(), to.slice(head).reverse());
  const edit = to.slice(head, to.length - tail).join("");
  if (from.slice(head, from.length - tail).join("") === edit) return [];
  return [[start + head, start + from.length - tail, edit]];
}

/** @param {string[]} left @param {string[]} right */
function common(left, right) {
  let size = 0;
  const limit = Math.min(left.length, right.length);
  while (size < limit && left[size] === right[size]) size += 1;
  while (size && !/\s/.test(left[size - 1])) size -= 1;
  return size;
}

/**
 * The edits that can be made together, in order, and the findings whose edits must wait.
 * @param {Finding[]} findings @param {ReadonlyMap<string, Decision>} decisions
 */
export function together(findings, decisions) {
  const edits = /** @type {EditTuple[]} */ ([]);
  const waiting = /** @type {Set<string>} */ (new Set());
  for (const finding of findings) {
    const wanted = editsOf(finding, decisions.get(finding.key));
    if (wanted.every((edit) => isFree(edit, edits))) {
      const ordered = !edits.length || !wanted.length || edits[edits.length - 1][0] <= wanted[0][0];
      edits.push(...wanted);
      if (!ordered) edits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    } else {
      waiting.add(finding.key);
    }
  }
  return { edits, waiting };
}

/** @param {EditTuple} edit @param {EditTuple[]} taken in order of place */
function isFree(edit, taken) {
  for (let at = taken.length - 1; at >= 0; at -= 1) {
    const [start, end] = taken[at];
    if (start === edit[0] || (edit[0] < end && start < edit[1])) return false;
    if (end < edit[0]) return true;
  }
  return true;
}

/** The whole text as a row of pieces, edited or not. @param {Doc["text"]} text @param {EditTuple[]} edits @returns {Piece[]} */
export function pieces(text, edits, from = 0, to = text.length) {
  const found = /** @type {Piece[]} */ ([]);
  let at = from;
  for (const [start, end, now] of edits) {
    if (start < from || end > to) continue;
    if (start > at) found.push(same(text, at, start));
    found.push({ start, end, old: text.slice(start, end), now, edited: true });
    at = end;
  }
  if (at < to) found.push(same(text, at, to));
  return found;
}

/** @param {Doc["text"]} text @param {number} start @param {number} end @returns {Piece} */
function same(text, start, end) {
  const old = text.slice(start, end);
  return { start, end, old, now: old, edited: false };
}

/** @param {Doc["text"]} text @param {EditTuple[]} edits */
export function corrected(text, edits) {
  return pieces(text, edits)
    .map((piece) => piece.now)
    .join("");
}
