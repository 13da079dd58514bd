// @ts-check
// Text by code points, white space as decisions files fold it, paragraphs and lines.

const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/** A text whose offsets are code points. @param {string} whole @returns {Doc["text"]} */
export function codePoints(whole) {
  if (!/[\ud800-\udfff]/.test(whole)) {
    return { whole, length: whole.length, slice: (start, end) => whole.slice(start, end) };
  }
  /** @type {string[] | undefined} */
  let points;
  const all = () => (points = points || Array.from(whole));
  return {
    whole,
    get length() {
      return all().length;
    },
    slice: (start, end) => all().slice(start, end).join(""),
  };
}

/** Each run of white space as one space; ends are kept. @param {string} text */
export function fold(text) {
  return text.replace(SPACE, " ");
}

/** @param {string} text */
export function trimmed(text) {
  return fold(text).replace(/^ | $/g, "");
}

/**
 * The paragraphs of a text as ranges without the line ends around them.
 * @param {Doc["text"]} text @returns {{ start: number, end: number }[]}
 */
export function paragraphs(text) {
  const found = /** @type {{ start: number, end: number }[]} */ ([]);
  const blank = /((?:[ \t]*(?:\r\n|\n|\r)){2,})/;
  let at = 0;
  text.whole.split(blank.test(text.whole) ? blank : /(\r\n|\n|\r)/).forEach((part, index) => {
    const size = length(part);
    if (size && index % 2 === 0) found.push({ start: at, end: at + size });
    at += size;
  });
  return found;
}

/** Code points of a string. @param {string} text */
export function length(text) {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;
}

/** Lines with their ends, as tqa counts lines. @param {string} text @returns {string[]} */
export function lines(text) {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) || [];
}

/** The sentence around a range, cut to `around` code points on each side. @param {Doc} doc @param {number} start @param {number} end @param {number} around */
export function neighbourhood(doc, start, end, around) {
  const from = Math.max(0, start - around);
  const to = Math.min(doc.text.length, end + around);
  let before =
    doc.text
      .slice(from, start)
      .split(/[\r\n]/)
      .pop() || "";
  let after = doc.text.slice(end, to).split(/[\r\n]/)[0];
  const opening = before.search(/(?<=[.!?][”"’)]?\s)[^.!?]*$/);
  if (opening > 0) before = before.slice(opening);
  else if (from > 0 && length(before) === start - from) before = "…" + before.replace(/^\S*\s/, "");
  const closing = after.search(/(?<=[.!?][”"’)]?)\s/);
  if (closing > 0) after = after.slice(0, closing);
  else if (to < doc.text.length && length(after) === to - end) after = after.replace(/\s\S*$/, "") + "…";
  return { before, after };
}
