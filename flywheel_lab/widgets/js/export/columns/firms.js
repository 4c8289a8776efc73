// Firms whose names are written in several ways, and whose tax numbers tell them apart.
import { fold, strip } from "../python.js";
import { joined, plainName } from "../vocabulary.js";

/** Return the column of tax numbers if each name has one, and some number several names; else that of the person. Each row
 *  with a name has a number.
 *  @param {number} person
 *  @param {string[]} header
 *  @param {Column[]} samples
 *  @param {Lexicon} lexicon */
export function findFirms(person, header, samples, lexicon) {
  const names = samples[person].map(fold);
  const called = lexicon.vocabulary.firms.numbers.map(joined);
  const found = samples.findIndex((column, c) => {
    if (c === person || !called.includes(joined(plainName(header[c])))) return false;
    const [pairs, firms, numbers] = [new Set(), new Set(), new Set()];
    column.codes.forEach((_, k) => {
      const [name, number] = [names.at(k), strip(column.at(k))];
      if (lexicon.isEmpty(name)) return;
      pairs.add(JSON.stringify([name, number]));
      firms.add(name);
      numbers.add(number);
    });
    if ([...numbers].some((number) => lexicon.isEmpty(number))) return false;
    return pairs.size === firms.size && firms.size > numbers.size && numbers.size > 1;
  });
  return found < 0 ? person : found;
}
