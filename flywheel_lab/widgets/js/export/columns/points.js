// How surely a column has each role, by its name and by what its cells can be.
import { areDeals, tellBothEnds, tellEvents } from "./cells.js";
import { listed } from "../cells/column.js";
import { areMails, areTills } from "./mails.js";
import { TIME_OF_DAY } from "../cells/patterns.js";
import { asPython, fold, strip } from "../python.js";
import { addListed } from "../cells/listed.js";
import { readValues } from "../cells/values.js";
import { hasWord, joined, plainName, word } from "../vocabulary.js";

export const MOST_STATUSES = 12;
const UNDONE = ["refunded", "cancelled", "failed"];
const CODE = asPython(/^[^\s.,:;€$£]*[0-9][^\s.,:;€$£]*$/);
const STATE = /^-?[0-9]{1,3}$/; // by which a system keeps states
export const CHOSEN = 9; // points
const RARE = 10; // times as many rows as those in which a column is filled

/** Return the points of one column for each role, by its name and by what its cells can be.
 *  @param {string} header
 *  @param {Column} column
 *  @param {Dates} found
 *  @param {Lexicon} lexicon */
export function pointsOf(header, column, found, lexicon) {
  const points = Object.fromEntries(lexicon.roles.map((role) => [role, lexicon.namePoints(role, header)]));
  const nothing = column.texts.map((text) => lexicon.isEmpty(text));
  const full = listed([...column.codes].filter((code) => !nothing[code]).map((code) => strip(column.texts[code])));
  const n = full.codes.length;
  if (!n) return Object.fromEntries(lexicon.roles.map((role) => [role, points[role] >= 5 ? points[role] / 2 : 0]));
  const { texts, counts } = full;
  const different = texts.length;
  const { numeric, bad } = readValues(full, lexicon);
  const times = (/** @type {(text: string) => boolean} */ is) =>
    texts.reduce((sum, text, k) => sum + (is(text) ? counts[k] : 0), 0);
  const none = (/** @type {string[]} */ ...roles) =>
    Object.assign(points, Object.fromEntries(roles.map((r) => [r, 0])));
  let least = hasWord(plainName(header), lexicon.vocabulary.rows.states) ? 0.5 : 0.9;
  const few = different <= MOST_STATUSES;
  const told = texts.map((text) => (few ? lexicon.fateOf.get(lexicon.knownStatus(text)) : undefined));
  const unpaid = told.some((end) => end === "waiting" || end === "failed"); // beside them, means of payment say that something was paid
  const fates = texts.map((text, k) => (unpaid && lexicon.means.has(word(text)) ? "paid" : told[k]));
  const areStatuses = () =>
    !numeric && few && fates.reduce((sum, end, k) => sum + (end ? counts[k] : 0), 0) >= least * n;
  const mails = areMails(full, lexicon);
  if (mails) {
    points.person += 1.5;
    if (areTills(full)) points.person = Math.min(points.person, 1.5); // asked
    none("order", "stage", "value", "channel");
  }
  if (found.kind) {
    points.time += 1.5;
    none("stage", "value", "status", "channel", "referrer", "refund");
    if (points.person < 4.5) points.person = 0;
  } else points.time = points.time >= 5 && !numeric ? points.time - 1 : 0;
  if (lexicon.flagOf(header, texts)) none("refund", "cancelled", "status", "value");
  else if (!numeric && lexicon.asksOfPayment(header) && lexicon.answersOf(header, texts).size)
    points.status = Math.max(points.status, 4.6); // beside other words
  const wrong = bad.reduce((sum, each, k) => sum + (each ? counts[k] : 0), 0);
  const spoilt = points.value >= 5 && 10 * wrong < 9 * n; // a spreadsheet made dates of many
  if (!numeric && !spoilt) none("value");
  if (!numeric && !spoilt && !(points.refund > 0 && addListed(full, lexicon).numeric)) points.refund = 0;
  if (numeric) {
    points.stage -= different > 12 ? 3 : 1;
    const coded = points.status >= 5 && areCodes(texts, n);
    points.status += coded ? Number(hasWord(plainName(header), lexicon.vocabulary.rows.paying)) * 0.3 : -3;
    points.channel -= 2;
  }
  const ends = new Set(few ? fates : []);
  const isSale = (/** @type {string} */ text) => lexicon.vocabulary.kinds.sales.includes(word(text));
  // What else stands there will be asked.
  if (ends.has("paid") && UNDONE.some((end) => ends.has(end)) && !texts.some(isSale)) least = 0.4;
  const name = plainName(header);
  const known = texts.filter((_text, k) => told[k]).map((text) => lexicon.knownStatus(text));
  const isDebit = (/** @type {string} */ text) => lexicon.vocabulary.kinds.debits.includes(word(text));
  const undone = few && UNDONE.some((end) => ends.has(end)) && !texts.some((text) => isSale(text) || isDebit(text));
  if (undone && new Set(known).size > 1 && 5 * n >= 4 * column.codes.length) least = 0; // in few rows it may be a remark
  const { gifts, paying, purchases, states } = lexicon.vocabulary.rows;
  const sold = hasWord(name, [...paying, ...purchases, ...gifts]);
  // Where only its name tells it, all words are asked.
  if (few && hasWord(name, states) && (known.length || sold) && points.status >= 0 && !numeric) points.status += 3.2;
  if (areStatuses()) points.status += 3.5 + (hasWord(name, paying) ? 0.3 : 0); // in whatever language it has its name
  const rows = column.codes.length;
  if (areDeals(texts, lexicon) || (few && tellBothEnds(texts, lexicon))) {
    points.stage += 2 * n > rows ? 3.5 : 0;
    points.status = 0; // of orders, none is won or lost
  }
  // What happens to few is no stage of all, nor is it what a system does with a record.
  const { changes } = lexicon.vocabulary.rows;
  const isAudit = few && texts.every((text) => changes.includes(fold(text)));
  if (hasWord(plainName(header), lexicon.vocabulary.deals.disputes) || RARE * n < rows || isAudit) points.stage = 0;
  if (tellEvents(full, lexicon) || (numeric && lexicon.isMetric(header))) points.person = 0;
  const isTrade = lexicon.vocabulary.columns.order["4.7"].map(joined).includes(joined(plainName(header)));
  if (isTrade && (found.kind || !texts.every((text) => CODE.test(text)))) points.order = 0;
  if (points.person < 4 && hasWord(plainName(header), ["mail", "email"]) && !mails) points.person = 0;
  if (!texts.every((text) => TIME_OF_DAY.test(text))) points.clock = 0;
  const letters = different <= 12 && texts.every((text) => /^(?:[A-Za-z]{3}|[€$£])$/.test(text));
  const areMoney = letters && texts.every((text) => text.length === 3 && lexicon.units.get(fold(text)) === fold(text));
  if (points.currency === 0 && different > 1 && areMoney) points.currency = 2.2; // whatever its name
  if (points.currency) points.currency += letters ? 1 : -3;
  if (different > 60 && different > n / 2) points.stage -= 2;
  if (times((text) => /^(?:http|www\.|\(direct\))/.test(text)) > 0.2 * n) none("referrer", "person");
  if (different === 1 && n > 5) points.person -= 2;
  return points;
}

/** Whether the different texts of some cells are a few whole numbers, as those by which a system keeps states.
 *  @param {string[]} texts
 *  @param {number} n how many cells there are */
export const areCodes = (texts, n) =>
  texts.length > 1 && texts.length <= Math.min(MOST_STATUSES, n / 2) && texts.every((text) => STATE.test(text));

/** Whether a column holds counts, days, lines, phases or means of payment, by its name and the cells that are filled.
 *  @param {string} header
 *  @param {Column} full
 *  @param {Lexicon} lexicon */
export function namesNobody(header, full, lexicon) {
  const { nobody } = lexicon.vocabulary;
  const few = full.texts.length <= MOST_STATUSES;
  if (few && full.texts.length && full.texts.every((text) => lexicon.means.has(word(text)))) return true;
  return hasWord(plainName(header), nobody.words) && (few || readValues(full, lexicon).numeric);
}

/** Whether what repeats in a column mostly stays with one person, and, unless its name is sure, on one day.
 *  @param {Column} numbers
 *  @param {Column | undefined} people
 *  @param {Column | undefined} times
 *  @param {Lexicon} lexicon
 *  @param {boolean} sure whether its name tells that it numbers orders */
export function numbersOrders(numbers, people, times, lexicon, sure) {
  /** @type {Map<string, {who: Set<string>, days: Set<string>, n: number}>} */
  const told = new Map();
  numbers.codes.forEach((_, k) => {
    if (lexicon.isEmpty(numbers.at(k))) return;
    const number = strip(numbers.at(k));
    if (!told.has(number)) told.set(number, { who: new Set(), days: new Set(), n: 0 });
    const own = told.get(number);
    own.n += 1;
    const [person, day] = [fold(people?.at(k) ?? ""), strip(times?.at(k) ?? "").slice(0, 10)];
    if (!lexicon.nobody.has(person)) own.who.add(person);
    if (day) own.days.add(day);
  });
  const again = [...told.values()].filter(({ n }) => n > 1);
  const several = (/** @type {"who" | "days"} */ of) => again.filter((each) => each[of].size > 1).length;
  return several("who") <= 0.05 * again.length && (sure || several("days") <= 0.5 * again.length);
}
