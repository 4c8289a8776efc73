// Read what somebody typed: every sensible reading of it, and a line that says what was understood, or what would help.
import { calculate, isSeveral } from "./reading/formula.js";
import { Trouble, brief, coarsenessOf, numbersIn, partsOf, unitIn, unitOf } from "./reading/numbers.js";
import { asQuantity, asShare } from "./reading/units.js";
import { said, understood } from "./reading/words.js";

/** `quantities` are what a formula may name, each with a value for each trial; mostly there is one trial. `trials` has
 *  the readings in all of them. Without `words` nothing is said.
 *  @param {string} text
 *  @param {Reading} asked
 *  @param {Words} [words]
 *  @returns {Read} */
export function read(text, asked, words) {
  try {
    return readIt(text, asked, words);
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    return { trouble: said(trouble, asked, words) };
  }
}

/** @param {string} text
 *  @param {Reading} asked
 *  @param {Words} words
 *  @returns {Read} */
function readIt(text, asked, words) {
  /** @param {number[]} readings
   *  @param {string} word */
  const fit = (readings, word) => (asked.share ? asShare(readings, word) : asQuantity(readings, word, asked.unit));
  const unit = asked.share ? "" : asked.unit;
  if (partsOf(text) && !isSeveral(text, givensOf(asked, 0), unit)) {
    const readings = fit(numbersIn(text), unitIn(text));
    if (trialsOf(asked) > 1) throw new Trouble("wants_formula");
    return { readings, coarse: coarsenessOf(text), understood: understood(text, readings, asked, words) };
  }
  const trials = Array.from({ length: trialsOf(asked) }, (_, trial) => {
    const worked = calculate(text, givensOf(asked, trial));
    if (!worked) throw new Trouble("no_number", { answer: brief(text) });
    return fit(worked.values, unitOf(worked.rest));
  });
  return { readings: trials[0], coarse: 0, trials, understood: understood(text, trials[0], asked, words, true) };
}

/** @param {Reading} asked */
const trialsOf = ({ quantities = [] }) => Math.max(1, ...quantities.map(({ values }) => values.length));

/** @param {Reading} asked
 *  @param {number} trial
 *  @returns {Named[]} */
const givensOf = ({ quantities = [] }, trial) =>
  quantities.map(({ name, also = [], values }) => ({ names: [name, ...also], value: values[trial] ?? values[0] }));
