// What an export of each system can tell, and how many of its rows tell it; which quantities, by which rules, Python sends.
import { countDifferent, groupsOf } from "../cells/column.js";
import { INFERRED, MEASURED, UNKNOWN, makeLine } from "./ledger.js";
import { LOST } from "../journeys/log.js";
import { strip } from "../python.js";
import { LINES, ORDERS, SNAPSHOT } from "../journeys/shape.js";
import { readValues } from "../cells/values.js";
import { joined, plainName, same } from "../vocabulary.js";

const SILENCES = [30, 60, 90, 180]; // days
const NAME = /^[^0-9@]+ [^0-9@]+$/; // of a person or a firm, of several words
const MOSTLY = 0.8; // of the cells, so that somebody may have a single name
const DAY = 86_400_000;
const [FEWEST, EACH] = [6, 8]; // people, and rows of each, from which they may be animals, rooms or staff

/** Return what an export of this shape and system tells.
 *  @param {ExportSheet} sheet
 *  @param {string} shape
 *  @param {ExportLog | null} log
 *  @param {Record<string, number>} today how many stand in each stage, in a list without a log
 *  @param {any} told what each system can tell
 *  @param {number} rows that are used
 *  @returns {LedgerLine[]} */
export function makeLedger(sheet, shape, log, today, told, rows) {
  const { table, columns, source, say } = sheet;
  const shop = shape === ORDERS || shape === LINES;
  const [form] = Object.keys(told.sources).filter((name) => source.startsWith(`${name} `));
  const known = told.sources[source] ?? told.sources[form];
  const lines = known ?? told.shapes[shop ? "shop" : "journal"];
  const names = known
    ? [...told.phases.map((/** @type {string[]} */ [name]) => name), ...Object.keys(told.beside)]
    : told.unknown;
  const column = "person" in columns.of ? table.header[columns.of.person] : "";
  const one = say("one");
  const who = say(`who_${whoIsOne(shop, source, column, sheet)}`, { column });
  const said = [`${one}: ${who}`];
  if (log && column) said.push(toldApart(sheet, log, rows, say));
  const first = { ...makeLine({ quantity: one, state: MEASURED, rows }, say), said: said.join(" "), rule: who };
  const counts = log ? new Counts(log, sheet) : shape === SNAPSHOT ? new Today(today, sheet) : null;
  return [
    first,
    ...names.map((/** @type {string} */ name) => lineOf(name, lines[name], counts, told, Boolean(known), say)),
  ];
}

/** Return which columns tell people apart, and hold the day, the amount and the status.
 *  @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {number} rows that are used */
export function whatWasRead(sheet, log, rows) {
  const { table, columns, say } = sheet;
  const told = "person" in columns.of ? [toldApart(sheet, log, rows, say.note)] : [];
  const n = countDifferent(log.events.people);
  if (told.length && n <= FEWEST && rows > EACH * n)
    told.push(say.note("few_people", { column: table.header[columns.of.person] }));
  if (!("time" in columns.of)) return told;
  const there = ["time", "value", "status"].filter((role) => role in columns.of);
  const named = Object.fromEntries(there.map((role) => [role, table.header[columns.of[role]]]));
  return [...told, say.note(["read_from", ...there].join("_"), named)];
}

/** @param {ExportSheet} sheet
 *  @param {ExportLog} log
 *  @param {number} rows
 *  @param {(name: string, values: Record<string, any>) => string} tell */
function toldApart({ table, columns, say }, log, rows, tell) {
  const [people, all] = [countDifferent(log.events.people), rows].map((n) => say.words.decimals(n, 0));
  return tell("told_apart", { column: table.header[columns.of.person], people, rows: all });
}

/** Return what a person is: as the system has it, as the name of the column says, or else a customer of a shop.
 *  @param {boolean} shop
 *  @param {string} source
 *  @param {string} column
 *  @param {ExportSheet} sheet */
function whoIsOne(shop, source, column, { table, columns, lexicon }) {
  const { vocabulary } = lexicon;
  if (source) return vocabulary.sources[source].one;
  if (!column) return "nobody";
  const name = joined(plainName(column));
  const { records, deal_names: deals } = vocabulary.rows;
  const isIn = (/** @type {string[]} */ words, /** @type {string} */ header) =>
    words.map(joined).includes(joined(plainName(header)));
  if (isIn(records, column) && table.header.some((header) => isIn(deals, header))) return "deal";
  const kinds = /** @type {[string, string[]][]} */ (Object.entries(vocabulary.one));
  // Where money is taken, a client is somebody.
  const kind = kinds.find(([one, names]) => !(shop && one === "browser") && names.map(joined).includes(name))?.[0];
  if (kind || !shop) return kind ?? "column";
  const full = table.sample(columns.of.person).filter((text) => !lexicon.isEmpty(text));
  const names = full.filter((text) => NAME.test(strip(text))).length;
  return full.length && names >= MOSTLY * full.length ? "names" : "shop";
}

/** @param {string} name
 *  @param {any} line what the system can tell of it
 *  @param {Counts | Today | null} counts
 *  @param {any} told
 *  @param {boolean} known whether the system is
 *  @param {Say} say */
function lineOf(name, line, counts, told, known, say) {
  const place = told.phases.findIndex((/** @type {string[]} */ [key]) => key === name);
  const phase = place < 0 ? null : place + 1;
  const quantity = told.beside[name] ?? (known ? `${phase} ${told.phases[place][1]}` : told.plain[name]);
  const unknown = () => makeLine({ quantity, state: UNKNOWN, record: told.record[name], phase }, say);
  const referred = counts && ["referrals", "advocacy"].includes(name) ? counts.of("referrer") : 0;
  if (referred) return makeLine({ quantity, state: MEASURED, rows: referred, phase }, say);
  const rows = line && counts ? counts.of(line.of) : 0;
  if (!rows) return unknown();
  if (line.kind === MEASURED) return makeLine({ quantity, state: MEASURED, rows, phase }, say);
  const sensitivity = counts.sensitivity(line.of);
  // Nobody can have been silent for long enough.
  if (`${line.of}`.startsWith("silence") && !sensitivity.length) return unknown();
  return makeLine(
    { quantity, state: INFERRED, rule: line.rule, rows, record: told.record[name], sensitivity, phase },
    say,
  );
}

/** How many stand today where a quantity counts them; it is told of no one when they came there. */
class Today {
  /** @param {Record<string, number>} today
   *  @param {ExportSheet} sheet */
  constructor(today, { table, columns, lexicon }) {
    const isLost = (/** @type {string} */ stage) =>
      lexicon.sounds(stage, "lost") || lexicon.exits.has(joined(same(stage)));
    const sum = (/** @type {(stage: string) => boolean} */ is) =>
      Object.entries(today).reduce((n, [stage, each]) => n + (is(stage) ? each : 0), 0);
    const amounts = "value" in columns.of ? table.column(columns.of.value) : null;
    const numbers = amounts ? readValues(amounts, lexicon).numbers : [];
    /** @type {Record<string, number>} */
    this.today = { purchases: sum((stage) => lexicon.isWon(stage)), lost: sum(isLost) };
    this.today.amounts = amounts ? amounts.codes.reduce((n, code) => n + Number(numbers[code] !== null), 0) : 0;
  }
  /** Return how many there are for what a line says under `of`.
   *  @param {any} what
   *  @returns {number} */
  of(what) {
    return typeof what === "string" ? (this.today[what] ?? 0) : 0;
  }
  /** Return nothing: no number of days is told.
   *  @param {any} _what
   *  @returns {[number, number][]} */
  sensitivity(_what) {
    return [];
  }
}

/** How many rows of a log, or of the table that it was read from, count for a quantity. */
class Counts {
  /** @param {ExportLog} log
   *  @param {ExportSheet} sheet */
  constructor({ events, until, first, purchases }, { table, lexicon }) {
    this.table = table;
    this.lexicon = lexicon;
    this.events = events;
    this.until = until;
    this.seen = Math.floor((until - first) / DAY);
    /** @type {number[][]} the events of each person, in order */
    this.own = groupsOf(events.people);
    const isBought = events.stages.map((name) => purchases === null || name === purchases);
    this.bought = isBought.every(Boolean)
      ? this.own
      : this.own.map((all) => all.filter((i) => isBought[events.stage[i]]));
    this.isLost = events.stages.map((name) => name === LOST);
  }

  /** Return how many rows there are for what a line says under `of`.
   *  @param {any} what
   *  @returns {number} */
  of(what) {
    const { people, stage, stages, value, referrer } = this.events;
    const total = (/** @type {boolean[]} */ is) => stage.reduce((n, code) => n + Number(is[code]), 0);
    if (Array.isArray(what)) {
      const words = what.map(joined);
      return total(stages.map((name) => words.includes(joined(plainName(name)))));
    }
    if (typeof what === "object") return this.cells(what);
    const bought = this.bought.reduce((n, own) => n + own.length, 0);
    if (what === "purchases") return bought;
    if (what === "again") return bought - this.bought.filter((own) => own.length).length;
    if (what === "buyers again") return this.bought.filter((own) => own.length > 1).length;
    if (what === "larger")
      return value ? this.bought.flatMap((own) => own.filter((i, k) => k && value[i] > value[own[k - 1]])).length : 0;
    if (what === "events") return people.length;
    if (what === "waits") return people.length - this.own.length;
    if (what === "lost") return total(this.isLost);
    if (what === "amounts") return value ? value.reduce((n, each) => n + Number(!Number.isNaN(each)), 0) : 0;
    if (what === "referrer") return referrer ? new Set([...people].filter((_, i) => referrer[i] === true)).size : 0;
    return this.silentDays(what).length;
  }

  /** Return for a rule with a number the share that it makes for several numbers of days, else nothing.
   *  @param {any} what
   *  @returns {[days: number, share: number][]} */
  sensitivity(what) {
    const { wall } = this.events;
    const some = SILENCES.filter((days) => days < this.seen);
    if (what === "waits") {
      const waits = this.own.flatMap((own) => own.slice(1).map((i, k) => wall[i] - wall[own[k]]));
      return [[0, waits.filter((wait) => wait === 0).length / waits.length]];
    }
    if (what === "again") {
      const buyers = this.bought.filter((own) => own.length);
      const waited = (/** @type {number[]} */ [first, second]) => Math.floor((wall[second] - wall[first]) / DAY);
      return some.map((days) => [
        days,
        buyers.filter((own) => own.length > 1 && waited(own) <= days).length / buyers.length,
      ]);
    }
    if (what !== "silence" && what !== "silence before") return [];
    const silent = this.silentDays(what);
    return some.map((days) => [days, silent.filter((each) => each > days).length / silent.length]);
  }

  /** Return how long each customer, or each who has not bought and is not lost, has been silent.
   *  @param {string} what */
  silentDays(what) {
    const { wall, stage } = this.events;
    const chosen = this.own.filter((own, p) => {
      if (what === "silence") return this.bought[p].length;
      return !this.bought[p].length && !own.some((i) => this.isLost[stage[i]]);
    });
    return chosen.map((own) => Math.floor((this.until - wall[own.at(-1)]) / DAY));
  }

  /** Return how many cells of the first of these columns that is there are full, say something, or reach it.
   *  @param {{column: string[], like?: string[], least?: number}} cells */
  cells({ column, like, least }) {
    const plain = this.table.header.map((header) => joined(plainName(header)));
    const c = column.map((name) => plain.indexOf(joined(name))).find((place) => place >= 0);
    if (c === undefined) return 0;
    const told = this.table.column(c);
    const numbers =
      least === undefined ? /** @type {(number | null)[]} */ ([]) : readValues(told, this.lexicon).numbers;
    const says = (/** @type {string} */ text) => !like || like.some((word) => plainName(text).includes(word));
    return told.texts.reduce((n, text, k) => {
      const is = least === undefined ? !this.lexicon.isEmpty(text) && says(text) : (numbers[k] ?? -Infinity) >= least;
      return n + (is ? told.counts[k] : 0);
    }, 0);
  }
}
