// @ts-check
// A text cut wherever a mark, an edit or a paragraph begins or ends, so that marks may overlap.

/** @typedef {{ start: number, end: number, marks: Finding[], edit: EditTuple | null, last: boolean }} Run `last`: the edit ends here */

/**
 * @param {number} from @param {number} to @param {Finding[]} findings in order of place @param {EditTuple[]} edits
 * @returns {Run[]}
 */
export function cutRuns(from, to, findings, edits) {
  const cuts = new Set([from, to]);
  const inside = (/** @type {number} */ at) => at > from && at < to;
  for (const finding of findings) [finding.start, finding.end].filter(inside).forEach((at) => cuts.add(at));
  for (const edit of edits) [edit[0], edit[1]].filter(inside).forEach((at) => cuts.add(at));
  const places = [...cuts].sort((a, b) => a - b);
  const runs = /** @type {Run[]} */ ([]);
  let next = 0;
  let active = /** @type {Finding[]} */ ([]);
  for (let at = 0; at < places.length; at += 1) {
    const start = places[at];
    const end = at + 1 < places.length ? places[at + 1] : start;
    active = active.filter((finding) => finding.end > start);
    while (next < findings.length && findings[next].start <= start) active.push(findings[next++]);
    active = active.filter((finding) => finding.end > start || finding.start === start);
    const marks = active.filter((finding) => finding.end >= end);
    const insertion = edits.find((edit) => edit[0] === start && edit[1] === start);
    if (insertion) runs.push({ start, end: start, marks, edit: insertion, last: true });
    if (end === start) continue;
    const edit = edits.find((item) => item[0] <= start && end <= item[1] && item[1] > item[0]) || null;
    runs.push({ start, end, marks, edit, last: Boolean(edit && edit[1] === end) });
  }
  return runs;
}

/** The finding a stretch belongs to: the shortest, whose mark would else be lost. @param {Finding[]} marks */
export function ownerOf(marks) {
  return marks.reduce((best, mark) => (mark.end - mark.start < best.end - best.start ? mark : best));
}
