// Which columns name the same thing: people with several addresses, and orders that other rows name.
import { CHOSEN, areMails } from "./points.js";
import { fold, strip } from "./python.js";
import { joined, plainName } from "./vocabulary.js";

const SURE_ID = 4.6; // points of a number that tells people apart, not deals

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

/** Find the column that numbers orders by its cells: each has a digit, and some repeat, with one person and moment.
 *  @param {Roles} columns
 *  @param {Column[]} samples */
export function findOrders({ of, dates }, samples) {
  const people = samples[of.person].map(fold);
  const times = samples[of.time];
  const order = samples.findIndex((column, c) => {
    if (Object.values(of).includes(c) || dates[c].kind) return false;
    const numbers = column.map(strip);
    if (!numbers.texts.every((text) => /[0-9]/.test(text))) return false;
    const whose = new Set();
    numbers.codes.forEach((_, k) => whose.add(JSON.stringify([numbers.at(k), people.at(k), times.at(k)])));
    const different = new Set(numbers.texts).size;
    return whose.size === different && different < numbers.codes.length;
  });
  if (order >= 0) of.order = order;
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
