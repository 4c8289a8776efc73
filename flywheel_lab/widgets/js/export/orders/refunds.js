// What was paid back as a column beside the amounts tells it: how much went back, or how much remained.
import { addListed } from "../cells/listed.js";
import { CENT } from "../cells/values.js";
import { coverContacts } from "../privacy.js";
import { fold, strip } from "../python.js";
import { hasWord, plainName } from "../vocabulary.js";
import { areCents, divideCents } from "./money.js";

const LITTLE = 0.1; // of the price
const CALLED = 3; // points of the name of what went back

/** Return what each row says was paid back, or what its amount lost by what it says remained; 0 for nothing. That 0
 *  remained means that all went back only where a column repeats most amounts, or is empty beside them, and never says more.
 *  @param {ExportSheet} sheet
 *  @param {Float64Array} values */
export function readRefunds(sheet, values) {
  tellUnread(sheet);
  if (!["refund", "adjusted"].some((role) => role in sheet.columns.of)) return new Float64Array(values.length);
  const [refunds, remained] = ["refund", "adjusted"].map((role) => readTold(role, values.length, sheet));
  const isTold = (/** @type {number} */ k) => !Number.isNaN(remained[k]) && values[k] > 0;
  const told = [...values.keys()].filter(isTold);
  const same = told.filter((k) => Math.abs(remained[k] - values[k]) < CENT).length;
  const seldom = !same && 2 * told.length < values.filter((value) => value > 0).length; // filled only where something went back
  const repeats = told.every((k) => remained[k] < values[k] + CENT) && (2 * same > told.length || seldom);
  return refunds.map((refund, k) => {
    const less = isTold(k) && remained[k] < values[k] && (remained[k] > 0 || repeats);
    return !refund && less ? values[k] - remained[k] : refund || 0;
  });
}

/** Return the amounts in a role without their signs, NaN for none.
 *  @param {string} role
 *  @param {number} size
 *  @param {ExportSheet} sheet */
function readTold(role, size, sheet) {
  const c = sheet.columns.of[role];
  return c === undefined ? new Float64Array(size).fill(NaN) : readBeside(c, sheet);
}

/** Return the amounts in a column without signs, NaN for none; whole numbers may be cents as the amounts are.
 *  @param {number} c
 *  @param {ExportSheet} sheet */
export function readBeside(c, sheet) {
  const { table, lexicon } = sheet;
  const column = table.trimmed(c);
  const { numbers } = addListed(column, lexicon);
  const amounts = Float64Array.from(column.spread(numbers.map((number) => Math.abs(number ?? NaN))));
  const named = hasWord(plainName(table.header[c]), lexicon.vocabulary.rows.cents);
  const whole = !column.texts.some((text) => /[.,][0-9]/.test(text));
  return whole && (named || areCents(sheet)) ? divideCents(amounts, sheet) : amounts;
}

/** Say of how many orders nearly all went back, though they count as purchases with the little that remained.
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Float64Array} before
 *  @param {Float64Array} now
 *  @param {ExportSheet} sheet */
export function tellNearlyAll({ of, count }, before, now, { fates, notes, say }) {
  const [worth, left] = [0, 0].map(() => new Float64Array(count));
  of.forEach((order, k) => {
    if (!fates.keeps(k)) return;
    if (before[k] > 0) worth[order] += before[k];
    left[order] += now[k] || 0;
  });
  const n = left.filter((rest, order) => rest > CENT && rest <= worth[order] * LITTLE).length;
  if (n) notes.push(say.note("nearly_all", { n }));
}

/** Say how many cells of columns that are called as amounts that went back say no amount, nor only whether some did.
 *  @param {ExportSheet} sheet */
function tellUnread({ table, columns, lexicon, notes, say }) {
  const taken = Object.entries(columns.of).flatMap(([role, c]) => (role === "refund" ? [] : [c]));
  table.header.forEach((header, c) => {
    if (taken.includes(c) || columns.dates[c].kind || lexicon.namePoints("refund", header) < CALLED) return;
    const column = table.column(c);
    if (lexicon.flagOf(header, column.texts)) return;
    const [{ bad }, words] = [addListed(column, lexicon), lexicon.answersOf(header, column.texts)];
    const isNo = (/** @type {string} */ text) => words.has(text) || lexicon.words.answers.no.includes(fold(text));
    const wrong = column.texts.map((text, code) => bad[code] && !isNo(text));
    const rows = [...column.codes.keys()].filter((k) => wrong[column.codes[k]]);
    if (rows.length)
      notes.push(
        say.note("refunds_unread", {
          column: header,
          n: rows.length,
          example: coverContacts(strip(column.at(rows[0]))),
        }),
      );
  });
}
