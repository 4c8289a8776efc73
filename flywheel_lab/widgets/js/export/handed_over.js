// What pictures need of a log, and nothing that names anybody: how many reached each stage, and on which days people bought.
import { LOST } from "./log.js";

const DAY = 86_400_000;

/** Return how many people reached each stage, in order.
 *  @param {ExportLog} log
 *  @param {(stage: string) => string} name in the learner's language
 *  @returns {Record<string, number>} */
export function countReached({ events, ordered }, name) {
  const { people, stage, stages } = events;
  /** @type {Set<number>[]} */
  const reached = stages.map(() => new Set());
  people.forEach((person, i) => reached[stage[i]].add(person));
  return Object.fromEntries(ordered.map((each) => [name(each), reached[stages.indexOf(each)].size]));
}

/** Return the days (since 1970) on which each buyer was at the purchase or behind it, and those on which buyers left; of how
 *  many it is known who referred them, of all; and from when until when people were seen.
 *  @param {ExportLog} log
 *  @returns {HandedOver} */
export function handOver({ events, ordered, purchases, first, until }) {
  const { people, stage, stages, wall, referrer } = events;
  const behind = purchases === null ? ordered : ordered.slice(Math.max(0, ordered.indexOf(purchases)));
  const isBought = stages.map((name) => (purchases === null || purchases) && behind.includes(name));
  /** @type {Map<number, number[]>} */
  const buyers = new Map();
  people.forEach((person, i) => {
    if (!isBought[stage[i]]) return;
    const day = Math.floor(wall[i] / DAY);
    const days = buyers.get(person);
    if (!days) buyers.set(person, [day]);
    else if (days.at(-1) !== day) days.push(day);
  });
  const losses = /** @type {number[]} */ ([]);
  const named = new Set();
  people.forEach((person, i) => {
    if (!buyers.has(person)) return;
    if (stages[stage[i]] === LOST) losses.push(Math.floor(wall[i] / DAY));
    if (referrer && referrer[i] !== null) named.add(person);
  });
  return { buyers: [...buyers.values()], losses, referred: referrer && [named.size, buyers.size], first, until };
}
