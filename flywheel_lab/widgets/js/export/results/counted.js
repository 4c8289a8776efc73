// How many rows of a log, of its table, or of a list of today, count for a quantity of the ledger.
import { groupsOf } from "../cells/column.js";
import { LOST } from "../journeys/log.js";
import { readValues } from "../cells/values.js";
import { joined, plainName, same } from "../vocabulary.js";

const SILENCES = [30, 60, 90, 180]; // days
const DAY = 86_400_000;

/** How many stand today where a quantity counts them; it is told of no one when they came there. */
export class Today {
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
export class Counts {
  /** @param {ExportLog} log
   *  @param {ExportSheet} sheet */
  constructor({ events, until, first, purchases, orders }, { table, lexicon }) {
    this.orders = orders;
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
    const isGone = (/** @type {number} */ i) => this.isLost[stage[i]];
    const total = (/** @type {boolean[]} */ is) => stage.reduce((n, code) => n + Number(is[code]), 0);
    if (Array.isArray(what)) {
      const words = what.map(joined);
      return total(stages.map((name) => words.includes(joined(plainName(name)))));
    }
    if (typeof what === "object") return this.cells(what);
    const bought = this.bought.reduce((n, own) => n + own.length, 0);
    if (what === "purchases") return this.orders ?? bought; // several a day
    if (what === "again") return bought - this.bought.filter((own) => own.length).length;
    if (what === "buyers again") return this.bought.filter((own) => own.length > 1).length;
    if (what === "larger")
      return value ? this.bought.flatMap((own) => own.filter((i, k) => k && value[i] > value[own[k - 1]])).length : 0;
    if (what === "events") return people.length;
    if (what === "waits") return people.length - this.own.length;
    if (what === "left") return this.countLeft();
    if (what === "lost") return this.own.filter((own, p) => !this.bought[p].length && own.some(isGone)).length; // won in the end: not lost
    if (what === "amounts") return value ? value.reduce((n, each) => n + Number(!Number.isNaN(each)), 0) : 0;
    if (what === "referrer") return referrer ? new Set([...people].filter((_, i) => referrer[i] === true)).size : 0;
    return this.silentDays(what).length;
  }

  /** Return how often somebody is lost who has bought. */
  countLeft() {
    const { stage, wall } = this.events;
    const left = (/** @type {number[]} */ own, /** @type {number} */ p) => {
      const first = Math.min(...this.bought[p].map((i) => wall[i]));
      return own.filter((i) => this.isLost[stage[i]] && this.bought[p].length && wall[i] >= first).length;
    };
    return this.own.reduce((n, own, p) => n + left(own, p), 0);
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
