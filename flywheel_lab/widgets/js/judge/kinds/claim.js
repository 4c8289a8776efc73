// A judgement of what one often hears, beside ours. A twin of lessons/questions/hearsay.py.
import { letterOf, letters } from "../text.js";

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function claim({ verdicts, ours, message, source, faces, no_letters }, answer) {
  const [place] = letters(answer, verdicts, { least: 1, most: 1 }, no_letters);
  const same = place === ours;
  const shown = { answer: letterOf(place), reveal: { right: ours }, source };
  return { right: same, message, sign: faces[Number(same)], ...shown };
}
