// What the events of an export are as a journey log (data/log in Python): who reached which stage, when, until which day;
// what is doubtful in them, and why they are none.
import { placesOf, take } from "../cells/column.js";
import { dayOf } from "../cells/moments.js";
import { listFew, repr, strip } from "../python.js";
import { HIDDEN } from "../privacy.js";
import { Refusal } from "../refusal.js";

export const LOST = "lost";
const DAY = 86_400_000;
const LONGEST = 40 * 366; // days between the first event and the last, in a log that people live to see

/** Return the rows in order of time; those of one time stay as they are.
 *  @param {Uint32Array} rows
 *  @param {Float64Array} times of each row
 *  @returns {Uint32Array} */
export function inOrder(rows, times) {
  for (let i = 1; i < rows.length; i += 1)
    if (times[rows[i]] < times[rows[i - 1]]) {
      const places = placesOf(rows.length, () => true);
      places.sort((a, b) => times[rows[a]] - times[rows[b]] || a - b);
      return take(rows, places);
    }
  return rows;
}

/** Return the events of chosen rows, as arrays that belong together.
 *  @param {ExportEvents} events
 *  @param {(i: number) => boolean} keeps
 *  @returns {ExportEvents} */
export function only(events, keeps) {
  const { people, stage, wall, order, value, referrer } = events;
  const chosen = placesOf(people.length, keeps);
  const of = (/** @type {any} */ array) => take(array, chosen);
  return {
    ...events,
    ...{ people: of(people), stage: of(stage), wall: of(wall), order: of(order), value: value && of(value) },
    referrer: referrer && [...chosen].map((i) => referrer[i]),
  };
}

/** Refuse a log that is implausibly long.
 *  @param {Float64Array} wall
 *  @param {Say} say */
export function refuseLong(wall, say) {
  const [first, last] = extent(wall);
  if (Math.floor((last - first) / DAY) <= LONGEST) return;
  const middle = wall.slice().sort()[Math.round((wall.length - 1) / 2)];
  const odd = middle - first > last - middle ? first : last;
  const values = { column: "time", row: wall.indexOf(odd), value: dayOf(odd), first: dayOf(first), last: dayOf(last) };
  const n = wall.filter((moment) => moment === odd).length;
  throw new Refusal(say("no_date_or_mistake", { ...values, n }));
}

/** @param {Float64Array} values
 *  @returns {[number, number]} */
export function extent(values) {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k += 1) {
    if (values[k] < least) least = values[k];
    if (values[k] > most) most = values[k];
  }
  return [least, most];
}

/** Let no time of a person be earlier than the one before it, as the clock may show where it was put back.
 *  @param {ExportEvents} events
 *  @param {Say} say
 *  @returns {string[]} notes */
export function runForwards({ people, wall }, say) {
  const latest = new Map();
  let moved = 0;
  for (let i = 0; i < people.length; i += 1) {
    const before = latest.get(people[i]) ?? -Infinity;
    if (wall[i] < before) {
      wall[i] = before;
      moved += 1;
    } else latest.set(people[i], wall[i]);
  }
  return moved ? [say.note("clock_twice", { n: moved })] : [];
}

/** Return the end of observation, not before the last event; a day means its end.
 *  @param {string | null} until
 *  @param {Float64Array} wall
 *  @param {Say} say */
export function endOfObservation(until, wall, say) {
  const [, last] = extent(wall);
  if (until === null) return last;
  const text = strip(until);
  const day = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/.test(text)
    ? Date.parse(`${text.replace(" ", "T")}${text.length > 10 ? "" : "T00:00:00"}Z`)
    : NaN;
  if (Number.isNaN(day)) throw new Refusal(say("until_unread", { end: until }));
  const midnight = (/** @type {number} */ moment) => moment % DAY === 0;
  const end = midnight(day) && !wall.every(midnight) ? day + DAY - 0.001 : day;
  if (end < last) throw new Refusal(say("until_early", { end: until, last: momentText(last) }));
  if (new Date(end).getUTCFullYear() >= 2099 || Math.floor((end - last) / DAY) > LONGEST)
    throw new Refusal(say("until_no_date", { end: until }));
  return end;
}

/** @param {number} moment */
const momentText = (moment) => new Date(moment).toISOString().replace("T", " ").slice(0, 19);

/** Return a note on events in the future.
 *  @param {Float64Array} wall
 *  @param {number} today
 *  @param {Say} say */
export function noteFuture(wall, today, say) {
  let n = 0;
  for (let k = 0; k < wall.length; k += 1) if (wall[k] > today + DAY) n += 1;
  return n ? [say.note("future", { n })] : [];
}

/** Refuse a list of where each person stands today, because hardly anybody moves in it.
 *  @param {ExportEvents} events `names` of its stages, the exits among them
 *  @param {string[]} gone the names of the stages by which people leave
 *  @param {Say} say */
export function refuseSnapshot(events, gone, say) {
  if (!isStill(events, Math.min(10_000, events.people.length), gone) || !isStill(events, events.people.length, gone))
    return;
  const seen = [...new Set(events.stage)].map((stage) => events.stages[stage]);
  const names = [...new Set(seen.map((name) => (gone.includes(name) ? gone.join(", ") : name)))];
  throw new Refusal(say("hardly_anybody", { stages: listFew(names) }));
}

/** @param {ExportEvents} events
 *  @param {number} n rows that are looked at
 *  @param {string[]} gone */
function isStill({ people, stage, stages }, n, gone) {
  const lost = stages.map((name) => gone.includes(name));
  /** @type {Map<number, Set<number>>} */
  const had = new Map();
  for (let i = 0; i < n; i += 1) {
    const one = lost[stage[i]] ? -1 : stage[i];
    if (!had.has(people[i])) had.set(people[i], new Set([one]));
    else had.get(people[i]).add(one);
  }
  const alone = new Map();
  let [moved, gone_after] = [0, 0];
  for (const each of had.values()) {
    if (each.size > 1) {
      moved += 1;
      gone_after += Number(each.has(-1));
    } else for (const one of each) alone.set(one, (alone.get(one) ?? 0) + 1);
  }
  const counts = [...alone.values()];
  const elsewhere = counts.reduce((sum, each) => sum + each, 0) - Math.max(0, ...counts);
  const gone_alone = alone.get(-1) ?? 0;
  return elsewhere > (moved > 1 ? 20 : 2) * moved || (gone_alone > gone_after && elsewhere >= moved && moved > 0);
}

/** Return for each event whether who referred its person is somebody of the log, null where nobody did, and notes; without
 *  it where the column names nobody of the log.
 *  @param {ExportEvents} events
 *  @param {Lexicon} lexicon
 *  @param {Say} say
 *  @returns {{referrer: (boolean | null)[] | null, notes: string[]}} */
export function findReferrers({ people, names, referrer }, { nobody }, say) {
  if (!referrer) return { referrer: null, notes: [] };
  const spelled = (/** @type {string} */ name) =>
    (name.includes("@") ? strip(name).toLowerCase() : strip(name)).replace(/\.0$/, "");
  const present = new Set(people);
  const known = new Map([...present].map((person) => [spelled(names[person]), person]));
  let [some, good] = [false, false];
  const [selves, strangers] = [new Set(), new Set()];
  const found = referrer.map((text, i) => {
    const by = text === null ? undefined : known.get(spelled(text));
    if (text === null || (nobody.has(spelled(text)) && by === undefined)) return null;
    some = true;
    if (by === people[i]) {
      selves.add(people[i]);
      return null;
    }
    good ||= by !== undefined;
    if (by !== undefined) return true;
    strangers.add(people[i]);
    return false;
  });
  if (some && !good) return { referrer: null, notes: [say.note("no_referrer", { values: HIDDEN })] };
  const notes = some ? [] : [say.note("no_referrers")];
  if (selves.size) notes.push(say.note("oneself", { n: selves.size }));
  if (strangers.size) notes.push(say.note("strangers", { n: strangers.size, values: HIDDEN }));
  return { referrer: found, notes };
}

/** Return how a stage of the log sounds like leaving for good although it counts as a stage: a note for each.
 *  @param {string[]} stages
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
export function notePerhaps(stages, lexicon, say) {
  const some = stages.filter((stage) => lexicon.sounds(stage, "maybe") || lexicon.sounds(stage, "lost"));
  return some
    .filter((stage) => !lexicon.isWon(stage))
    .map((stage) => say.note("perhaps", { stage, remedy: `exits={'lost': [${repr(stage)}]}` }));
}
