// Lists of members or contracts: each begins on a day, and some end; an end that lies ahead is a plan.
import { hasWord, joined, plainName } from "../vocabulary.js";
import { stepName } from "./steps.js";

const DAY = 86_400_000;

/** Return the columns in which members begin and end, if there are both and no other date is a step, else nothing.
 *  @param {Table} table
 *  @param {Roles} columns
 *  @param {number[]} steps all dates that may be steps
 *  @param {Lexicon} lexicon
 *  @returns {Map<number, string>} */
export function memberDates({ header }, { dates }, steps, { vocabulary: { members } }) {
  const [begin, end, known] = [
    members.begins,
    members.ends,
    [members.begins, members.ends, members.notices].flat(),
  ].map((some) => header.map((_, k) => isIn(some, header[k])));
  const first = (/** @type {boolean[]} */ some) => some.findIndex((is, k) => is && dates[k].kind);
  const told = header.some((each) => hasWord(plainName(each), members.words));
  if (!told || first(begin) < 0 || first(end) < 0 || steps.some((k) => !known[k])) return new Map();
  return new Map([
    [first(begin), stepName(header[first(begin)])],
    [first(end), "lost"],
  ]);
}

/** Whether dates of stages are those of members: one begins, the other ends.
 *  @param {ExportSheet} sheet
 *  @param {Map<number, string>} dated */
export function areMembers({ table, columns, lexicon: { vocabulary } }, dated) {
  const [begin, end, more] = [...dated.keys()].map((k) => table.header[k]);
  const { begins, ends } = vocabulary.members;
  return end !== undefined && more === undefined && !columns.steps.length && isIn(begins, begin) && isIn(ends, end);
}

/** Take the amount of a list of members for a price, which says nothing of payments, unless an answer names it.
 *  @param {ExportSheet} sheet
 *  @param {Map<number, string>} dated */
export function leaveOutPrices(sheet, dated) {
  const { table, columns, answers, notes, say } = sheet;
  if (!("value" in columns.of) || answers["column.value"] !== undefined || !areMembers(sheet, dated)) return;
  notes.push(say.note("price_of_members", { column: table.header[columns.of.value] }));
  delete columns.of.value;
}

/** Return whether an end lies after the day of the export, or of today where it is not told; that there are is noted.
 *  @param {ExportSheet} sheet
 *  @param {number} c
 *  @param {Dates} dates
 *  @param {string | null} until
 *  @returns {(moment: number) => boolean} */
export function plansAhead({ table, today, notes, say }, c, { column, moments }, until) {
  const day = Math.floor((until ? Date.parse(until.slice(0, 10)) : today) / DAY);
  const isAhead = (/** @type {number} */ moment) => Math.floor(moment / DAY) > day && Number.isFinite(moment);
  const n = column.codes.reduce((sum, code) => sum + Number(isAhead(moments[code])), 0);
  if (n) notes.push(say.note("planned", { column: table.header[c], n }));
  return isAhead;
}

/** Whether a column has one of these names.
 *  @param {string[]} names
 *  @param {string} header */
const isIn = (names, header) => names.map(joined).includes(joined(plainName(header)));
