// The twin of lessons/progress/short/signs.py: a few signs with one check sign over the field of 32 elements. No DOM.
import { ALPHABET } from "../parts/kit/code/signs.js";

const SIZE = ALPHABET.length;
const POLYNOMIAL = 0b100101;
const POWERS = [1];
for (let k = 2; k < SIZE; k++) POWERS.push((POWERS.at(-1) << 1) ^ (POWERS.at(-1) & 16 ? POLYNOMIAL : 0));

/** @param {number} element
 *  @param {number} power */
const times = (element, power) => (element ? POWERS[(POWERS.indexOf(element) + power + SIZE - 1) % (SIZE - 1)] : 0);
/** @param {string} signs */
const sum = (signs) => [...signs].reduce((all, sign, k) => all ^ times(ALPHABET.indexOf(sign), k + 1), 0);
/** @param {number[]} sizes */
const product = (sizes) => sizes.reduce((all, size) => all * size, 1);

/** The code of some numbers, each below its size, for the question with this number.
 *  @param {number[]} sizes
 *  @param {number[]} parts
 *  @param {number} question */
export function writeSigns(sizes, parts, question) {
  const whole = sizes.reduce((all, size, k) => all * size + parts[k], 0);
  let signs = "";
  for (let most = product(sizes) - 1, left = whole; most; most >>= 5, left >>= 5) signs = ALPHABET[left & 31] + signs;
  return signs + ALPHABET[sum(signs) ^ (question % SIZE)];
}

/** The numbers in a code, whatever its check sign says; null where no numbers below these sizes give it.
 *  @param {number[]} sizes
 *  @param {string} code */
export function readSigns(sizes, code) {
  let whole = [...code.slice(0, -1)].reduce((all, sign) => all * SIZE + ALPHABET.indexOf(sign), 0);
  if (whole >= product(sizes)) return null;
  const parts = [...sizes].reverse().map((size) => {
    const part = whole % size;
    whole = (whole - part) / size;
    return part;
  });
  return parts.reverse();
}

/** The number of the question, from 0 to 31, to which a code belongs if nothing in it is mistyped.
 *  @param {string} code */
export const questionOf = (code) => sum(code.slice(0, -1)) ^ ALPHABET.indexOf(code.at(-1));

/** For each sign the code that would fit the question if this sign alone were wrong.
 *  @param {string} code
 *  @param {number} question */
export function repairs(code, question) {
  const slip = questionOf(code) ^ (question % SIZE);
  return [...code].map((sign, k) => {
    const other = ALPHABET[ALPHABET.indexOf(sign) ^ times(slip, k === code.length - 1 ? 0 : -(k + 1))];
    return code.slice(0, k) + other + code.slice(k + 1);
  });
}
