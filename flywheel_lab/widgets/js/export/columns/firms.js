// Firms and people whose names tell less than the numbers beside them: of taxes, or of a means of payment.
import { areMails } from "./mails.js";
import { fold, strip } from "../python.js";
import { joined, plainName } from "../vocabulary.js";

/** Return the column of tax numbers that tells firms apart, else that of the person. Each row with a name has a number.
 *  Several names may have one number, or one name in ten several, never both; an address is one person whatever its numbers
 *  are, and a number that is new in each row tells nothing.
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
    let rows = 0;
    column.codes.forEach((_, k) => {
      const [name, number] = [names.at(k), strip(column.at(k))];
      if (lexicon.isEmpty(name)) return;
      rows += 1;
      pairs.add(JSON.stringify([name, number]));
      firms.add(name);
      numbers.add(number);
    });
    if (numbers.size < 2 || [...numbers].some((number) => lexicon.isEmpty(number))) return false;
    if (pairs.size === firms.size && firms.size > numbers.size) return true; // names in several spellings
    const twins = numbers.size - firms.size;
    const isFiner = pairs.size === numbers.size && numbers.size < rows && twins >= 0;
    return isFiner && 10 * twins <= Math.max(10, numbers.size) && !areMails(samples[person], lexicon);
  });
  return found < 0 ? person : found;
}
