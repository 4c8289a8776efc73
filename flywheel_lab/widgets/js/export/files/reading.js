// Bytes become rows of texts: encoding and separator are found for the whole file, and no cell is typed.
import { bytesOf, textOf } from "./bytes.js";
import { readJsonLines } from "./formats.js";
import { asPython, strip } from "../python.js";
import { Refusal } from "../refusal.js";
import { splitting } from "./split.js";
import { SAMPLE, decode, separatorOf } from "./texts.js";
import { isLocked } from "./workbook.js";

const IS_HEADER = asPython(/^#[\p{L}\p{N}_ ]*[;,\t|][^\s]/u);
const PAIR = asPython(/^#\s*([^:,;]+):\s*([^\n]+?)[,;\s]*$/); // "# Start date: 2026-01-01"
/** @type {[begin: string, what: string][]} */
const OTHERS = [
  ["%PDF", "a_pdf"],
  ["\x89PNG", "a_picture"],
  ["\xff\xd8\xff", "a_picture"],
  ["GIF8", "a_picture"],
  ["\x1f\x8b", "a_compressed_file"],
  ["Rar!", "a_compressed_file"],
  ["7z\xbc\xaf", "a_compressed_file"],
  ["<!DO", "a_web_page"],
  ["<htm", "a_web_page"],
  ["\x7fELF", "a_program"],
  ["MZ", "a_program"],
];
const BLANK = new Set([0, 32, 13, 10, 9, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);
const SPACES = new Set([9, 10, 11, 12, 13, 32]);
const LINE = 10_000; // letters, in which a line above the header ends
const STRANGE = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;
const USUAL = new Set([..." \r\n\t\x85\ufeff"]);

/** Return the rows of a CSV, TSV or JSON lines file as texts; throws Refusal. Yields how far it is.
 *  @param {Uint8Array} raw
 *  @param {string} name
 *  @param {Say} say
 *  @returns {Generator<number, Cells>} */
export function* readingCells(raw, name, say) {
  if (raw.every((byte) => BLANK.has(byte))) throw new Refusal(say("empty", { file: name }));
  const head = String.fromCharCode(...raw.subarray(0, 4));
  if (head === "\xd0\xcf\x11\xe0") throw new Refusal(say(isLocked(raw) ? "locked" : "no_page_for", { file: name }));
  for (const [begin, what] of OTHERS)
    if (head.startsWith(begin) && (begin !== "MZ" || raw.subarray(0, 200).includes(0)))
      throw noTable(name, say(what), say);
  const first = String.fromCharCode(raw.find((byte) => !SPACES.has(byte)) ?? 0);
  const { encoding, bytes, notes } = decode(raw, say);
  if (first === "{" || first === "[") {
    const cells = readJsonLines(textOf(bytes), notes);
    if (cells) return cells;
  }
  const rest = lastLine(raw); // before the bytes are split, which takes quotation marks away in place
  return { ...(yield* separated(bytes, encoding, notes, name, say)), rest };
}

/** Return the last line of a file if no line end follows, "" if one does; its letters beyond ASCII do not matter.
 *  @param {Uint8Array} raw */
function lastLine(raw) {
  const line = raw.subarray(raw.lastIndexOf(10) + 1);
  return textOf(line.subarray(line.lastIndexOf(13) + 1).filter(Boolean));
}

/** @param {string} file
 *  @param {string} what
 *  @param {Say} say */
const noTable = (file, what, say) => new Refusal(say("no_table", { file, what }));

/** @param {Uint8Array} bytes
 *  @param {string} encoding
 *  @param {string[]} notes
 *  @param {string} name
 *  @param {Say} say
 *  @returns {Generator<number, Cells>} */
function* separated(bytes, encoding, notes, name, say) {
  let begin = 0;
  const ahead = (/** @type {number} */ letters) => textOf(bytes.subarray(begin, begin + 4 * letters)).slice(0, letters);
  const skip = (/** @type {string} */ text) => (begin += bytesOf(text).length);
  const sample = ahead(SAMPLE);
  const strange = (sample.match(STRANGE) ?? []).filter((sign) => !USUAL.has(sign)).length;
  if (strange > 0.05 * sample.length) throw noTable(name, say("in_a_format"), say);
  if (sample.startsWith("\ufeff")) skip("\ufeff");
  const told = /^sep=([^\n])\r?\n/.exec(ahead(LINE));
  if (told) skip(told[0]);
  /** @type {Map<string, string>} */
  const meta = new Map();
  let lead = 0;
  for (let text = ahead(LINE); text.startsWith("#") && !IS_HEADER.test(text); text = ahead(LINE)) {
    const [line] = text.split(/[\r\n]/, 1);
    const pair = PAIR.exec(line);
    if (pair) meta.set(strip(pair[1]).toLowerCase(), pair[2]);
    skip(text.slice(0, line.length + (text.startsWith("\r\n", line.length) ? 2 : 1)));
    lead += 1;
  }
  const [separator, escape] = told ? /** @type {const} */ ([told[1], false]) : separatorOf(ahead(SAMPLE));
  const skipped = lead + Number(Boolean(told));
  try {
    const rows = yield* splitting(bytes.subarray(begin), separator, escape, skipped);
    return { rows, head: null, separator, encoding, meta, notes, broken: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(say("no_csv", { file: name, error: error.message }));
  }
}
