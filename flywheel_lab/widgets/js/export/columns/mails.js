// Which columns hold e-mail addresses, and whose these are: a customer's, or the shop's own.
import { asPython, fold } from "../python.js";

const NAMED = 4; // points of a column of addresses with the name of one
export const MAIL = asPython(/^\s*[^@\s,;]+@[^@\s,;]+\.[A-Za-z]{2,}\s*$/);

/** Whether nearly all of what stands in a column are e-mail addresses.
 *  @param {Column} column
 *  @param {Lexicon} lexicon */
export function areMails({ texts, counts }, lexicon) {
  let [full, mails] = [0, 0];
  texts.forEach((text, i) => {
    if (lexicon.isEmpty(text)) return;
    full += counts[i];
    if (MAIL.test(text)) mails += counts[i];
  });
  return mails > 0.8 * full;
}

/** Whether a handful of addresses of one domain stand in all of many rows: a shop's own, hardly its customers'.
 *  @param {Column} full */
export function areTills({ texts, codes: { length: n } }) {
  const names = [...new Set(texts.map(fold))];
  const few = names.length <= 5 && 10 * names.length <= n && n >= 20;
  return few && new Set(names.map((name) => name.slice(name.lastIndexOf("@") + 1))).size === 1;
}

/** Return the address in nine of ten cells that are filled, so many at least: the seller's; "" if there is none.
 *  @param {Column} column
 *  @param {Lexicon} lexicon
 *  @param {number} [least] */
export function ownAddress(column, lexicon, least = 5) {
  if (10 * (column.size - 2) > column.codes.length) return "";
  const { texts, counts } = column;
  let [filled, most] = [0, -1];
  texts.forEach((text, i) => {
    if (lexicon.isEmpty(text)) return;
    filled += counts[i];
    if (most < 0 || counts[i] > counts[most]) most = i;
  });
  return most >= 0 && MAIL.test(texts[most]) && counts[most] >= Math.max(least, 0.9 * filled) ? texts[most] : "";
}

/** Let the only column of addresses tell the person as if its name said so: one in four rows is different at least, or
 *  more than five are, of several domains: else they may be of the staff.
 *  @param {Record<string, number>[]} points
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function heedOnlyMails(points, samples, lexicon) {
  const [k, ...more] = samples.flatMap((each, c) =>
    each.texts.some((text) => MAIL.test(text)) && areMails(each, lexicon) && !ownAddress(each, lexicon) ? [c] : [],
  );
  if (k === undefined || more.length || !(points[k].person > 0)) return;
  const { texts, counts } = samples[k];
  const there = texts.map((text) => !lexicon.isEmpty(text));
  const full = counts.reduce((sum, n, i) => sum + (there[i] ? n : 0), 0);
  const different = new Set(texts.filter((_, i) => there[i]).map(fold));
  const domains = new Set([...different].map((mail) => mail.slice(mail.lastIndexOf("@") + 1)));
  if (4 * different.size >= full || (different.size > 5 && domains.size > 1))
    points[k].person = Math.max(points[k].person, NAMED);
}
