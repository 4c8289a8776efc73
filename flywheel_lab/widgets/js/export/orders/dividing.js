// Columns that no rule uses and that divide the rows, and which of their parts make one doubt that they count.
import { coverContacts } from "../privacy.js";
import { fold } from "../python.js";
import { MOST, areReferences, mayBeExceptions, mayDivide } from "./may_divide.js";
import { twinsOf } from "./doubles.js";
import { kindColumns } from "./payments.js";
import { receiversOf } from "./buyers.js";
import { Column, countPlaces, marksOf } from "../cells/column.js";
import { statusColumns } from "./statuses.js";
import {
  FILLED,
  countsSurely,
  doubtPoints,
  goesBack,
  isAmountBack,
  nameKinds,
  numberStates,
  tellsPeriod,
  areLetters,
} from "./wording.js";
import { hasWord, plainName } from "../vocabulary.js";

const [FEWEST, EACH] = [8, 4]; // rows that count, and how many there are for each text
const MOSTLY = 0.9; // of the rows that have an amount
export const NOTHING = "–";
const USUAL = 0.7; // of the rows, in which one text stands where others are exceptions
export const SURE = 2; // points from which a part is told, not only asked

/** The rows in which a column says the same, how many of them count, and how doubtful it is that they should; `twin` is
 *  the text under which nearly each of the same things stands as well.
 *  @typedef {{column: string, text: string, name: string, rows: Uint8Array, n: number, points: number, twin: string}} Part */

/** Return the name of a part, as an answer has it.
 *  @param {string} column
 *  @param {string} text */
export const partName = (column, text) => `${column}: ${text || NOTHING}`;

/** Return the columns that may divide the rows by what their first cells say.
 *  @param {{table: Table, lexicon: Lexicon}} sheet */
export const mayBeDividing = ({ table, lexicon }) =>
  [...table.header.keys()].filter((c) => {
    const [header, texts] = [table.header[c], new Set(table.sample(c))];
    return mayDivide(header, texts, lexicon) || mayBeExceptions(header, texts, lexicon);
  });

/** Return the columns that may divide the rows and that no rule uses, with their names.
 *  @param {ExportSheet} sheet
 *  @returns {{header: string, column: Column}[]} */
export function unusedColumns(sheet) {
  const { table, columns, lexicon } = sheet;
  const kinds = kindColumns(sheet).map(({ c }) => c);
  const used = new Set([...Object.values(columns.of), ...statusColumns(sheet), ...receiversOf(sheet), ...kinds]);
  return mayBeDividing(sheet).flatMap((c) => {
    if (used.has(c)) return [];
    const [header, raw] = [table.header[c], table.column(c)];
    if (lexicon.flagOf(header, raw.texts)) return [];
    const sample = new Set(table.sample(c));
    const few = !columns.dates[c].kind && raw.size <= 10 * MOST && !areReferences(header, sample, lexicon);
    let tell = coverContacts;
    if (!few || !mayDivide(header, sample, lexicon) || !mayDivide(header, raw.texts, lexicon)) {
      if (!mayBeExceptions(header, sample, lexicon)) return [];
      tell = (text) => (/[^0.,]/.test(fold(text)) ? FILLED : "");
    }
    const column = table.trimmed(c).map((text) => (lexicon.isEmpty(text) ? "" : tell(text)));
    return [{ header, column: fillLines(column, columns.column(table, "order"), lexicon) }];
  });
}

/** Return a column in which lines that say nothing say what the first line of their order says.
 *  @param {Column} column
 *  @param {Column | undefined} numbers
 *  @param {Lexicon} lexicon */
function fillLines(column, numbers, lexicon) {
  const empty = column.texts.indexOf("");
  if (!numbers || empty < 0) return column;
  const isNone = numbers.texts.map((text) => lexicon.isEmpty(text));
  const first = new Map();
  column.codes.forEach((code, k) => {
    const order = numbers.codes[k];
    if (code !== empty && !isNone[order] && !first.has(order)) first.set(order, code);
  });
  const codes = column.codes.map((code, k) => (code === empty ? (first.get(numbers.codes[k]) ?? code) : code));
  return new Column(column.texts, codes);
}

/** Return the parts into which unused columns divide the rows `among` all, the most doubtful first. Only what is doubtful is
 *  told of columns that say what was bought, or remark on it, and have no usual text.
 *  @param {ExportSheet} sheet
 *  @param {Uint8Array} among
 *  @param {() => import("./doubles.js").Things} thingsOf
 *  @param {Float64Array} values
 *  @param {Uint32Array} orders
 *  @returns {Part[]} */
export function partsOf(sheet, among, thingsOf, values, orders) {
  const { lexicon } = sheet;
  const paid = haveAmounts(values, orders);
  const all = among.reduce((n, each) => n + each, 0);
  const [found, seen] = [/** @type {Part[]} */ ([]), /** @type {Column[]} */ ([])];
  for (const { header, column } of unusedColumns(sheet)) {
    const { texts } = column;
    const counts = new Uint32Array(texts.length);
    for (let k = 0; k < among.length; k += 1) counts[column.codes[k]] += among[k];
    const codes = [...texts.keys()].filter((code) => counts[code]).sort((a, b) => (texts[a] < texts[b] ? -1 : 1));
    if (codes.length < 2 || all < Math.max(FEWEST, EACH * codes.length)) continue;
    const back = codes.filter((code) => isAmountBack(header, texts[code], lexicon));
    if (seen.some((other) => divideAlike(column, other, among))) continue;
    if (2 * back.reduce((n, code) => n + counts[code], 0) > all) continue; // such as "Quantity less refunds"
    const timeless = codes.filter((code) => !tellsPeriod(texts[code]));
    const twins = twinsOf(column, timeless, thingsOf());
    if (!twins.size && codes.every((code) => countsSurely(texts[code], lexicon))) continue;
    seen.push(column);
    const bare = withoutAmounts(column, codes, among, paid);
    const tells = twins.size || tellsKinds(header, codes, column, counts, among, orders, lexicon);
    for (const code of codes) {
      const text = texts[code];
      const twin = twins.has(code) ? texts[twins.get(code)] : "";
      const points = bare.has(code) || twins.has(code) ? 3 : doubtPoints(header, text, lexicon);
      if (!tells && points < SURE) continue;
      const rows = marksOf(among.length, (k) => among[k] === 1 && column.codes[k] === code);
      found.push({ column: header, text, name: partName(header, text), rows, n: counts[code], points, twin });
    }
  }
  found.sort((one, other) => other.points - one.points || one.n - other.n); // of equals, the one further left
  return found.filter(({ column }) => !isTold(column, found));
}

/** Whether a column may tell kinds of orders: by its name, or in short words of which one is usual.
 *  @param {string} header
 *  @param {number[]} codes
 *  @param {Column} column
 *  @param {Uint32Array} counts
 *  @param {Uint8Array} among
 *  @param {Uint32Array} orders
 *  @param {Lexicon} lexicon */
function tellsKinds(header, codes, column, counts, among, orders, lexicon) {
  const [name, { harmless, kinds }] = [plainName(header), lexicon.vocabulary.alike];
  if (hasWord(name, harmless)) return false;
  const [said, all] = [new Map(), codes.reduce((n, code) => n + counts[code], 0)];
  for (let k = 0; k < among.length; k += 1) {
    if (!among[k]) continue;
    if ((said.get(orders[k]) ?? column.codes[k]) !== column.codes[k]) return false; // lines of an order differ in it
    said.set(orders[k], column.codes[k]);
  }
  const usual = Math.max(...codes.map((code) => counts[code])) >= USUAL * all;
  const texts = codes.map((code) => column.texts[code]);
  if (hasWord(name, kinds) || areLetters(texts, lexicon)) return true;
  return usual && (nameKinds(texts) || (numberStates(texts) && !goesBack(name, lexicon)));
}

/** Whether the most doubtful rows of a column are those of another one before it.
 *  @param {string} column
 *  @param {Part[]} parts */
function isTold(column, parts) {
  const at = parts.findIndex((part) => part.column === column);
  return parts.slice(0, at).some(({ rows }) => rows.every((each, k) => each === parts[at].rows[k]));
}

/** Whether two columns divide rows in the same way.
 *  @param {Column} one
 *  @param {Column} other
 *  @param {Uint8Array} among */
function divideAlike({ codes }, other, among) {
  const [there, back] = [new Map(), new Map()];
  for (let k = 0; k < among.length; k += 1) {
    if (!among[k]) continue;
    const [a, b] = [codes[k], other.codes[k]];
    if ((there.get(a) ?? b) !== b || (back.get(b) ?? a) !== a) return false;
    there.set(a, b);
    back.set(b, a);
  }
  return true;
}

/** Return which rows have an amount above 0, or another line of their order for them.
 *  @param {Float64Array} values
 *  @param {Uint32Array} orders */
function haveAmounts(values, orders) {
  const paid = new Uint8Array(countPlaces(orders));
  for (let k = 0; k < orders.length; k += 1) if (values[k] > 0) paid[orders[k]] = 1;
  return marksOf(values.length, (k) => values[k] > 0 || (Number.isNaN(values[k]) && paid[orders[k]] === 1));
}

/** Return the texts whose rows have no amount, or one below 0, where others nearly all have one above.
 *  @param {Column} column
 *  @param {number[]} codes
 *  @param {Uint8Array} among
 *  @param {Uint8Array} paid whether a row has an amount */
function withoutAmounts(column, codes, among, paid) {
  const [all, some] = [new Uint32Array(column.texts.length), new Uint32Array(column.texts.length)];
  for (let k = 0; k < among.length; k += 1) {
    all[column.codes[k]] += among[k];
    some[column.codes[k]] += Number(among[k] && paid[k]);
  }
  if (!codes.some((code) => some[code] / all[code] >= MOSTLY)) return new Set();
  return new Set(codes.filter((code) => !some[code]));
}
