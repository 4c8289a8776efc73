// How orders end by their status, and by other columns that tell one; what is not known is asked.
import { spellAlike } from "../cells/spelling.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { strip } from "../python.js";
import { MOST_STATUSES, areCodes } from "../columns/points.js";
import { listed } from "../cells/column.js";
import { readValues } from "../cells/values.js";
import { coverContacts } from "../privacy.js";
import { soundsAgainst } from "./wording.js";
import { NOTHING, hasWord, plainName, word } from "../vocabulary.js";

export const PURCHASE = "purchase";
export const PARTS = /(?:^|[^\p{L}\p{N}_])(?:part|teil|parcial)/u;
const ENDED = ["refunded", "cancelled", "failed", "test"];
export const [LEFT_OUT, PAID] = ["left out", "paid"];
export const TRIES = ["failed", "waiting", LEFT_OUT]; // ends of rows that leave the rest of their order as it is
/** @type {Record<string, string>} */
export const REASONS = {
  refunded: "refunded",
  cancelled: "cancelled",
  failed: "failed",
  waiting: "waiting",
  silent: "silent",
};
Object.assign(REASONS, { "left out": "left_out", test: "test" });

/** Return for each status how an order with it ends, with the answers of a person.
 *  @param {Column | undefined} status
 *  @param {Uint8Array} back
 *  @param {ExportSheet} sheet
 *  @returns {string[]} */
export function fatesOf(status, back, sheet) {
  if (!status) return [];
  const { table, columns, fates, lexicon } = sheet;
  const rows = new Uint32Array(status.texts.length);
  status.codes.forEach((code, k) => (rows[code] += Number(fates.keeps(k) && !back[k])));
  const known = endsIn(table.header[columns.of.status], status.texts, lexicon);
  const ask = (/** @type {string} */ each, /** @type {number} */ code) =>
    askStatus(each, known.get(each) ?? "", rows[code], table.header[columns.of.status], sheet);
  // Else what is no exception is empty.
  const told = status.texts.some((text) => text && !ENDED.includes(known.get(text) ?? ""));
  const sold = [...known].some(([text, fate]) => fate === PAID && !PARTS.test(word(text)));
  const isEmpty = (/** @type {string} */ text) => !text || (sold && NOTHING.has(text.toLowerCase())); // "none" beside "paid"
  return status.texts.map((each, code) => (isEmpty(each) ? (told ? "silent" : "") : ask(each, code)));
}

/** Whether a status is that of a line: within orders some are paid and some are not, each another product.
 *  @param {string[]} ends
 *  @param {Column | undefined} status
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Uint8Array} back
 *  @param {ExportSheet} sheet */
export function areOfLines(ends, status, { rows, from, count }, back, { table, columns, fates }) {
  const products = columns.column(table, "product");
  if (!products || !status) return false;
  let found = false;
  for (let o = 0; o < count; o += 1) {
    if (from[o + 1] - from[o] < 2) continue;
    const own = [...rows.subarray(from[o], from[o + 1])].filter((k) => fates.keeps(k) && !back[k]);
    const told = new Set(own.map((k) => ends[status.codes[k]]));
    if (!told.has(PAID) || !(told.has("refunded") || told.has("cancelled"))) continue;
    if (told.has("silent") || new Set(own.map((k) => products.codes[k])).size < own.length) return false;
    found = true;
  }
  return found;
}

/** Reject orders that another column of statuses calls cancelled or paid back, or that wait for their payment.
 *  @param {ExportSheet} sheet
 *  @param {import("./order_rows.js").Orders} orders
 *  @param {Uint8Array} back */
export function heedOtherStatuses(sheet, { of, count }, back) {
  const { table, fates, lexicon } = sheet;
  const status = sheet.columns.column(table, "status");
  const ofStatus = lexicon.fatesOf(status?.texts ?? []);
  const settles = status && paysBy(table.header[sheet.columns.of.status], lexicon);
  const paid = status?.texts.map((text) => Boolean(settles) && ofStatus.get(text) === PAID);
  for (const c of statusColumns(sheet)) {
    const { texts, codes } = spellAlike(table.trimmed(c).map(coverContacts));
    const pays = paysBy(table.header[c], lexicon);
    const known = endsIn(table.header[c], texts, lexicon);
    const empty = texts.map((text) => lexicon.isEmpty(text));
    let ends = texts.map((text) => known.get(text) ?? "");
    const [rows, all, open] = [0, 1, 2].map(() => new Uint32Array(texts.length));
    codes.forEach((code, k) => {
      all[code] += 1;
      if (!fates.keeps(k) || back[k]) return;
      rows[code] += 1;
      open[code] += Number(!paid?.[status.codes[k]]);
    });
    const sum = (/** @type {(code: number) => boolean} */ counts) =>
      all.reduce((n, each, code) => n + (!empty[code] && counts(code) ? each : 0), 0);
    if (texts.length <= MOST_STATUSES && 2 * sum((code) => Boolean(ends[code])) >= sum(() => true))
      ends = texts.map((text, code) =>
        rows[code] && !empty[code] && (pays || !ends[code])
          ? askStatus(text, ends[code], rows[code], table.header[c], sheet, !open[code])
          : ends[code],
      );
    for (const end of ["cancelled", "refunded", "failed", LEFT_OUT, ...(pays ? ["waiting"] : [])]) {
      const gone = new Uint8Array(count);
      codes.forEach((code, k) => (gone[of[k]] ||= Number(ends[code] === end && !back[k])));
      const stays = (/** @type {number} */ k) => back[k] && ends[codes[k]] === end && end !== "refunded"; // money that did not go back
      fates.expect(REASONS[end]);
      of.forEach((order, k) => (gone[order] || stays(k)) && fates.reject(k, REASONS[end]));
    }
  }
}

/** Return the other columns that may say of orders what the status does: as likely as it, or with such a name.
 *  @param {ExportSheet} sheet
 *  @returns {number[]} */
export function statusColumns({ table, columns, lexicon }) {
  if (!("status" in columns.of)) return [];
  const { paying, states } = lexicon.vocabulary.rows;
  const likely = (columns.rivals.status ?? []).slice(1);
  const taken = new Set([...Object.values(columns.of), ...likely]);
  const named = table.header.flatMap((header, c) => {
    const [points, name] = [lexicon.namePoints("status", header), plainName(header)];
    const isOne = points >= 4.6 || (points >= 0 && hasWord(name, paying) && hasWord(name, states));
    const isStatus = lexicon.isFlag(header) ? answersBeside(header, listed(table.sample(c)), lexicon) : isOne;
    return isStatus && !taken.has(c) ? [c] : [];
  });
  return [...likely, ...named].filter((c) => {
    const full = table
      .sample(c)
      .filter((cell) => !lexicon.isEmpty(cell))
      .map(strip);
    return !areCodes([...new Set(full)], full.length); // of which nothing tells what they mean
  });
}

/** Return how an order ends with each text of a column that is known, be it a status, a means of payment where others
 *  were not paid, or a yes or no. That a bill was sent is no payment.
 *  @param {string} header
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon */
function endsIn(header, texts, lexicon) {
  const { delivered } = lexicon.endings;
  const isBill = hasWord(plainName(header), lexicon.vocabulary.rows.bills);
  const told = [...lexicon.fatesOf(texts)].filter(([text]) => !isBill || !delivered.has(lexicon.knownStatus(text)));
  const byMeans = lexicon.asksOfPayment(header) || told.some(([, end]) => end === "waiting" || end === "failed");
  const means = byMeans ? texts.filter((text) => lexicon.means.has(word(text))) : [];
  const paid = /** @type {[string, string][]} */ (means.map((text) => [text, PAID]));
  return new Map([...told, ...paid, ...lexicon.answersOf(header, texts)]);
}

/** Whether the name of a column speaks of payment.
 *  @param {string} header
 *  @param {Lexicon} lexicon */
const paysBy = (header, lexicon) =>
  hasWord(plainName(header), lexicon.vocabulary.rows.paying) || lexicon.asksOfPayment(header);

/** Whether a column says by yes, no and other words what was paid.
 *  @param {string} header
 *  @param {Column} column
 *  @param {Lexicon} lexicon */
function answersBeside(header, column, lexicon) {
  const asks = lexicon.asksOfPayment(header) && lexicon.answersOf(header, column.texts).size;
  return Boolean(asks) && !lexicon.flagOf(header, column.texts) && !readValues(column, lexicon).numeric;
}

/** Whether the rows are subscriptions, whose end is no cancelled order.
 *  @param {Table} table
 *  @param {Lexicon} lexicon */
export const areContracts = ({ header }, { vocabulary }) =>
  header.some((name) => hasWord(plainName(name), vocabulary.rows.contracts));

/** Return how an order with a status ends, which may be asked, with the answer of a person.
 *  @param {string} status
 *  @param {string} told
 *  @param {number} n
 *  @param {string} column
 *  @param {ExportSheet} sheet
 *  @param {boolean} paid whether another column says that all its orders are: an unknown status counts then */
function askStatus(status, told, n, column, sheet, paid = false) {
  const { table, lexicon, say } = sheet;
  const fate = told === "cancelled" && areContracts(table, lexicon) ? "" : told; // who bought and left later did buy
  if ((fate && fate !== "waiting") || !n) return fate;
  const choices = [choice(PURCHASE, say("yes_purchase")), choice(LEFT_OUT, say("no_leave_out"))];
  if (fate || soundsAgainst(status, lexicon)) choices.reverse();
  const question = say("does_it_count", { status, column, n });
  const id = `status:${status}`;
  const standard = fate ? LEFT_OUT : paid ? PURCHASE : "";
  const doubt = makeDoubt({ id, column, question, choices, default: standard, blocking: !standard });
  if (askDoubt(doubt, sheet) === PURCHASE) return PAID;
  return id in sheet.answers ? LEFT_OUT : fate;
}
