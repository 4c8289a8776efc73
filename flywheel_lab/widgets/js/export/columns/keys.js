// Which columns name the same thing: people with several addresses, and orders that other rows name.
import { areMails } from "./mails.js";
import { CHOSEN } from "./points.js";
import { asPython, fold, strip } from "../python.js";
import { hasWord, joined, plainName } from "../vocabulary.js";

const SHORT = asPython(/^\s*[0-9]{1,6}\s*$/);
const CLOCK = /[ T](?=[0-9]{1,2}:)/;
export const SURE_ID = 4.6; // points of a number that tells people apart, not deals

/** Return which candidate for people names them where there are addresses and numbers, else nothing. Several addresses of
 *  one number are one person, and several numbers of one address; where there are both, it is asked. Each of them stands
 *  in half of the rows at least. A number that a system of shops has for people gives way to addresses only if it is new in
 *  each row.
 *  @param {[points: number, column: number][]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @param {boolean} shop
 *  @returns {[points: number, column: number][]} */
export function joinMost(some, samples, lexicon, shop) {
  const mail = some.find(([, k]) => areMails(samples[k], lexicon));
  const id = some.find(([n, k]) => !areMails(samples[k], lexicon) && n >= SURE_ID);
  if (!mail || !id || some[0][0] > CHOSEN || (some[0][0] === CHOSEN && !shop)) return [];
  const { rows, pairs, addresses, numbers } = both(samples[mail[1]], samples[id[1]], lexicon);
  if (2 * rows < samples[0].codes.length) return [];
  if (some[0][0] === CHOSEN && (id !== some[0] || numbers < rows)) return [];
  if (pairs === addresses && addresses > numbers) return [id];
  if (pairs === numbers && numbers > addresses) return [mail];
  return pairs > Math.max(addresses, numbers) ? [mail, [mail[0], id[1]]] : [];
}

/** Return the column of numbers that tells who somebody is in rows without an address, if people are addresses; none of its
 *  numbers has several addresses.
 *  @param {number} person
 *  @param {[points: number, column: number][]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @returns {number | null} */
export function findNumbers(person, some, samples, lexicon) {
  const id = some.find(([n, k]) => n >= SURE_ID && k !== person && !areMails(samples[k], lexicon));
  if (!id || !areMails(samples[person], lexicon)) return null;
  const { rows, pairs, numbers } = both(samples[person], samples[id[1]], lexicon);
  return rows && pairs === numbers ? id[1] : null;
}

/** Return how many rows have an address and a number, and how many different ones there are of each, and of both.
 *  @param {Column} mails
 *  @param {Column} ids
 *  @param {Lexicon} lexicon */
function both(mails, ids, { nobody }) {
  const [pairs, addresses, numbers] = [new Set(), new Set(), new Set()];
  let rows = 0;
  mails.codes.forEach((_, k) => {
    const [address, number] = [strip(mails.at(k)).toLowerCase(), strip(ids.at(k))];
    if (nobody.has(fold(address)) || nobody.has(fold(number))) return;
    rows += 1;
    pairs.add(JSON.stringify([address, number]));
    addresses.add(address);
    numbers.add(number);
  });
  return { rows, pairs: pairs.size, addresses: addresses.size, numbers: numbers.size };
}

/** Return the column that numbers the cases of people, some of whom have several, and whether its name says so. Where it
 *  does not, no case comes to a stage twice, but people do. The column is -1 if there is none.
 *  @param {Roles} columns
 *  @param {string[]} header
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @returns {[number, boolean]} */
function findCases({ of, dates }, header, samples, lexicon) {
  const people = samples[of.person].map(fold);
  const stages = "stage" in of ? samples[of.stage].map(fold) : null;
  if (!stages && dates.filter(({ kind }) => kind).length < 2) return [-1, false];
  const named = new Set(lexicon.vocabulary.one.deal.map(joined));
  const taken = Object.entries(of).flatMap(([role, c]) => (role === "order" ? [] : [c]));
  for (const [c, sample] of samples.entries()) {
    if (taken.includes(c) || dates[c].kind || sample.texts.some((text) => lexicon.isEmpty(text))) continue;
    const cases = sample.map(strip);
    const [whose, who] = [new Set(), new Set()];
    cases.codes.forEach((_, k) => {
      if (lexicon.nobody.has(people.at(k))) return;
      whose.add(JSON.stringify([cases.at(k), people.at(k)]));
      who.add(people.at(k));
    });
    const [n, rows] = [new Set(cases.texts).size, cases.codes.length];
    if (whose.size > n || n <= who.size) continue;
    if (named.has(joined(plainName(header[c])))) return [c, true];
    if (!stages || 3 * n > 2 * rows) continue;
    const once = (/** @type {Column} */ each) =>
      new Set([...each.codes.keys()].map((k) => JSON.stringify([each.at(k), stages.at(k)]))).size / rows;
    if (once(cases) >= 0.98 && once(people) <= 0.9) return [c, false];
  }
  return [-1, false];
}

/** Let people be their cases, where somebody may have several at once; who is one is asked if no name tells it.
 *  @param {Roles} columns
 *  @param {string[]} header
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function takeCases(columns, header, samples, lexicon) {
  const [found, sure] = findCases(columns, header, samples, lexicon);
  if (found < 0) return;
  const customer = columns.of.person;
  const others = Object.entries(columns.of).filter(([role, c]) => c !== found && role !== "number");
  columns.of = { ...Object.fromEntries(others), person: found };
  columns.weak.delete("person");
  columns.rivals.person = sure ? [found] : [found, customer];
  columns.cases = sure ? [found, customer] : [];
}

/** Find the column that numbers orders by its cells: each has a digit, and some repeat, with one person and moment. Half
 *  of the rows have a number at least; others, such as what was paid out, may have none.
 *  @param {Roles} columns
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function findOrders({ of, dates }, samples, lexicon) {
  const people = samples[of.person].map(fold);
  const times = samples[of.time];
  const order = samples.findIndex((column, c) => {
    if (Object.values(of).includes(c) || dates[c].kind) return false;
    const numbers = column.map(strip);
    const full = numbers.texts.filter((text) => !lexicon.isEmpty(text));
    if (!full.every((text) => /[0-9]/.test(text))) return false;
    const there = new Set(full);
    const rows = [...numbers.codes.keys()].filter((k) => there.has(numbers.at(k)));
    const whose = new Set(rows.map((k) => JSON.stringify([numbers.at(k), people.at(k), times.at(k)])));
    return 2 * rows.length >= numbers.codes.length && whose.size === there.size && there.size < rows.length;
  });
  if (order >= 0) of.order = order;
}

/** Return the columns within which a column numbers orders, if it begins anew each day: that of days, and of tills. On most
 *  days its least number is the least of all. Tills are needed where one number of a day has several people or moments.
 *  @param {number} number
 *  @param {Roles} columns
 *  @param {string[]} header
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @returns {number[]} */
export function findDays(number, { of }, header, samples, lexicon) {
  if (!("time" in of) || number === of.time || number === of.person) return [];
  const column = samples[number];
  const filled = [...column.codes.keys()].filter((k) => !lexicon.isEmpty(column.at(k)));
  if (!filled.length || !filled.every((k) => SHORT.test(column.at(k)))) return [];
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const k of filled) {
    const [n, day] = [Number(strip(column.at(k))), dayIn(samples[of.time].at(k))];
    first.set(day, Math.min(n, first.get(day) ?? n));
  }
  const least = Math.min(...first.values());
  const begun = [...first.values()].filter((n) => n === least).length;
  const different = new Set(filled.map((k) => Number(strip(column.at(k))))).size;
  if (first.size < 3 || begun < 0.8 * first.size || different === filled.length) return [];
  const taken = Object.values(of);
  const isTill = (/** @type {string} */ name) => hasWord(plainName(name), lexicon.vocabulary.rows.tills);
  const tills = header.flatMap((name, k) => (isTill(name) && !taken.includes(k) ? [k] : []));
  const some = [[of.time], ...tills.map((k) => [of.time, k])];
  return some.find((within) => isOne(filled, number, within, of, samples, lexicon)) ?? [];
}

/** Return the day of a text that may have a time of day behind it.
 *  @param {string} text */
export const dayIn = (text) => strip(text).split(CLOCK)[0];

/** Whether a number, within its day and till, has one person and one moment, but for one in twenty.
 *  @param {number[]} filled
 *  @param {number} number
 *  @param {number[]} within
 *  @param {Record<string, number>} of
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
function isOne(filled, number, [day, ...tills], of, samples, lexicon) {
  const cell = (/** @type {string} */ role, /** @type {number} */ k) => (role in of ? samples[of[role]].at(k) : "");
  /** @type {Map<string, {who: Set<string>, when: Set<string>}>} */
  const told = new Map();
  for (const k of filled) {
    const mark = JSON.stringify([samples[number], ...tills.map((c) => samples[c])].map((each) => strip(each.at(k))));
    const key = `${dayIn(samples[day].at(k))} ${mark}`;
    if (!told.has(key)) told.set(key, { who: new Set(), when: new Set() });
    const person = fold(cell("person", k));
    if (!lexicon.nobody.has(person)) told.get(key).who.add(person);
    told.get(key).when.add(strip(cell("clock", k)) + strip(cell("time", k)));
  }
  const several = [...told.values()].filter(({ who, when }) => who.size > 1 || when.size > 1).length;
  return several <= 0.05 * told.size;
}

/** Find the column that names other orders: most of what stands in it are numbers of orders in other rows.
 *  @param {Roles} columns
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function findParents({ of, dates }, samples, lexicon) {
  const own = samples[of.order];
  const there = new Set(own.texts.map(strip).filter(Boolean));
  const parent = samples.findIndex((column, c) => {
    if (Object.values(of).includes(c) || dates[c].kind) return false;
    const empty = column.texts.map((text) => lexicon.isEmpty(text));
    const rows = [...column.codes.keys()].filter((k) => !empty[column.codes[k]]);
    if (!rows.length || rows.length > own.codes.length / 2) return false;
    const others = rows.filter((k) => there.has(strip(column.at(k))) && strip(column.at(k)) !== strip(own.at(k)));
    return others.length > 0.8 * rows.length;
  });
  if (parent >= 0) of.parent = parent;
}

/** Return which of some columns stands in the same object as the amounts: "total.currency" beside "total.amount".
 *  @param {Record<string, number>} of
 *  @param {number[]} some
 *  @param {string[]} header */
export function findBeside(of, some, header) {
  const outerOf = (/** @type {number} */ k) => header[k].slice(0, Math.max(0, header[k].lastIndexOf(".")));
  const outer = "value" in of ? outerOf(of.value) : "";
  return some.filter((k) => outer && outerOf(k) === outer).slice(0, 1);
}
