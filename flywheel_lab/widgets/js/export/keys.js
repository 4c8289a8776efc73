// Which columns name the same thing: people with several addresses, and orders that other rows name.
import { CHOSEN, MAIL } from "./points.js";
import { fold, strip } from "./python.js";

const SURE_ID = 4.6; // points of a number that tells people apart, not deals

/** Return the candidates for people where the best is a column of addresses or of numbers and there is the other. Several
 *  addresses of one number are one person, and several numbers of one address; where there are both, it is asked.
 *  @param {[points: number, column: number][]} some
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon
 *  @returns {[points: number, column: number][]} */
export function joinMost(some, samples, lexicon) {
  const areMails = (/** @type {[points: number, column: number]} */ [, k]) => {
    const { texts, counts } = samples[k];
    let [full, mails] = [0, 0];
    texts.forEach((text, i) => {
      if (lexicon.isEmpty(text)) return;
      full += counts[i];
      if (MAIL.test(text)) mails += counts[i];
    });
    return mails > 0.8 * full;
  };
  const mail = some.find(areMails);
  const id = some.find((each) => !areMails(each) && each[0] >= SURE_ID);
  if (!mail || !id || some[0][0] >= CHOSEN) return some;
  const [a, b] = [samples[mail[1]], samples[id[1]]];
  const [pairs, addresses, numbers] = [new Set(), new Set(), new Set()];
  a.codes.forEach((_, k) => {
    const [address, number] = [strip(a.at(k)).toLowerCase(), strip(b.at(k))];
    if (lexicon.nobody.has(fold(address)) || lexicon.nobody.has(fold(number))) return;
    pairs.add(JSON.stringify([address, number]));
    addresses.add(address);
    numbers.add(number);
  });
  if (pairs.size === addresses.size && addresses.size > numbers.size) return [id];
  if (pairs.size === numbers.size && numbers.size > addresses.size) return [mail];
  return pairs.size > Math.max(addresses.size, numbers.size) ? [mail, [mail[0], id[1]]] : some;
}

/** Find the column that names other orders: most of what stands in it are numbers of orders in other rows.
 *  @param {Roles} columns
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function findParents({ of, dates }, samples, lexicon) {
  const own = samples[of.order];
  const there = new Set(own.texts.map(strip).filter(Boolean));
  const parent = samples.findIndex((column, c) => {
    if (Object.values(of).includes(c) || dates[c].kind) return false;
    const empty = column.texts.map((text) => lexicon.isEmpty(text));
    const rows = [...column.codes.keys()].filter((k) => !empty[column.codes[k]]);
    if (!rows.length || rows.length > own.codes.length / 2) return false;
    const others = rows.filter((k) => there.has(strip(column.at(k))) && strip(column.at(k)) !== strip(own.at(k)));
    return others.length > 0.8 * rows.length;
  });
  if (parent >= 0) of.parent = parent;
}
