// Which column is what: its name first, its cells as evidence; two columns that are nearly as likely are a question.
import { isClear, readDates } from "../cells/dates.js";
import { beside, listed } from "../cells/column.js";
import { nameMost, possibleColumns } from "./candidates.js";
import { findMentions } from "./mentions.js";
import { CHOSEN, namesNobody, numbersOrders, pointsOf } from "./points.js";
import { findFirms } from "./firms.js";
import { dayIn, findBeside, findDays, findNumbers, findOrders, findParents, joinMost, takeCases } from "./keys.js";
import { heedOnlyMails } from "./mails.js";
import { fold } from "../python.js";
import { Refusal } from "../refusal.js";
import { joined, plainName } from "../vocabulary.js";

/** @type {Record<string, number>} */
const LEAST = { person: 1.2, order: 3, time: 1, stage: 1, value: 1, channel: 1 }; // points; of the others, 3
const SURE_ORDER = 4.5; // points of a name that tells by itself that a column numbers orders
const RIVAL = 0.35; // points within which another column is as likely
/** Points of a name that only hints: other columns may be meant.
 *  @type {Record<string, number>} */
export const WEAK = { person: 2, time: 4, value: 4 };

/** For each role the number of its column, and how the dates of all columns are written; `rivals` are as likely. The name
 *  of a `weak` one only hints at its role, so that it is asked even without a rival; `others` may have a role by what stands
 *  in their cells, though their names do not tell. */
export class Roles {
  /** @param {Dates[]} dates
   *  @param {string | null} like */
  constructor(dates, like) {
    this.dates = dates;
    this.like = like;
    /** @type {Record<string, number>} */
    this.of = {};
    /** @type {Record<string, number[]>} */
    this.rivals = {};
    /** @type {Set<string>} */
    this.weak = new Set();
    /** @type {Record<string, number[]>} */
    this.others = {};
    /** @type {number[]} the columns of cases, which are taken for people, and of the people who have them */
    this.cases = [];
    /** @type {Record<string, number[]>} of a role its column, and one that tells the same people apart, or amounts */
    this.agreed = {};
    /** @type {number[]} columns within which orders are numbered, that of days first */
    this.within = [];
    this.mentions = -1; // texts that name the order from which money goes back
    /** @type {number[]} dates that are steps of people by an answer */
    this.steps = [];
    this.byRow = false; // whether each row is a person
  }
  /** Return a whole column by its role, trimmed; undefined if there is none.
   *  @param {Table} table
   *  @param {string} role */
  column(table, role) {
    if (role === "order" && role in this.of && this.within.length) {
      const [day, ...tills] = this.within.map((c) => table.trimmed(c));
      return beside([table.trimmed(this.of[role]), day.map(dayIn), ...tills]);
    }
    return role in this.of ? table.trimmed(this.of[role]) : undefined;
  }
}

/** Return which column is what, by points; a column has one role, but that a login may also be the person.
 *  @param {Table} table
 *  @param {string} source
 *  @param {Record<string, string>} answers
 *  @param {ExportReading} reading */
export function findColumns(table, source, answers, reading) {
  const { lexicon, say } = reading;
  const { header } = table;
  const samples = header.map((_, k) => listed(table.sample(k)));
  const found = header.map((name, k) => readDates(samples[k], name, { ...reading, like: null }));
  const columns = new Roles(found, writtenLike(found, table.comma));
  const points = header.map((name, k) => pointsOf(name, samples[k], found[k], lexicon));
  heedOnlyMails(points, samples, lexicon);
  const recipe = lexicon.vocabulary.sources[source] ?? {};
  const plain = header.map((name) => joined(plainName(name)));
  for (const [role, names] of Object.entries(recipe.columns ?? {})) {
    const there = [names].flat().map((name) => plain.indexOf(joined(name)));
    const some = there.filter((place) => place >= 0);
    // A column of times of day alone is not the date, whatever its name.
    const k = some.find((place) => role !== "time" || found[place].kind) ?? some[0];
    if (k !== undefined) points[k][role] = CHOSEN;
  }
  for (const name of recipe.alone ?? []) {
    const k = plain.indexOf(joined(name));
    if (k < 0 || points.some((each) => each.person === CHOSEN)) continue;
    const cells = table.sample(k);
    if (new Set(cells).size === cells.length) points[k].person = CHOSEN;
  }
  for (const name of recipe.ignore ?? []) {
    const k = plain.indexOf(joined(name));
    if (k >= 0) points[k] = {};
  }
  const named = points
    .map((each, k) => /** @type {[number, number]} */ ([each.person ?? 0, k]))
    .sort(([a, i], [b, k]) => b - a || i - k);
  for (const role of lexicon.roles) {
    const name = answers[`column.${role}`];
    if (name === undefined) continue;
    for (const each of points) delete each[role];
    if (!name) continue; // none of them
    const k = indexOf(header, name, role, say);
    const full = listed(table.sample(k).filter((text) => !lexicon.isEmpty(text)));
    if (role === "person" && namesNobody(name, full, lexicon)) throw new Refusal(say("names_nobody", { column: name }));
    points[k][role] = CHOSEN + 1;
  }
  const isDated = found.some(({ kind }, k) => kind && (points[k].time ?? 0) >= 1);
  if (!isDated) for (const each of points) delete each.clock;
  else
    found.forEach(({ kind }, k) => {
      if (!kind && (points[k].time ?? 0) < CHOSEN) points[k].time = 0; // a clock beside a date is no date
    });
  columns.others = possibleColumns(header, found, points, samples, lexicon);
  const most = (/** @type {string} */ role) => Math.max(...points.map((each) => each[role] ?? 0));
  const best = Object.fromEntries(lexicon.roles.map((role) => [role, points.length ? most(role) : 0]));
  for (const role of lexicon.roles.toSorted((a, b) => best[b] - best[a])) {
    const taken = Object.values(columns.of);
    let some = points
      .map((each, k) => /** @type {[number, number]} */ ([each[role] ?? 0, k]))
      .filter(([n, k]) => (role === "login" || !taken.includes(k)) && n >= (LEAST[role] ?? 3))
      .sort(([a, i], [b, k]) => b - a || i - k);
    if (role === "person") {
      const joint = joinMost(some, samples, lexicon, recipe.one === "shop");
      some = putBuyersFirst(joint.length ? joint : nameMost(some, samples, lexicon), points, samples);
    }
    if (!some.length) continue;
    const [[top, k]] = some;
    columns.of[role] = k;
    if (top < (WEAK[role] ?? 0) && (role !== "time" || columns.others.time.length > 1)) columns.weak.add(role);
    columns.rivals[role] = some.filter(([n]) => top - n < RIVAL).map(([, place]) => place);
  }
  if (columns.of.login === columns.of.person) delete columns.of.login;
  const beside = findBeside(columns.of, columns.rivals.currency ?? [], header);
  if (beside.length) [[columns.of.currency], columns.rivals.currency] = [beside, beside];
  if ("person" in columns.of) {
    const taken = Object.values(columns.of);
    const free = named.filter(([, k]) => !taken.includes(k));
    const number = findNumbers(columns.of.person, free, samples, lexicon);
    if (number !== null) columns.of.number = number;
    if ((points[columns.of.person].person ?? 0) < CHOSEN) {
      columns.of.person = findFirms(columns.of.person, header, samples, lexicon);
      takeCases(columns, header, samples, lexicon);
    }
  }
  const daily = checkOrders(columns, header, points, samples, lexicon);
  const isList = ["person", "time"].every((role) => role in columns.of) && !("stage" in columns.of);
  if (isList && !daily && !("order" in columns.of)) findOrders(columns, samples, lexicon);
  if (!("parent" in columns.of) && "order" in columns.of) findParents(columns, samples, lexicon);
  if (!("parent" in columns.of) && "order" in columns.of && "value" in columns.of)
    columns.mentions = findMentions(columns, samples);
  return columns;
}

/** Return candidates for people, of those that are as likely one first of whom an order has one: not its guests.
 *  @param {[number, number][]} some
 *  @param {Record<string, number>[]} points
 *  @param {Column[]} samples */
function putBuyersFirst(some, points, samples) {
  const repeats = (/** @type {Column} */ { texts, codes }) => texts.length < codes.length;
  const numbers = samples.find((column, k) => (points[k].order ?? 0) >= SURE_ORDER && repeats(column));
  if (!numbers) return some;
  const rivals = some.filter(([n]) => some[0][0] - n < RIVAL);
  const haveGuests = (/** @type {number} */ k) => {
    const names = samples[k].texts.map(fold);
    const rows = new Set(Array.from(numbers.codes, (code, row) => `${code} ${names[samples[k].codes[row]]}`));
    return Number(rows.size > numbers.texts.length);
  };
  return [...rivals.toSorted(([, a], [, b]) => haveGuests(a) - haveGuests(b)), ...some.slice(rivals.length)];
}

/** Take the next column for the number of orders if the one with most points repeats for several people or days.
 *  @param {Roles} columns
 *  @param {string[]} header
 *  @param {Record<string, number>[]} points
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @returns {boolean} whether numbers begin anew each day */
function checkOrders(columns, header, points, samples, lexicon) {
  const some = points.map((told, k) => k).sort((a, b) => (points[b].order ?? 0) - (points[a].order ?? 0) || a - b);
  const { of } = columns;
  const { order, ...others } = of;
  const taken = Object.values(others);
  const [people, times] = [samples[of.person], samples[of.time]];
  const isOne = (/** @type {number} */ k) => {
    const own = points[k].order ?? 0;
    return (
      own >= CHOSEN || (own >= LEAST.order && numbersOrders(samples[k], people, times, lexicon, own >= SURE_ORDER))
    );
  };
  for (const k of some) {
    const own = points[k].order ?? 0;
    if (own < SURE_ORDER || own >= CHOSEN || taken.includes(k)) continue;
    columns.within = findDays(k, columns, header, samples, lexicon);
    if (columns.within.length) {
      of.order = k;
      return true;
    }
  }
  const found = some.find((k) => isOne(k) && !taken.includes(k));
  if (found === undefined) delete of.order;
  else if (found !== order) of.order = found;
  return false;
}

/** Return the order of day and month that the clear columns of the file have.
 *  @param {Dates[]} found
 *  @param {boolean} comma */
function writtenLike(found, comma) {
  const sure = new Set(
    found
      .filter(isClear)
      .map(({ kind }) => kind)
      .filter((kind) => kind === "dmy" || kind === "mdy"),
  );
  if (sure.size === 1) return [...sure][0];
  return comma && !sure.size ? "dmy" : null;
}

/** @param {string[]} header
 *  @param {string} column
 *  @param {string} role
 *  @param {Say} say */
function indexOf(header, column, role, say) {
  const k = header.indexOf(column);
  if (k >= 0) return k;
  throw new Refusal(say("no_column_for", { column, role, there: header.slice(0, 12).join(", ") }));
}
