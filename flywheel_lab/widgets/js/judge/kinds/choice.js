// One of several options, any of several, or an option picked as a forecast. An option is [right, why, misconception],
// of several that may be right also its text.
import { fill } from "../../parts/words.js";
import { letterOf, letters } from "../text.js";

const SINGLE = { least: 1, most: 1 };

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function one({ options, no_letters }, answer) {
  const [place] = letters(answer, options.length, SINGLE, no_letters);
  const [right, message, misconception] = options[place];
  return { right, message, misconception };
}

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function many({ options, no_letters, left_out, not_right }, answer) {
  const chosen = letters(answer, options.length, {}, no_letters);
  const wrong = options.flatMap(([right], place) => (right === chosen.includes(place) ? [] : [place]));
  if (!wrong.length) {
    const whys = options.filter(([right]) => right).map(([, why]) => why);
    return { right: true, message: whys.join("\n") };
  }
  const said = wrong.map((place) => {
    const [right, why, , option] = options[place];
    return fill(right ? left_out : not_right, { option, why });
  });
  const misconception = wrong.map((place) => options[place][2]).find(Boolean);
  return { right: false, message: said.join("\n"), misconception };
}

/** The answer is a letter, or a place counted from 0.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function pick({ options, no_letters }, answer) {
  const placed = Number.isInteger(answer) && answer >= 0 && answer < options.length;
  const [place] = placed ? [answer] : letters(answer, options.length, SINGLE, no_letters);
  const [right, message, misconception] = options[place];
  const reveal = { right: options.findIndex(([each]) => each) };
  return { right, message, misconception, reveal, answer: letterOf(place) };
}

/** A judgement of what one often hears, beside ours: the twin of lessons/questions/hearsay.py.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function claim({ verdicts, ours, message, source, faces, no_letters }, answer) {
  const [place] = letters(answer, verdicts, SINGLE, no_letters);
  const same = place === ours;
  const shown = { answer: letterOf(place), reveal: { right: ours }, source };
  return { right: same, message, sign: faces[Number(same)], ...shown };
}
