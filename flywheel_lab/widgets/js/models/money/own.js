// The twin of estimate/money/likely/of_four.py in the browser: likely journeys of a firm of which only four numbers are known.
// Two stages, the purchase and the customers; the scores are Python's, so the draws are the same. No DOM here.
import { NAMES } from "../own.js";
import { quantile, scoresIn } from "./answer.js";
import { partsOf } from "./pull.js";

const [STAGES, PURCHASE, HOME] = [2, 0, 1];
const WEEKS = 52 / 12; // in a month
const SHARE = 1.645; // standard errors within which nine in ten lie
const NEARLY_ONE = 1 - 1e-9; // a factor of exactly 1 comes out a little below or above
const { dwell, referrals, size } = partsOf(STAGES);
const [STAY, SENT] = [dwell + HOME, referrals + HOME * STAGES + PURCHASE]; // what differs from draw to draw

/** The model, likely ones, and the people of today, as a ground has them; `grows` is how far the referral factor goes up
 *  where that has no end, else null.
 *  @param {Four} four
 *  @param {ScoresGiven} scores
 *  @returns {OwnLikely} */
export function likelyOfFour(four, scores) {
  const rows = scoresIn(scores).map((score) => {
    const at = partsAt((name, k) => around(four[name], score[k]));
    return rowOf({ ...at, lost: Math.min(at.lost, at.customers) });
  });
  const gains = rows.map((row) => row[STAY] * row[SENT]);
  const high = quantile(
    gains.toSorted((a, b) => a - b),
    0.95,
  );
  const guess = partsAt((name) => four[name][1]);
  const fades = (/** @type {unknown} */ _row, /** @type {number} */ d) => gains[d] < NEARLY_ONE;
  return {
    ...{ stages: STAGES, at: PURCHASE, entry: [1, 0], year: 52 },
    pushes: (guess.new * (1 - guess.referred)) / WEEKS,
    people: [guess.new / WEEKS, guess.customers],
    model: rowOf(guess),
    draws: { varied: [STAY, SENT], values: rows.filter(fades).map((row) => [row[STAY], row[SENT]]) },
    left_out: gains.flatMap((gain, d) => (gain < NEARLY_ONE ? [] : [d])),
    grows: high >= NEARLY_ONE ? high : null,
  };
}

/** @param {(name: FirmNumber, k: number) => number} value
 *  @returns {Corner} */
const partsAt = (value) => /** @type {Corner} */ (Object.fromEntries(NAMES.map((name, k) => [name, value(name, k)])));

/** A model in a row, as pull.js has it.
 *  @param {Corner} at */
function rowOf({ customers, new: come, lost, referred }) {
  const row = new Array(size).fill(0);
  row[PURCHASE * STAGES + HOME] = 1;
  row[dwell + PURCHASE] = 1;
  row[STAY] = Math.max(1, (customers / lost) * WEEKS);
  row[SENT] = (come * Math.min(1, referred)) / WEEKS / customers;
  return row;
}

/** A value whose nine tenths lie in the range, none below half or above twice of what it names.
 *  @param {Span} span
 *  @param {number} score */
function around([low, guess, high], score) {
  const side = score < 0 ? guess - low : high - guess;
  return Math.min(Math.max(guess + (side * score) / SHARE, low / 2), 2 * high);
}
