// Codes become the words that the file gives for them: in another sheet of a workbook, or in lines beside the table.
import { asPython, listFew, strip } from "../python.js";
import { headerRow } from "./heads.js";
import { chooseSheets } from "./sheets.js";
import { joined, plainName } from "../vocabulary.js";

const LONGEST = 500; // rows of a legend
const CODE = asPython(/(?:^|[\s,;|/(:])([^\s=:;,|/(]{1,6})\s*=\s*/gu);
const IN_BRACKETS = asPython(/\s*\([^\n]*/);

/** Return the rows of the sheets that are read, with words in place of codes where another one says what they mean. A
 *  sheet that says it of another one is never taken.
 *  @param {import("./sheets.js").Sheet[]} sheets
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {{rows: string[][], notes: string[]}} */
export function spellCodes(sheets, lexicon, say) {
  const isLegend = (/** @type {string[][]} */ legend, /** @type {string[][]} */ of) =>
    legend !== of && findCodes(of, legend) !== null;
  const free = sheets.filter(({ rows }) => !sheets.some((of) => isLegend(rows, of.rows)));
  const { name, rows, notes } = chooseSheets(free.length ? free : sheets, lexicon, say);
  const own = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const legend = sheets.find((sheet) => isLegend(sheet.rows, own));
  if (!legend) return { rows, notes };
  const { at, places } = findCodes(rows, legend.rows);
  const told = rows.slice(at).map((row) => row.map((cell, k) => places[k]?.get(strip(cell)) ?? cell));
  const columns = listFew(rows[at - 1].filter((_, k) => places[k]).map((each) => `'${each}'`));
  notes.push(say.note("spelled_codes", { sheet: legend.name, columns }));
  return { rows: [...rows.slice(0, at), ...told], notes };
}

/** Return the row below the header, and for each of its columns of which a legend tells codes what they mean.
 *  @param {string[][]} rows
 *  @param {string[][]} legend
 *  @returns {{at: number, places: (Map<string, string> | undefined)[]} | null} */
function findCodes(rows, legend) {
  const at = headerRow(rows);
  const names = legend.length <= LONGEST ? (rows[at] ?? []).map((cell) => joined(plainName(cell))) : [];
  const meanings = readLegend(legend, new Set(names.filter(Boolean)));
  return meanings.size ? { at: at + 1, places: names.map((name) => meanings.get(name)) } : null;
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
