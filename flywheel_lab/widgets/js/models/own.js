// Four numbers of a firm and what follows from them: the twin of models/firms/four_numbers.py. A span is at least, most
// likely, at most; Infinity where there is no end.

/** @type {FirmNumber[]} */
export const NAMES = ["customers", "new", "lost", "referred"];
const MONTH = 52 / 12; // weeks
const TENTH = 1.1;
const [MOST, ALL] = [1e12, 1];

/** What is wrong with four spans: which sentence, about which number, the value and its bound; null where nothing is.
 *  @param {Four} four
 *  @returns {Refusal} */
export function refusalOf(four) {
  for (const name of NAMES) {
    const [low, guess, high] = four[name];
    if (![low, guess, high].every(Number.isFinite)) return { key: "no_number", name, value: guess, bound: 0 };
    if (!(low <= guess && guess <= high)) return { key: "order", name, value: guess, bound: 0 };
    const some = name === "customers" || name === "lost";
    if (low < 0 || (low === 0 && some)) return { key: some ? "nobody" : "too_small", name, value: low, bound: 0 };
    const most = name === "referred" ? ALL : MOST;
    if (high > most) return { key: "too_large", name, value: high, bound: most };
  }
  if (four.lost[2] > four.customers[0])
    return { key: "too_large", name: "lost", value: four.lost[2], bound: four.customers[0] };
  const most = four.customers[2] + four.lost[2]; // who came in a month is still there, or was lost in it
  if (four.new[0] > most) return { key: "too_large", name: "new", value: four.new[0], bound: most };
  return null;
}

/** @param {Four} four
 *  @returns {Coasting} */
export function coastingOf(four) {
  /** @param {(at: Corner) => number} work
   *  @returns {Span} */
  const ends = (work) => [work(cornerOf(four, [0, 0, 2, 0])), work(guessOf(four)), work(cornerOf(four, [2, 2, 0, 2]))];
  return {
    lifetime: ends((at) => (at.customers / at.lost) * MONTH),
    gain: ends((at) => (at.new * at.referred) / at.lost),
    half: ends(halfOf),
    change: changeOf(four),
    levers: leversOf(guessOf(four)),
    unsure: unsureOf(four),
  };
}

/** @param {Four} four
 *  @param {number[]} places
 *  @returns {Corner} */
const cornerOf = (four, places) =>
  /** @type {Corner} */ (Object.fromEntries(NAMES.map((name, i) => [name, four[name][places[i]]])));
/** @param {Four} four */
const guessOf = (four) => cornerOf(four, [1, 1, 1, 1]);
/** @param {Corner} at */
const fallsOf = (at) => at.lost - at.new * at.referred;
/** @param {Corner} at */
const halfOf = (at) => weeksOf(fallsOf(at), at);
/** @param {number} falls
 *  @param {Corner} at */
const weeksOf = (falls, at) => (falls > 0 ? Math.log(2) / -Math.log1p(-falls / at.customers / MONTH) : Infinity);

/** @param {Four} four
 *  @returns {Coasting["change"]} */
function changeOf({ new: come, lost }) {
  const meet = come[0] <= lost[2] && lost[0] <= come[2];
  if (meet || Math.abs(come[1] - lost[1]) <= (TENTH - 1) * Math.max(come[1], lost[1])) return "in balance";
  return come[1] > lost[1] ? "growing" : "shrinking";
}

/** @param {Corner} at
 *  @returns {Coasting["levers"]} */
function leversOf(at) {
  const sent = at.new * at.referred;
  const now = at.lost - sent;
  /** @param {number} falls
   *  @param {number} [more]
   *  @returns {[half: number, customers: number]} */
  const lever = (falls, more = 1) => [weeksOf(falls, at), falls > 0 ? (more * now) / falls : NaN];
  return { lost: lever(at.lost * 0.9 - sent), referred: lever(at.lost - sent * TENTH), ads: lever(now, TENTH) };
}

/** The number that alone widens the range most: of weeks, and where these have no end, of those who are gone.
 *  @param {Four} four
 *  @returns {FirmNumber | ""} */
function unsureOf(four) {
  /** @param {FirmNumber} name */
  const wide = (name) => {
    const ends = [four[name][0], four[name][2]].map((end) => ({ ...guessOf(four), [name]: end }));
    const [halves, falls] = [halfOf, fallsOf].map((work) => ends.map(work).sort((a, b) => a - b));
    return [halves[0] < Infinity ? halves[1] - halves[0] : 0, falls[1] - falls[0]];
  };
  const open = NAMES.filter((name) => four[name][0] < four[name][2]);
  return open.reduce((/** @type {FirmNumber | ""} */ best, name) => {
    if (!best) return name;
    const [[a, b], [c, d]] = [wide(name), wide(best)];
    return a > c || (a === c && b > d) ? name : best;
  }, "");
}
