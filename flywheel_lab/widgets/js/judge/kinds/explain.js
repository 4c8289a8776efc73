// The learner's own words: nothing is judged; what they think of them themselves decides. A twin of lessons/explain.py.
import { fill } from "../../parts/words.js";
import { strip, Trouble } from "../text.js";

/** @param {Sheet} sheet
 *  @param {any} answer
 *  @returns {Finding} */
export function explain({ longest, too_long, no_words, said }, answer) {
  if (!isInWords(answer)) throw new Trouble(no_words);
  const { text, rated: given } = wordsOf(answer);
  const rated = Object.hasOwn(said, given) ? given : "";
  const count = [...text].length;
  if (count > longest) throw new Trouble(fill(too_long, { count, most: longest }));
  const [message, ...sign] = said[rated];
  return { right: rated === "got", message, sign, answer: { text, rated, compared: true } };
}

/** @param {any} answer */
export const hasNoWords = (answer) => isInWords(answer) && !wordsOf(answer).text;

/** @param {any} answer */
const isInWords = (answer) => typeof answer === "string" || (typeof answer === "object" && !Array.isArray(answer));

/** @param {any} answer
 *  @returns {{text: string, rated: string}} */
function wordsOf(answer) {
  if (typeof answer === "string") return { text: strip(answer), rated: "" };
  return { text: strip(String(answer?.text ?? "")), rated: answer?.rated ?? "" };
}
