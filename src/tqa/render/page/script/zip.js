// @ts-check
// A ZIP archive without compression: enough to hand over many texts in one file.

/** @param {Uint8Array} data */
function crc32(data) {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** @param {number[]} widths and values, in turn: 2 or 4 bytes, least first */
function packed(...widths) {
  const bytes = [];
  for (let at = 0; at < widths.length; at += 2) {
    for (let byte = 0; byte < widths[at]; byte += 1) bytes.push((widths[at + 1] >>> (8 * byte)) & 255);
  }
  return new Uint8Array(bytes);
}

/** @param {string} path no step out of the folder it is unpacked in */
function harmless(path) {
  return (
    path
      .replace(/^[A-Za-z]:/, "")
      .split(/[\\/]/)
      .filter((part) => part && part !== "." && part !== "..")
      .join("/") || "text.txt"
  );
}

/** @param {{ path: string, text: string }[]} entries @returns {Blob} */
export function zip(entries) {
  const encoder = new TextEncoder();
  const parts = /** @type {BlobPart[]} */ ([]);
  const directory = /** @type {BlobPart[]} */ ([]);
  let offset = 0;
  let size = 0;
  for (const entry of entries) {
    const name = encoder.encode(harmless(entry.path));
    const data = encoder.encode(entry.text);
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const common = packed(
      2,
      20,
      2,
      0x800,
      2,
      0,
      2,
      0,
      2,
      33,
      4,
      crc32(data),
      4,
      data.length,
      4,
      data.length,
      2,
      name.length,
      2,
      0,
    );
    const head = packed(4, 0x04034b50);
    const central = [packed(4, 0x02014b50, 2, 20), common, packed(2, 0, 2, 0, 2, 0, 4, 0, 4, offset), name];
    parts.push(head, common, name, data);
    directory.push(...central);
    offset += head.length + common.length + name.length + data.length;
    size += central.reduce((sum, part) => sum + part.length, 0);
  }
  const end = packed(
    4,
    0x06054b50,
    2,
    0,
    2,
    0,
    2,
    entries.length,
    2,
    entries.length,
    4,
    size,
    4,
    offset,
    2,
    0,
  );
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}
