// The twin of kit/base32.py: numbers as signs that can be read aloud and typed, with a check for typos. No DOM.

export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CHECKS = 3;
const [POLYNOMIAL, START] = [0x4599, 0x2a5f];
const BETWEEN = /[\s\-\u00ad\u200b\u2010-\u2015\u2212]+/g;
/** @type {Record<string, string>} */
const LOOKS_LIKE = { O: "0", I: "1", L: "1" };

/** As few base-32 digits as a number needs.
 *  @param {bigint} number */
export function encoded(number) {
  let signs = "";
  for (let left = number; left > 0n; left >>= 5n) signs = ALPHABET[Number(left & 31n)] + signs;
  return signs;
}

/** @param {string} signs */
export const decoded = (signs) =>
  [...signs].reduce((number, sign) => number * 32n + BigInt(ALPHABET.indexOf(sign)), 0n);

// What was copied with a code: an address, or the words with which a picture tells it; and marks around it.
const AS_SPACE = /%20|%2d|\+/gi;
const BEFORE = /^.*[:=/#]/s;
const AROUND = /^["'„“”‚‘’«»‹›().,; \t\r\n\u00a0]+|["'„“”‚‘’«»‹›().,; \t\r\n\u00a0]+$/g;

/** The signs of a code as typed or copied, without spaces and hyphens; I, L and O are read as digits.
 *  @param {string} text */
export const bare = (text) =>
  text
    .replace(AS_SPACE, " ")
    .replace(BEFORE, "")
    .replace(AROUND, "")
    .replace(BETWEEN, "")
    .toUpperCase()
    .replace(/[OIL]/g, (sign) => LOOKS_LIKE[sign]);

/** Signs with their check, in groups of four.
 *  @param {string} signs */
export const checked = (signs) => (signs + checksum(signs)).replace(/(.{4})(?=.)/g, "$1-");

/** @param {string} signs */
export const fits = (signs) => signs.length > CHECKS && signs.slice(-CHECKS) === checksum(signs.slice(0, -CHECKS));

/** @param {string} signs */
function checksum(signs) {
  let register = START;
  for (const sign of signs)
    for (let place = 4; place >= 0; place--) {
      const bit = ((ALPHABET.indexOf(sign) >> place) & 1) ^ (register >> 14);
      register = ((register << 1) & 0x7fff) ^ (POLYNOMIAL * bit);
    }
  return [10, 5, 0].map((shift) => ALPHABET[(register >> shift) & 31]).join("");
}
