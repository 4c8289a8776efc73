// Several numbers, each judged as an exercise is, with one outcome. A twin of lessons/questions/blanks.py.
import { fill } from "../../parts/words.js";
import { brief, isStub, Trouble } from "../text.js";
import { exercise } from "./exercise.js";

/** @param {any} answer
 *  @returns {any[]} */
const partsOf = (answer) => (Array.isArray(answer) ? answer : [answer]);
/** @param {any} answer */
export const areBlank = (answer) => partsOf(answer).every(isStub);

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Finding} */
export function blanks({ blanks: all, ask, count, labelled, why }, answer, words) {
  const parts = partsOf(answer);
  if (parts.length !== all.length) throw new Trouble(fill(count, { answer: brief(answer) }));
  if (parts.some(isStub)) throw new Trouble(ask);
  /** @param {Sheet} blank
   *  @param {string} message */
  const line = ({ label }, message) => fill(labelled, { label, why: message });
  const found = all.map((/** @type {Sheet} */ blank, /** @type {number} */ i) => {
    try {
      return exercise(blank, parts[i], words);
    } catch (trouble) {
      if (trouble instanceof Trouble) throw new Trouble(line(blank, trouble.message));
      throw new Trouble(line(blank, fill(words.texts.unreadable, { answer: brief(parts[i]) })));
    }
  });
  const marks = found.map((/** @type {Finding} */ each) => each.right);
  if (!marks.includes(false)) return { right: true, message: why, marks };
  const wrong = all.flatMap((/** @type {Sheet} */ blank, /** @type {number} */ i) =>
    marks[i] ? [] : [line(blank, found[i].message)],
  );
  const misconception = found
    .map((/** @type {Finding} */ each) => each.misconception)
    .find((/** @type {string} */ each) => each);
  return { right: false, message: wrong.join("\n"), misconception, marks };
}
