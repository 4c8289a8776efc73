// Columns that no rule uses and that divide the rows, and which of their parts make one doubt that they count.
import { coverContacts } from "../privacy.js";
import { fold, strip } from "../python.js";
import { twinsOf } from "./doubles.js";
import { MONTHS } from "../cells/patterns.js";
import { kindColumns, kindOf } from "./payments.js";
import { receiversOf } from "./buyers.js";
import { listed } from "../cells/column.js";
import { statusColumns } from "./statuses.js";
import { readValues } from "../cells/values.js";
import { hasWord, plainName, word } from "../vocabulary.js";

const MOST = 12; // different texts of a column that divides rows
const [FEWEST, EACH] = [8, 4]; // rows that count, and how many there are for each text
const MOSTLY = 0.9; // of the rows that have an amount
export const [JOINT, NOTHING] = [" > ", "–"];
const LETTERS = /[\p{L}\p{No}\p{Nl}]+/gu;
const AMOUNT = /^[0-9.,]+$/;
const PERIOD = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/; // a year, beside a month
const MONTH = /(?<![0-9])(?:0?[1-9]|1[0-2])[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[/.-](?:0?[1-9]|1[0-2])(?![0-9])/;
const CODE = /^[A-Z]{2}$/; // of a country, a language, a state

/** The rows in which a column says the same, how many of them count, and how doubtful it is that they should; `twin` is
 *  the text under which nearly each of the same things stands as well.
 *  @typedef {{column: string, text: string, name: string, rows: Uint8Array, n: number, points: number, twin: string}} Part */

/** Return the name of a part, as an answer has it.
 *  @param {string} column
 *  @param {string} text */
export const partName = (column, text) => `${column}: ${text || NOTHING}`;

/** Whether a column has few different texts, of which it is not known that they never decide what counts.
 *  @param {string} header
 *  @param {Iterable<string>} texts
 *  @param {Lexicon} lexicon */
export function mayDivide(header, texts, lexicon) {
  const different = [...new Set([...texts].filter((text) => !lexicon.isEmpty(text)).map(strip))].sort();
  const [name, { never, harmless, means, kinds }] = [plainName(header), lexicon.vocabulary.alike];
  if (different.length > MOST || hasWord(name, never) || different.join(" ").includes(JOINT)) return false;
  if (different.some((text) => speaksAgainst(text, lexicon))) return true;
  if (lexicon.namePoints("person", header) > 1 || hasWord(name, harmless)) return false;
  if (different.every((text) => CODE.test(text) || means.includes(word(text)))) return false;
  const isFlag = different.every((text) => text === "0" || text === "1");
  const mayBeCodes = isFlag || hasWord(name, kinds) || goesBack(name, lexicon);
  return mayBeCodes || !readValues(listed(different), lexicon).numeric;
}

/** Return the columns that may divide the rows by what their first cells say.
 *  @param {{table: Table, lexicon: Lexicon}} sheet */
export const mayBeDividing = ({ table, lexicon }) =>
  [...table.header.keys()].filter((c) => mayDivide(table.header[c], new Set(table.sample(c)), lexicon));

/** Return the columns that may divide the rows and that no rule uses, with their names.
 *  @param {ExportSheet} sheet
 *  @returns {{header: string, column: Column}[]} */
export function unusedColumns(sheet) {
  const { table, columns, lexicon } = sheet;
  const kinds = kindColumns(sheet).map(({ c }) => c);
  const used = new Set([...Object.values(columns.of), ...statusColumns(sheet), ...receiversOf(sheet), ...kinds]);
  return mayBeDividing(sheet).flatMap((c) => {
    if (used.has(c) || columns.dates[c].kind) return [];
    const [header, raw] = [table.header[c], table.column(c)];
    if (raw.size > 10 * MOST || !mayDivide(header, raw.texts, lexicon) || lexicon.flagOf(header, raw.texts)) return [];
    return [{ header, column: table.trimmed(c).map((text) => (lexicon.isEmpty(text) ? "" : coverContacts(text))) }];
  });
}

/** Return the parts into which unused columns divide the rows `among` all, the most doubtful first.
 *  @param {ExportSheet} sheet
 *  @param {Uint8Array} among
 *  @param {() => import("./doubles.js").Things} thingsOf
 *  @param {Float64Array} values
 *  @returns {Part[]} */
export function partsOf(sheet, among, thingsOf, values) {
  const { lexicon } = sheet;
  const all = among.reduce((n, each) => n + each, 0);
  const [found, seen] = [/** @type {Part[]} */ ([]), /** @type {Column[]} */ ([])];
  for (const { header, column } of unusedColumns(sheet)) {
    const { texts } = column;
    const counts = new Uint32Array(texts.length);
    for (let k = 0; k < among.length; k += 1) counts[column.codes[k]] += among[k];
    const codes = [...texts.keys()].filter((code) => counts[code]).sort((a, b) => (texts[a] < texts[b] ? -1 : 1));
    if (codes.length < 2 || all < Math.max(FEWEST, EACH * codes.length)) continue;
    if (seen.some((other) => divideAlike(column, other, among))) continue;
    const timeless = codes.filter((code) => !tellsPeriod(texts[code]));
    const twins = twinsOf(column, timeless, thingsOf());
    if (!twins.size && codes.every((code) => countsSurely(texts[code], lexicon))) continue;
    seen.push(column);
    const bare = withoutAmounts(column, codes, among, values);
    for (const code of codes) {
      const text = texts[code];
      const twin = twins.has(code) ? texts[twins.get(code)] : "";
      const points = bare.has(code) || twins.has(code) ? 3 : doubtOf(header, text, lexicon);
      if (!points && hasWord(plainName(header), lexicon.vocabulary.alike.harmless)) continue;
      const rows = among.map((each, k) => Number(each && column.codes[k] === code));
      found.push({ column: header, text, name: partName(header, text), rows, n: counts[code], points, twin });
    }
  }
  return found.sort((one, other) => other.points - one.points || one.n - other.n); // of equals, the one further left
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

/** @param {string} text
 *  @param {Lexicon} lexicon */
const countsSurely = (text, lexicon) =>
  Boolean(text) && (lexicon.fateOf.get(word(text)) === "paid" || kindOf(text, lexicon) === "sales");

/** Whether the name of a column speaks of money that goes back.
 *  @param {string} name
 *  @param {Lexicon} lexicon */
const goesBack = (name, { fateOf }) => name.split(" ").some((each) => fateOf.get(each) === "refunded");

/** Whether the words of a cell make one doubt that its row counts.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
function speaksAgainst(text, lexicon) {
  const said = fold(text);
  if (isYes(said, lexicon) || isNo(said, lexicon)) return false;
  const { doubtful } = lexicon.vocabulary.alike;
  if ((said.match(LETTERS) ?? []).some((each) => doubtful.includes(each))) return true;
  if (["refunds", "waiting"].includes(kindOf(text, lexicon))) return true;
  return !["paid", "waiting"].includes(lexicon.fateOf.get(word(text)) ?? "paid");
}

/** @type {(said: string, lexicon: Lexicon) => boolean} */
const isYes = (said, { words }) => said === "1" || said === "x" || words.answers.yes.includes(said);
/** @type {(said: string, lexicon: Lexicon) => boolean} */
const isNo = (said, { words }) => said === "0" || words.answers.no.includes(said);

/** Return how doubtful a part is by its words: 2 for one that speaks against it, 1 for a name that tells kinds.
 *  @param {string} header
 *  @param {string} text
 *  @param {Lexicon} lexicon */
function doubtOf(header, text, lexicon) {
  const [said, name] = [fold(text), plainName(header)];
  const { doubtful, kinds } = lexicon.vocabulary.alike;
  const speaks = hasWord(name, doubtful);
  if (isYes(said, lexicon) && speaks) return 2;
  if (!said || isYes(said, lexicon) || isNo(said, lexicon)) return 0;
  if (AMOUNT.test(said)) return goesBack(name, lexicon) && /[^0.,]/.test(said) ? 2 : 0; // of what was given back, or the like
  return speaksAgainst(text, lexicon) ? 2 : Number(speaks || hasWord(name, kinds));
}

/** Return the texts whose rows have no amount, or one below 0, where others nearly all have one above.
 *  @param {Column} column
 *  @param {number[]} codes
 *  @param {Uint8Array} among
 *  @param {Float64Array} values */
function withoutAmounts(column, codes, among, values) {
  const [all, paid] = [new Uint32Array(column.texts.length), new Uint32Array(column.texts.length)];
  for (let k = 0; k < among.length; k += 1) {
    all[column.codes[k]] += among[k];
    paid[column.codes[k]] += Number(among[k] && values[k] > 0);
  }
  if (!codes.some((code) => paid[code] / all[code] >= MOSTLY)) return new Set();
  return new Set(codes.filter((code) => !paid[code]));
}

/** Whether a text says of which month it is: what stands there for several of them was bought several times.
 *  @param {string} text */
function tellsPeriod(text) {
  const words = text.toLowerCase().match(LETTERS) ?? [];
  return PERIOD.test(text) && (MONTH.test(text) || words.some((each) => MONTHS.has(each)));
}
