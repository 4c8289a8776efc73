// What the words of a column and of its cells say of whether its rows are purchases.
import { fold } from "../python.js";
import { MONTHS } from "../cells/patterns.js";
import { kindOf } from "./payments.js";
import { hasWord, plainName, word } from "../vocabulary.js";

const LETTER = /^\p{L}$/u;
const LETTERS = /[\p{L}\p{No}\p{Nl}]+/gu;
const AMOUNT = /^[0-9.,]+$/;
const PERIOD = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/; // a year, beside a month
const MONTH = /(?<![0-9])(?:0?[1-9]|1[0-2])[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[/.-](?:0?[1-9]|1[0-2])(?![0-9])/;
const LOOSE = /[0-9;:,|\n]/; // a number, a list, a place: no word for a kind of rows
const CODE = /^-?[0-9]{1,3}$/; // of a state, which a system keeps as a number
export const FILLED = "✓"; // a cell of which it matters only that something stands in it
const WORDY = 4; // words; what is longer is a remark

/** Whether short words stand there, as for kinds of rows, and no goods with sizes, numbers, lists or remarks.
 *  @param {string[]} texts */
export const nameKinds = (texts) =>
  !texts.some((text) => LOOSE.test(text) || (text.match(LETTERS) ?? []).length > WORDY);

/** Whether single letters stand there, as marks of how something stands, of which not all say yes or no.
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon */
export function areLetters(texts, lexicon) {
  const full = [...new Set(texts.filter(Boolean).map(fold))];
  const isLetter = (/** @type {string} */ text) => LETTER.test(text);
  return full.length > 1 && full.every(isLetter) && !full.every((text) => isYes(text, lexicon) || isNo(text, lexicon));
}

/** Whether whole numbers stand there that leave gaps, as those of states do, and no pieces, nights or guests.
 *  @param {string[]} texts */
export function numberStates(texts) {
  const full = texts.filter(Boolean);
  if (full.length < 2 || !full.every((text) => CODE.test(text))) return false;
  return Math.max(...full.map(Number)) - Math.min(...full.map(Number)) >= full.length;
}

/** Whether a plain name has a word, or some, that make one doubt that a row is a purchase.
 *  @param {string} name
 *  @param {Lexicon} lexicon */
export const isDoubtful = (name, lexicon) =>
  hasWord(name, lexicon.vocabulary.alike.doubtful) || hasPhrase(name, lexicon);

/** @param {string} words
 *  @param {Lexicon} lexicon */
const hasPhrase = (words, { vocabulary }) =>
  vocabulary.alike.doubtful.some(
    (/** @type {string} */ each) => each.includes(" ") && ` ${words} `.includes(` ${each} `),
  );

/** @param {string} text
 *  @param {Lexicon} lexicon */
export const countsSurely = (text, lexicon) =>
  Boolean(text) && (lexicon.fateOf.get(word(text)) === "paid" || kindOf(text, lexicon) === "sales");

/** Whether a text says of which month it is: what stands there for several of them was bought several times.
 *  @param {string} text */
export function tellsPeriod(text) {
  const words = text.toLowerCase().match(LETTERS) ?? [];
  return PERIOD.test(text) && (MONTH.test(text) || words.some((each) => MONTHS.has(each)));
}

/** Whether the name of a column speaks of money that goes back.
 *  @param {string} name
 *  @param {Lexicon} lexicon */
export const goesBack = (name, { fateOf }) => name.split(" ").some((each) => fateOf.get(each) === "refunded");

/** Whether a cell has an amount that was given back, or the number of pieces.
 *  @param {string} header
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export const isAmountBack = (header, text, lexicon) =>
  (text === FILLED || (AMOUNT.test(fold(text)) && /[^0.,]/.test(fold(text)))) && goesBack(plainName(header), lexicon);

/** Whether the words of a cell make one doubt that its row counts.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export function speaksAgainst(text, lexicon) {
  const said = fold(text);
  if (isYes(said, lexicon) || isNo(said, lexicon)) return false;
  const { doubtful, vouchers } = lexicon.vocabulary.alike;
  const words = said.match(LETTERS) ?? [];
  if (words.some((each) => doubtful.includes(each)) || hasPhrase(words.join(" "), lexicon)) return true;
  if (vouchers.includes(said) || ["refunds", "waiting"].includes(kindOf(text, lexicon))) return true;
  return !["paid", "waiting"].includes(lexicon.fateOf.get(word(text)) ?? "paid");
}

/** Whether a status that is not known sounds rather as if its row did not count.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export function soundsAgainst(text, lexicon) {
  const denied = lexicon.words.negated.words.join(" ").split(" ");
  const words = word(text).match(LETTERS) ?? [];
  const isAgainst = (/** @type {string} */ each) => (lexicon.fateOf.get(each) ?? "paid") !== "paid";
  if (lexicon.endings.delivered.has(lexicon.knownStatus(text))) return true; // a bill, which is asked
  return speaksAgainst(text, lexicon) || words.some((each) => denied.includes(each) || isAgainst(each));
}

/** Whether a cell says yes or no.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export const isYesOrNo = (text, lexicon) => isYes(fold(text), lexicon) || isNo(fold(text), lexicon);

/** @type {(said: string, lexicon: Lexicon) => boolean} */
const isYes = (said, { words }) => said === "1" || said === "x" || words.answers.yes.includes(said);
/** @type {(said: string, lexicon: Lexicon) => boolean} */
const isNo = (said, { words }) => said === "0" || words.answers.no.includes(said);

/** Return how doubtful a part is by its words: 2 for one that speaks against it, 1 for a name that tells kinds.
 *  @param {string} header
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export function doubtPoints(header, text, lexicon) {
  const [said, name] = [fold(text), plainName(header)];
  const speaks = isDoubtful(name, lexicon);
  if (isYes(said, lexicon) && speaks) return 2;
  if (!said || isYes(said, lexicon) || isNo(said, lexicon)) return 0;
  if (AMOUNT.test(said)) return isAmountBack(header, text, lexicon) ? 2 : 0;
  if (text === FILLED) return speaks || goesBack(name, lexicon) ? 2 : 1;
  return speaksAgainst(text, lexicon) ? 2 : Number(speaks || hasWord(name, lexicon.vocabulary.alike.kinds));
}
