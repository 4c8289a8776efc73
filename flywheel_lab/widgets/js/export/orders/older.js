// Orders that stand in a file in two states, as in exports that overlap: the one that was updated last counts.
import { isClear, readDates } from "../cells/dates.js";
import { strip } from "../python.js";
import { hasWord, plainName } from "../vocabulary.js";
import { statusColumns } from "./statuses.js";

const STATES = ["status", "value", "refund", "adjusted", "quantity", "cancelled"]; // roles of what may change

/** Reject the rows of an order that tell an older state of it, where its rows differ in nothing else: that is the status,
 *  the amount, days, and what was empty then. Return them.
 *  @param {ExportSheet} sheet
 *  @param {import("./order_rows.js").Orders} orders
 *  @returns {Set<number>} */
export function leaveOutOlder(sheet, { rows, from, count }) {
  const { table, columns, fates, lexicon } = sheet;
  const { of } = columns;
  const { updated } = lexicon.vocabulary.rows;
  const left = new Set();
  fates.expect("older");
  if (!("order" in of) || "product" in of || count === table.size) return left;
  const isDated = (/** @type {number} */ k) => Boolean(columns.dates[k].kind) && k !== of.time;
  const all = [...table.header.keys()];
  const changed = all.find((k) => hasWord(plainName(table.header[k]), updated) && isDated(k));
  if (changed === undefined) return left;
  const dates = readDates(table.column(changed), table.header[changed], sheet);
  if (!isClear(dates)) return left;
  const change = new Set([...STATES.map((role) => of[role]), ...statusColumns(sheet)]);
  const fixed = all.filter((k) => !isDated(k) && !change.has(k));
  const when = (/** @type {number} */ row) => dates.moments[dates.column.codes[row]];
  const told = (/** @type {number} */ row) => fixed.map((k) => strip(table.cell(row, k)));
  for (let o = 0; o < count; o += 1) {
    if (from[o + 1] - from[o] < 2) continue;
    const own = [...rows.subarray(from[o], from[o + 1])].filter(
      (row) => fates.keeps(row) && Number.isFinite(when(row)),
    );
    own.sort((a, b) => when(a) - when(b));
    if (own.length < 2 || own.some((row, i) => i && when(row) === when(own[i - 1]))) continue;
    const now = told(own.pop());
    if (!own.every((row) => told(row).every((text, i) => !text || text === now[i]))) continue;
    for (const row of own) left.add(row);
  }
  for (const row of left) fates.reject(row, "older");
  return left;
}
