// What an export is: a journal of stages, dates of stages side by side, orders, a snapshot of today, or counts only.
import { hasWord, joined, plainName } from "./vocabulary.js";

export const [JOURNAL, WIDE, ORDERS, LINES, SNAPSHOT, COUNTS, UNKNOWN] = [
  "journal",
  "wide",
  "orders",
  "line items",
  "snapshot",
  "report",
  "unknown",
];
export const CREATED = "created";

/** Return what an export is, by its columns and by whether people return in it.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon */
export function shapeOf(table, columns, lexicon) {
  const there = columns.of;
  const counted = countColumns(table, lexicon);
  if (!("person" in there)) return counted.length && ("stage" in there || counted.length > 1) ? COUNTS : UNKNOWN;
  const unique = differ(columns.column(table, "person"));
  if (unique && stageDates(table, columns, lexicon).size > 1) return WIDE;
  if ("stage" in there) {
    const alone = unique && table.size > 1 && columns.column(table, "stage").texts.length > 1;
    return alone || !("time" in there) ? SNAPSHOT : JOURNAL;
  }
  if (!("time" in there)) return UNKNOWN;
  if (!("product" in there) || !("order" in there)) return ORDERS;
  const { texts, counts } = columns.column(table, "order");
  return texts.some((text, k) => text && counts[k] > 1) ? LINES : ORDERS;
}

/** @param {Column} column */
function differ({ texts, counts, codes }) {
  const blank = texts.indexOf("");
  const named = codes.length - (blank < 0 ? 0 : counts[blank]);
  return texts.length - Number(blank >= 0) >= 0.98 * named;
}

/** Return the columns of counts in a report, the one that counts people first.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
export function countColumns(table, { vocabulary }) {
  const metrics = new Set(Object.values(vocabulary.metrics).flat().map(joined));
  const people = vocabulary.metrics.people.map(joined);
  const names = table.header.map((header) => joined(plainName(header)));
  const place = (/** @type {number} */ k) => (people.includes(names[k]) ? people.indexOf(names[k]) : people.length);
  return names
    .map((_, k) => k)
    .filter((k) => metrics.has(names[k]))
    .sort((a, b) => place(a) - place(b));
}

/** Return the columns whose cells are the dates of a stage, with the name of the stage.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {Lexicon} lexicon
 *  @returns {Map<number, string>} */
export function stageDates(table, columns, lexicon) {
  const { stage: patterns, created, never } = lexicon.vocabulary.dates;
  const made = patterns.map((/** @type {string} */ pattern) => new RegExp(`^${pattern}$`, "u"));
  /** @type {Map<number, string>} */
  const found = new Map();
  table.header.forEach((header, k) => {
    const name = plainName(header);
    const matches = made.map((/** @type {RegExp} */ pattern) => pattern.exec(name));
    let stage = matches.find(Boolean)?.[1];
    let sure = matches.slice(0, 5).some(Boolean);
    if (created.map(joined).includes(joined(name))) [stage, sure] = [CREATED, true];
    if (columns.dates[k].kind && stage && (sure || !hasWord(name, never))) found.set(k, stage);
  });
  const others = [...found.values()].filter(
    (stage) => stage !== CREATED && !lexicon.isWon(stage) && !lexicon.sounds(stage, "lost"),
  );
  // The first of several begins when the row is created.
  return others.length > 1 ? new Map([...found].filter(([, stage]) => stage !== CREATED)) : found;
}
