// Codes become the words that the file gives for them: in another sheet of a workbook, or in lines beside the table.
import { asPython, listFew, strip } from "../python.js";
import { tellsState } from "./groups.js";
import { filledTo, headerRow } from "./heads.js";
import { chooseSheets } from "./sheets.js";
import { joined, plainName } from "../vocabulary.js";

const [LONGEST, MOST] = [500, 2]; // rows of a legend, and its columns if it names no field
export const CODE = asPython(/(?:^|[\s,;|/(:])([^\s=:;,|/(]{1,6})\s*=\s*/gu);
export const CODE_ROW = asPython(/^[\s#*•-]*([^\s=:;,|/()#*•]{1,6})\s*[;:=]\s*([\p{L}\p{No}\p{Nl}][^;]*?)[\s;]*$/u);
/** @typedef {Map<string, Map<string, string>>} Meanings for each field what its codes mean */
const IN_BRACKETS = asPython(/\s*\([^\n]*/);

/** Return the rows of the sheets that are read, with words in place of codes where another one says what they mean. A
 *  sheet that says it of another one is never taken.
 *  @param {import("./sheets.js").Sheet[]} sheets
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {{rows: string[][], notes: string[]}} */
export function spellCodes(sheets, lexicon, say) {
  const isLegend = (/** @type {string[][]} */ legend, /** @type {string[][]} */ of) =>
    legend !== of && findCodes(of, legend, lexicon) !== null;
  const free = sheets.filter(({ rows }) => !sheets.some((of) => isLegend(rows, of.rows)));
  const { name, rows, notes } = chooseSheets(free.length ? free : sheets, lexicon, say);
  const own = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const legend = sheets.find((sheet) => isLegend(sheet.rows, own));
  if (!legend) return { rows, notes };
  const { at, places } = findCodes(rows, legend.rows, lexicon);
  const told = rows.slice(at).map((row) => row.map((cell, k) => places[k]?.get(strip(cell)) ?? cell));
  const columns = listFew(rows[at - 1].filter((_, k) => places[k]).map((each) => `'${each}'`));
  notes.push(say.note("spelled_codes", { sheet: legend.name, columns }));
  return { rows: [...rows.slice(0, at), ...told], notes };
}

/** Return the row below the header, and for each of its columns of which a legend tells codes what they mean.
 *  @param {string[][]} rows
 *  @param {string[][]} legend
 *  @param {Lexicon} lexicon
 *  @returns {{at: number, places: (Map<string, string> | undefined)[]} | null} */
function findCodes(rows, legend, lexicon) {
  const at = headerRow(rows);
  const header = legend.length <= LONGEST ? (rows[at] ?? []) : [];
  const names = header.map((cell) => joined(plainName(cell)));
  const meanings = readLegend(legend, new Set(names.filter(Boolean)));
  if (meanings.size) return { at: at + 1, places: names.map((name) => meanings.get(name)) };
  if (!header.length || legend.some((row) => filledTo(row) > MOST)) return null;
  const told = legend.map((row) => row.join(";"));
  const spelled = columnsSpelled(header, (k) => rows.slice(at + 1).map((row) => row[k] ?? ""), told, lexicon);
  return spelled.size ? { at: at + 1, places: names.map((_, k) => spelled.get(k)) } : null;
}

/** Return what a sheet with rows of field, value and meaning says; where the field is empty, it is that above.
 *  @param {string[][]} rows
 *  @param {Set<string>} fields
 *  @returns {Map<string, Map<string, string>>} */
function readLegend(rows, fields) {
  /** @type {Map<string, Map<string, string>>} */
  const found = new Map();
  let field = "";
  for (const [first = "", ...rest] of fields.size ? rows : []) {
    field = strip(first || field);
    const [code, meaning] = [...rest, "", ""].map(strip);
    const name = joined(plainName(field));
    if (!fields.has(name) || !code || !meaning || rest.slice(2).some(strip)) continue;
    if (!found.has(name)) found.set(name, new Map());
    if (!found.get(name).has(code)) found.get(name).set(code, meaning);
  }
  return new Map([...found].filter(([, codes]) => codes.size > 1));
}

/** Return what lines such as "State: 1 = paid; 2 = open" say; where one names no field, it is that above.
 *  @param {string[]} lines
 *  @returns {Meanings} */
function readLines(lines) {
  /** @type {Meanings} */
  const found = new Map();
  let field = "";
  const add = (/** @type {string} */ code, /** @type {string} */ meaning) => {
    if (!meaning) return;
    if (!found.has(field)) found.set(field, new Map());
    if (!found.get(field).has(code)) found.get(field).set(code, meaning);
  };
  for (const line of lines) {
    const codes = [...line.matchAll(CODE)];
    const row = codes.length ? null : CODE_ROW.exec(line);
    if (codes.length)
      field = joined(plainName(line.slice(0, codes[0].index).replace(/^[ #:;,|\-–]+|[ #:;,|\-–]+$/g, ""))) || field;
    else if (row) add(row[1], row[2]);
    else field = joined(plainName(line.replace(/^[ #;]+|[ #;]+$/g, "").split(";")[0]));
    codes.forEach((code, k) => {
      const said = line.slice(code.index + code[0].length, codes[k + 1]?.index ?? line.length);
      add(code[1], said.replace(IN_BRACKETS, "").replace(/^[ ;,|/]+|[ ;,|/]+$/g, ""));
    });
  }
  return new Map([...found].filter(([, codes]) => codes.size > 1));
}

/** Return what codes mean by lines beside the table, for each column of which most cells are such codes. A legend without
 *  the name of a column belongs to the only one that has nothing but its codes, if they tell a state.
 *  @param {string[]} header
 *  @param {(k: number) => string[]} cellsOf
 *  @param {string[]} lines
 *  @param {Lexicon} lexicon
 *  @returns {Map<number, Map<string, string>>} */
function columnsSpelled(header, cellsOf, lines, lexicon) {
  const meanings = readLines(lines);
  const names = meanings.size ? header.map((cell) => joined(plainName(cell))) : [];
  const full = names.map((_, k) => cellsOf(k).map(strip).filter(Boolean));
  const found = new Map();
  names.forEach((name, k) => {
    const codes = meanings.get(name);
    if (codes && 2 * full[k].filter((text) => codes.has(text)).length > full[k].length) found.set(k, codes);
  });
  for (const [field, codes] of meanings) {
    const fits = [...full.keys()].filter(
      (k) => !found.has(k) && full[k].length && full[k].every((text) => codes.has(text)),
    );
    const tells = [...codes.values()].some((meaning) => tellsState(meaning, lexicon));
    if (!names.includes(field) && fits.length === 1 && tells) found.set(fits[0], codes);
  }
  return found;
}

/** Let codes of a table be what lines beside it say that they mean; return whether there are any.
 *  @param {import("./table.js").Table} table
 *  @param {string[]} lines
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
export function spellColumns(table, lines, lexicon, say) {
  for (const [c, codes] of columnsSpelled(table.header, (k) => table.sample(k), lines, lexicon)) {
    table.codes.set(c, codes);
    table.samples.delete(c);
  }
  const columns = listFew([...table.codes.keys()].map((c) => `'${table.header[c]}'`));
  if (table.codes.size) table.notes.push(say.note("codes_beside", { columns }));
  return table.codes.size > 0;
}
