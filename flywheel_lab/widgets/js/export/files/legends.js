// Codes become the words that the file gives for them: in another sheet of a workbook, or in lines beside the table.
import { asPython, listFew, strip } from "../python.js";
import { joined, plainName } from "../vocabulary.js";

const [FIRST, LONGEST] = [60, 500]; // rows, one of which is the header, and of a legend
const CODE = asPython(/(?:^|[\s,;|/(:])([^\s=:;,|/(]{1,6})\s*=\s*/gu);
const IN_BRACKETS = asPython(/\s*\([^\n]*/);
/** @typedef {{name: string, rows: string[][]}} Sheet */

/** Return the longest sheet, with words in place of codes where another one says what they mean. A sheet that says it of
 *  another one is never taken.
 *  @param {Sheet[]} sheets
 *  @param {Say} say
 *  @returns {Sheet & {notes: string[]}} */
export function spellCodes(sheets, say) {
  const isLegend = (/** @type {Sheet} */ { rows }, /** @type {Sheet} */ of) =>
    rows !== of.rows && findCodes(of.rows, rows);
  const read = sheets.filter((sheet) => !sheets.some((of) => isLegend(sheet, of)));
  const longest = (read.length ? read : sheets).reduce((one, other) =>
    other.rows.length > one.rows.length ? other : one,
  );
  const legend = sheets.find((sheet) => isLegend(sheet, longest));
  if (!legend) return { ...longest, notes: [] };
  const { name, rows } = longest;
  const { at, places } = findCodes(rows, legend.rows);
  const told = rows.slice(at).map((row) => row.map((cell, k) => places[k]?.get(strip(cell)) ?? cell));
  const columns = listFew(rows[at - 1].filter((_, k) => places[k]).map((each) => `'${each}'`));
  const notes = [say.note("spelled_codes", { sheet: legend.name, columns })];
  return { name, rows: [...rows.slice(0, at), ...told], notes };
}

/** Return the row below the header, and for each of its columns of which a legend tells codes what they mean.
 *  @param {string[][]} rows
 *  @param {string[][]} legend
 *  @returns {{at: number, places: (Map<string, string> | undefined)[]} | null} */
function findCodes(rows, legend) {
  const fields = new Set(
    legend
      .slice(0, LONGEST)
      .map(([first = ""]) => joined(plainName(first)))
      .filter(Boolean),
  );
  for (const [k, head] of (legend.length <= LONGEST ? rows.slice(0, FIRST) : []).entries()) {
    const names = head.map((cell) => joined(plainName(cell)));
    const meanings = readLegend(legend, new Set(names.filter((name) => fields.has(name))));
    if (meanings.size) return { at: k + 1, places: names.map((name) => meanings.get(name)) };
  }
  return null;
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
 *  @returns {Map<string, Map<string, string>>} */
function readLines(lines) {
  /** @type {Map<string, Map<string, string>>} */
  const found = new Map();
  let field = "";
  for (const line of lines) {
    const codes = [...line.matchAll(CODE)];
    if (!codes.length) continue;
    field = joined(plainName(line.slice(0, codes[0].index).replace(/^[ #:;,|\-–]+|[ #:;,|\-–]+$/g, ""))) || field;
    codes.forEach((code, k) => {
      const said = line.slice(code.index + code[0].length, codes[k + 1]?.index ?? line.length);
      const meaning = said.replace(IN_BRACKETS, "").replace(/^[ ;,|/]+|[ ;,|/]+$/g, "");
      if (!field || !meaning) return;
      if (!found.has(field)) found.set(field, new Map());
      if (!found.get(field).has(code[1])) found.get(field).set(code[1], meaning);
    });
  }
  return new Map([...found].filter(([, codes]) => codes.size > 1));
}

/** Let codes of a table be what lines beside it say that they mean, in columns of which most cells are some.
 *  @param {import("./table.js").Table} table
 *  @param {string[]} lines
 *  @param {Say} say */
export function spellColumns(table, lines, say) {
  const meanings = readLines(lines);
  if (!meanings.size) return;
  table.header.forEach((header, c) => {
    const codes = meanings.get(joined(plainName(header)));
    const filled = codes ? table.sample(c).map(strip).filter(Boolean) : [];
    if (!codes || 2 * filled.filter((text) => codes.has(text)).length <= filled.length) return;
    table.codes.set(c, codes);
    table.samples.delete(c);
  });
  const columns = listFew([...table.codes.keys()].map((c) => `'${table.header[c]}'`));
  if (table.codes.size) table.notes.push(say.note("codes_beside", { columns }));
}
