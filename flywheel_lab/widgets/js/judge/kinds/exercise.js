// A number: the truth, a known mistake, nearly right, or a hint; in that order.
import { fill } from "../../parts/words.js";
import { readNumber } from "../number.js";

const NEAR = 0.15; // a share of the truth: rounded further than that, it is another number

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Finding} */
export function exercise(sheet, answer, words) {
  const { readings, coarse, trials } = readNumber(answer, sheet, words);
  /** The readings like a value, if there are some in every trial; a formula is right only if it always is.
   *  @param {number | number[]} value */
  const like = (value) => {
    const found = trials.map((each, i) => each.filter((one) => isClose([value].flat()[i], one, sheet.tolerance)));
    return found.every(({ length }) => length) ? found[0] : [];
  };
  const [right] = like(sheet.truth);
  if (right !== undefined) return { right: true, message: `${saidBack(sheet, right, words)} ${sheet.because}` };
  for (const [value, message, misconception] of sheet.mistakes) {
    if (like(value).length) return { right: false, message, misconception };
  }
  const truth = [sheet.truth].flat()[0];
  // Less than one of its last digit away from the truth, up or down.
  const furthest = (/** @type {number} */ each) => Math.min(coarse * Math.abs(each), NEAR * Math.abs(truth));
  const nearly = readings.some((each) => Math.abs(truth - each) < furthest(each));
  return { right: false, message: nearly ? sheet.nearly : sheet.help.hints[0] };
}

/** As Python's math.isclose.
 *  @param {number} one
 *  @param {number} other
 *  @param {number} tolerance */
function isClose(one, other, tolerance) {
  const most = Math.max(tolerance * Math.max(Math.abs(one), Math.abs(other)), 1e-9);
  return one === other || Math.abs(one - other) <= most;
}

/** @param {Sheet} sheet
 *  @param {number} value
 *  @param {Words} words */
function saidBack({ said, unit, counted, share }, value, words) {
  const perCent = counted === "%" || (share && value <= 1);
  const measure = words.form(counted, value);
  const written = perCent ? words.percent(unit ? value / 100 : value) : `${words.fine(value)} ${measure}`.trimEnd();
  return fill(said, { value: written });
}
