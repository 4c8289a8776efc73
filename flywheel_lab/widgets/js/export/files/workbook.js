// A workbook of Excel becomes rows of texts, as a CSV would have them, with dates as dates.
import { listFew, strip, written } from "../python.js";
import { Refusal } from "../refusal.js";
import { spellCodes } from "./legends.js";
import { markNumbers } from "./marks.js";
import { ListRows } from "./rows.js";
import { filesIn } from "./zip.js";

const EXACT = 2 ** 53; // from here on, whole numbers that are one apart are the same for a spreadsheet
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const TEXT = /<(?:\w+:)?t\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/;
const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi;
const NAMED = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });
const DAYS = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]; // formats of dates and times that have a number only
const DAY = 86_400_000;
const OTHER_BOOKS = ["xl/workbook.bin", "content.xml"]; // of Excel's binary kind, and of LibreOffice
const TABLES = /\.(?:csv|tsv|txt|xlsx?|ods|jsonl?|ndjson|parquet)$/i;
const HIDDEN = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Return the rows of the sheet that tells most, and of those with its columns; throws Refusal.
 *  @param {Uint8Array} raw
 *  @param {string} file
 *  @param {Say} say
 *  @param {Lexicon} lexicon
 *  @returns {Promise<Cells>} */
export async function readWorkbook(raw, file, say, lexicon) {
  try {
    const files = filesIn(raw);
    const read = async (/** @type {string} */ name) => (files.has(name) ? await files.get(name)() : "");
    const book = await read("xl/workbook.xml");
    if (!book) throw refusalOf(file, [...files.keys()], say);
    const targets = new Map(
      tags(await read("xl/_rels/workbook.xml.rels"), "Relationship").map(({ Id, Target }) => [Id, Target]),
    );
    const texts = sharedTexts(await read("xl/sharedStrings.xml"));
    const dates = datesIn(await read("xl/styles.xml"));
    const begin = /date1904="(?:1|true)"/.test(book) ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    const sheets = [];
    for (const { name, "r:id": id } of tags(book, "sheet")) {
      const place = targets.get(id) ?? "";
      const xml = await read(place.startsWith("/") ? place.slice(1) : `xl/${place}`);
      sheets.push({ name: plain(name), rows: rowsOf(xml, texts, dates, begin, lexicon) });
    }
    const { rows: found, notes } = spellCodes(sheets, lexicon, say);
    if (!found.some((row) => row.some(Boolean))) throw new Refusal(say("empty", { file }));
    const rows = new ListRows(
      found,
      found.map((_, k) => k + 1),
    );
    return { rows, head: null, separator: "", encoding: "xlsx", meta: new Map(), notes, broken: [] };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(say("no_workbook", { file }));
  }
}

/** What an archive is that is no workbook of Excel, and what to do with it.
 *  @param {string} file
 *  @param {string[]} names
 *  @param {Say} say */
function refusalOf(file, names, say) {
  if (OTHER_BOOKS.some((name) => names.includes(name))) return new Refusal(say("no_page_for", { file }));
  const files = names.filter((name) => !name.startsWith("__MACOSX/")).map((name) => name.split("/").at(-1));
  const tables = files.filter((name) => TABLES.test(name));
  if (tables.length) return new Refusal(say("packed", { file, names: listFew(tables) }));
  return new Refusal(say("no_table", { file, what: say("a_compressed_file") }));
}

/** Whether Excel put what is in there behind a password: then a part of the file has this name.
 *  @param {Uint8Array} raw */
export function isLocked(raw) {
  for (let at = 0; at + HIDDEN.length <= raw.length; at += 2)
    if (raw[at] === HIDDEN[0] && HIDDEN.every((byte, k) => raw[at + k] === byte)) return true;
  return false;
}

/** Return the attributes of each tag of a name.
 *  @param {string} xml
 *  @param {string} name
 *  @returns {Record<string, string>[]} */
function tags(xml, name) {
  const found = xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, "g")) ?? [];
  return found.map((tag) =>
    Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
}

/** @param {string} text */
const plain = (text) =>
  text.replace(ENTITY, (all, hex, code, name) => {
    if (hex || code) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(code));
    return NAMED[name] ?? all;
  });

/** Return a text that may stand in several runs; white space around one counts only where the file says so.
 *  @param {string} xml */
const textOf = (xml) =>
  [...xml.matchAll(TEXT)].map(([, how, text = ""]) => plain(how.includes("preserve") ? text : strip(text))).join("");

/** @param {string} xml */
const sharedTexts = (xml) =>
  [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(([, each = ""]) =>
    textOf(each.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "")),
  );

/** Return which styles of cells write a number as a date.
 *  @param {string} xml */
function datesIn(xml) {
  const own = new Map(tags(xml, "numFmt").map(({ numFmtId, formatCode }) => [numFmtId, plain(formatCode ?? "")]));
  const [, cells = ""] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  return tags(cells, "xf").map(({ numFmtId }) => {
    const code = (own.get(numFmtId) ?? "").replace(/"[^"]*"|\\.|\[[^\]hms]*\]|_./gi, "");
    return DAYS.includes(Number(numFmtId)) || /[dmyhs]/i.test(code.split(";")[0].replace(/general/i, ""));
  });
}

/** Return the rows of a sheet, from its first cell to its last one.
 *  @param {string} xml
 *  @param {string[]} texts
 *  @param {boolean[]} dates
 *  @param {number} begin
 *  @param {Lexicon} lexicon
 *  @returns {string[][]} */
function rowsOf(xml, texts, dates, begin, lexicon) {
  /** @type {import("./marks.js").SheetCell[]} */
  const cells = [];
  let row = 0;
  for (const [, attributes, inside = ""] of xml.matchAll(ROW)) {
    row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 1);
    let column = 0;
    for (const [, told, content = ""] of inside.matchAll(CELL)) {
      const letters = /\br="([A-Z]+)\d+"/.exec(told)?.[1];
      column = letters ? [...letters].reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 64, 0) : column + 1;
      const text = cellText(told, content, texts, dates, begin);
      if (text !== null) cells.push([row, column, text, !/\bt="[^n"]/.test(told)]);
    }
  }
  markNumbers(cells, lexicon);
  const least = (/** @type {0 | 1} */ of) => cells.reduce((n, each) => Math.min(n, each[of]), Infinity);
  const [top, left] = [least(0), least(1)];
  const [bottom, right] = [row, cells.reduce((n, [, column]) => Math.max(n, column), 0)];
  const last = cells.reduce((n, [each]) => Math.max(n, each), 0);
  const rows = Array.from({ length: cells.length ? Math.min(bottom, last) - top + 1 : 0 }, () =>
    new Array(right - left + 1).fill(""),
  );
  for (const [r, c, text] of cells) rows[r - top][c - left] = text;
  return rows;
}

/** Return what a cell says, null if it says nothing.
 *  @param {string} told its attributes
 *  @param {string} content
 *  @param {string[]} texts
 *  @param {boolean[]} dates
 *  @param {number} begin the day from which dates are counted */
function cellText(told, content, texts, dates, begin) {
  const kind = /\bt="(\w+)"/.exec(told)?.[1] ?? "n";
  if (kind === "inlineStr") return textOf(content);
  const value = VALUE.exec(content)?.[1];
  if (value === undefined) return null;
  if (kind === "s") return texts[Number(value)] ?? "";
  if (kind === "str") return plain(value);
  if (kind === "b") return value === "1" ? "true" : "false";
  if (kind === "e") return "";
  if (kind === "d") return value;
  const number = Number(value);
  if (Number.isNaN(number)) return plain(value);
  const style = Number(/\bs="(\d+)"/.exec(told)?.[1] ?? 0);
  if (Math.abs(number) >= EXACT && Math.abs(number) < 1e99) return number.toExponential(14).toUpperCase();
  return dates[style] ? dateText(number, begin) : written(number);
}

/** Return a day that a spreadsheet counts, with its time if there is one, or a time alone.
 *  @param {number} number
 *  @param {number} begin */
function dateText(number, begin) {
  const moment = new Date(begin + Math.round(number * DAY));
  if (Number.isNaN(moment.getTime())) return written(number);
  const [day, time] = moment.toISOString().replace("Z", "").split("T");
  const clock = time.replace(/\.000$/, "").replace(/(\.\d{3})$/, "$1000");
  if (number < 1) return clock;
  return Number.isInteger(number) ? day : `${day}T${clock}`;
}
