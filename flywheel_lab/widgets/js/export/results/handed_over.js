// What pictures need of a log, and nothing that names anybody: how many reached each stage, and on which days people bought.
import { countPlaces } from "../cells/column.js";
import { LOST } from "../journeys/log.js";

const DAY = 86_400_000;

/** Return how many people reached each stage, in order.
 *  @param {ExportLog} log
 *  @param {(stage: string) => string} name in the learner's language
 *  @returns {Record<string, number>} */
export function countReached({ events, ordered }, name) {
  const { people, stage, stages } = events;
  const size = countPlaces(people);
  const [was, reached] = [new Uint8Array(size * stages.length), new Uint32Array(stages.length)];
  for (let i = 0; i < people.length; i += 1) {
    const at = stage[i] * size + people[i];
    if (!was[at]) reached[stage[i]] += 1;
    was[at] = 1;
  }
  return Object.fromEntries(ordered.map((each) => [name(each), reached[stages.indexOf(each)]]));
}

/** Return the days (since 1970) on which each buyer was at the purchase or behind it, and those on which buyers left; of how
 *  many it is known who referred them, of all; and from when until when people were seen.
 *  @param {ExportLog} log
 *  @returns {HandedOver} */
export function handOver({ events, ordered, purchases, first, until }) {
  const { people, stage, stages, wall, referrer } = events;
  const behind = purchases === null ? ordered : ordered.slice(Math.max(0, ordered.indexOf(purchases)));
  const isBought = stages.map((name) => (purchases === null || purchases) && behind.includes(name));
  const buyers = /** @type {number[][]} */ ([]);
  const own = /** @type {number[][]} */ (new Array(countPlaces(people)));
  const [last, left] = [new Float64Array(own.length).fill(Infinity), new Float64Array(own.length)];
  for (let i = 0; i < people.length; i += 1) {
    if (!isBought[stage[i]]) continue;
    const [day, days] = [Math.floor(wall[i] / DAY), own[people[i]]];
    last[people[i]] = days ? Math.max(last[people[i]], wall[i]) : wall[i];
    if (!days) buyers.push((own[people[i]] = [day]));
    else if (days[days.length - 1] !== day) days.push(day);
  }
  const named = new Set();
  const isLost = stages.map((name) => name === LOST);
  for (let i = 0; i < people.length && (referrer || isLost.includes(true)); i += 1) {
    const person = people[i];
    if (!own[person]) continue;
    // Who was lost before the purchase was no customer yet, and who was lost and bought again is one.
    if (isLost[stage[i]] && wall[i] > last[person]) left[person] = Math.max(left[person], wall[i]);
    if (referrer && referrer[i] !== null) named.add(person);
  }
  const losses = Array.from(left.filter(Boolean), (moment) => Math.floor(moment / DAY));
  return { buyers, losses, referred: referrer && [named.size, buyers.length], first, until };
}
