// Whose money goes back: who paid, or who gets it.
import { MAIL } from "../columns/mails.js";
import { plainName } from "../vocabulary.js";

/** Return what tells the customer of a row: who pays, but of money that goes back who gets it.
 *  @param {Column} people
 *  @param {Uint8Array} back
 *  @param {ExportSheet} sheet
 *  @returns {(k: number) => string} */
export function buyers(people, back, sheet) {
  const { table, lexicon } = sheet;
  const receivers = receiversOf(sheet).map((c) => table.trimmed(c));
  const changed = receivers.map((column) => column.texts.map((text) => (MAIL.test(text) ? text.toLowerCase() : text)));
  return (k) => {
    let name = people.at(k);
    if (back[k])
      receivers.forEach(({ codes }, i) => {
        const other = changed[i][codes[k]];
        if (!lexicon.isNobody(other)) name = other;
      });
    return name;
  };
}

/** Return the columns of those who get the money, where the person of a row is who pays it.
 *  @param {ExportSheet} sheet
 *  @returns {number[]} */
export function receiversOf({ table, columns, lexicon }) {
  const { opposite } = lexicon.vocabulary.kinds;
  const words = plainName(table.header[columns.of.person]).split(" ");
  const isOne = (/** @type {string} */ each) => Object.hasOwn(opposite, each);
  const mirrored = words.some(isOne) && words.map((each) => (isOne(each) ? opposite[each] : each)).join(" ");
  return table.header.flatMap((header, c) => (plainName(header) === mirrored ? [c] : []));
}
