// Which columns may hold amounts by their cells, where no name tells it.
import { fold, strip } from "../python.js";
import { writesMoney } from "../cells/values.js";
import { AGAINST, hasWord, plainName } from "../vocabulary.js";

const LEAST_MONEY = 5; // in the middle of amounts that are written as whole numbers: smaller ones count something
const WHOLE = /^(?:-?[1-9][0-9]{0,6}|0)$/;

/** Whether numbers are hardly anything but amounts: each is written to the cent, or has a currency beside it.
 *  @param {string} header
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon */
export function isMoney(header, texts, lexicon) {
  const full = texts.filter((text) => !lexicon.isEmpty(text));
  const units = plainName(header)
    .split(" ")
    .some((each) => each && Object.hasOwn(lexicon.words.currencies, each));
  const written = full.every((text) => writesMoney(text, lexicon, 2));
  return lexicon.namePoints("value", header) > AGAINST / 2 && (units || written);
}

/** Whether whole numbers under a name that tells nothing may be amounts: not counts, numbers of things or of people.
 *  @param {string} header
 *  @param {string[]} texts
 *  @param {string[]} people
 *  @param {Lexicon} lexicon */
export function mayCountMoney(header, texts, people, lexicon) {
  const full = texts.filter((text) => !lexicon.isEmpty(text)).map(strip);
  const { alike, nobody } = lexicon.vocabulary;
  const told = lexicon.roles.some((role) => role !== "value" && lexicon.namePoints(role, header) >= 3);
  if (told || hasWord(plainName(header), [...alike.harmless, ...nobody.words]) || lexicon.isMetric(header))
    return false;
  if (lexicon.namePoints("value", header) <= AGAINST / 2) return false;
  if (!full.every((text) => WHOLE.test(text)) || new Set(full).size < 2) return false;
  const numbers = full.map(Number);
  const sorted = numbers.toSorted((a, b) => a - b);
  const years = numbers.every((number) => number >= 1900 && number <= 2100);
  const counts = sorted[Math.floor(numbers.length / 2)] < LEAST_MONEY;
  const inOrder = [sorted, sorted.toReversed()].some((some) => some.every((number, k) => number === numbers[k]));
  const ids = new Set(numbers).size === numbers.length && inOrder;
  /** @type {Map<string, Set<string>>} */
  const own = new Map();
  people.forEach((person, k) => own.set(fold(person), (own.get(fold(person)) ?? new Set()).add(strip(texts[k]))));
  const differ = own.size === people.length || [...own.values()].some(({ size }) => size > 1);
  return !(years || counts || ids) && differ;
}
