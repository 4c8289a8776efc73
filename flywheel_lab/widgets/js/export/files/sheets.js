// Which sheet of a workbook is read: one that tells who bought when, and below it all those with its columns.
import { tellsState } from "./groups.js";
import { filledTo, headerRow, howTelling } from "./heads.js";
import { coverContacts } from "../privacy.js";
import { listFew, strip } from "../python.js";
import { joined, plainName } from "../vocabulary.js";

const FEW = 3; // columns that are named
const MOST = 12; // sheets that are named
/** @typedef {{name: string, rows: string[][]}} Sheet */
/** A sheet with the lines above its header, the header, its rows that are not blank, and the names of its columns as
 *  other sheets may write them.
 *  @typedef {Sheet & {above: string[][], header: string[], names: string[]}} FoundTable */

/** Return the longest sheet of those whose columns tell most, and what became of others. Those with the same columns
 *  follow it or stand before it, as in the workbook, unless most of their rows stand there already, as in a sheet of a
 *  whole year beside those of its months.
 *  @param {Sheet[]} sheets
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {Sheet & {notes: string[]}} */
export function chooseSheets(sheets, lexicon, say) {
  const full = sheets.flatMap(findTable);
  if (!full.length) return { name: "", rows: [], notes: [] };
  const telling = new Map(full.map((each) => [each, howTelling(each.header, lexicon)]));
  const main = full.reduce((one, other) => {
    const more = telling.get(other) - telling.get(one) || other.rows.length - one.rows.length;
    return more > 0 ? other : one;
  });
  const { name } = main;
  const same = joinSame(main, full);
  const others = full.filter((each) => !same.some((one) => one.name === each.name));
  const told = others.map(({ name: sheet, header, rows }) => {
    const columns = listFew(header.filter(Boolean).map(coverContacts), FEW);
    return say("one_sheet", { sheet, n: rows.length, columns });
  });
  const notes = told.length ? [say.note("other_sheets", { sheet: name, others: listFew(told) })] : [];
  if (same.length === 1) return { name, rows: sheets.find((sheet) => sheet.name === name).rows, notes };
  const joins = listFew(
    same.map(({ name, rows }) => `${name} (${rows.length})`),
    MOST,
  );
  notes.unshift(say.note("sheets_joined", { sheets: joins }));
  const rows = [...main.above, main.header, ...same.flatMap((each) => each.rows)];
  if (!same.some(({ name }) => tellsState(name, lexicon))) return { name, rows, notes };
  const column = say("status_group");
  const names = [...main.above.map(() => ""), column, ...same.flatMap((each) => each.rows.map(() => each.name))];
  const wide = (/** @type {string[]} */ row) => Array.from(main.header, (_, k) => row[k] ?? "");
  notes.push(say.note("sheet_states", { column }));
  return { name, rows: rows.map((row, k) => [...wide(row), names[k]]), notes };
}

/** Return a sheet with all that have its columns, without copies of it, as they stand in the workbook.
 *  @param {FoundTable} main
 *  @param {FoundTable[]} full */
function joinSame(main, full) {
  const [there, same] = [new Set(main.rows.map((row) => JSON.stringify(row))), [main]];
  const key = (/** @type {FoundTable} */ { names }) => JSON.stringify([...names].sort());
  for (const each of full) {
    if (each === main || key(each) !== key(main)) continue;
    const isAlike = each.names.every((name, k) => name === main.names[k]);
    const places = main.names.map((name, k) => (isAlike ? k : each.names.indexOf(name)));
    const own = each.rows.map((row) => places.map((k) => row[k]));
    const marks = own.map((row) => JSON.stringify(row));
    if (!own.length || 2 * marks.filter((mark) => there.has(mark)).length > own.length) continue;
    same.push({ ...each, rows: own });
    for (const mark of marks) there.add(mark);
  }
  return full.flatMap(({ name }) => same.filter((one) => one.name === name));
}

/** @param {Sheet} sheet
 *  @returns {FoundTable[]} */
function findTable({ name, rows }) {
  const full = rows.map((row) => row.map(strip)).filter((row) => row.some(Boolean));
  if (!full.length) return [];
  const at = headerRow(full);
  const width = full.slice(at).reduce((n, row) => Math.max(n, filledTo(row)), 0);
  const [header, ...own] = full.slice(at).map((row) => row.slice(0, width));
  const names = header.map((cell) => joined(plainName(cell)));
  return [{ name, above: full.slice(0, at), header, rows: own, names }];
}
