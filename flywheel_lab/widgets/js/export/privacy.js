// Who people are stays in their file: no text that we show has a name, an address or a number in it.

import { asPython } from "./python.js";

export const HIDDEN = "•••";
const MAIL = asPython(/[^\s@,;<>()"']+@[^\s@,;<>()"']+\.[\p{L}\p{N}_]+/gu);
const PHONE = asPython(
  /(?<![\p{L}\p{N}_.,:/-])(?:(?:\+|00)\p{Nd}[\p{Nd}\s()/.-]{6,}\p{Nd}|0\p{Nd}{2,5}[ /-]\p{Nd}[\p{Nd}\s/-]{3,}\p{Nd})(?![\p{L}\p{N}_])/gu,
);

/** Return a text without the e-mail addresses and telephone numbers in it.
 *  @param {string} text */
export function coverContacts(text) {
  const bare = text.includes("@") ? text.replace(MAIL, `${HIDDEN}@${HIDDEN}`) : text;
  return bare.replace(PHONE, HIDDEN);
}

/** Return a text without its words, as where an order number or a date is expected and a name may stand.
 *  @param {string} text */
export const hideLetters = (text) => (/\p{Nd}/u.test(text) && !text.includes("@") ? coverContacts : hideWords)(text);

/** Return only how a text is built, such as that of a name or an address.
 *  @param {string} text */
export const hideWords = (text) => [...text.replace(/[\p{L}\p{N}_]+/gu, HIDDEN)].slice(0, 60).join("");
