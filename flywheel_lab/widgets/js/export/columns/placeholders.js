// Addresses that stand for those who gave none, such as noreply@…: they name nobody.
import { listed } from "../cells/column.js";
import { strip } from "../python.js";
import { SURE_ID } from "./keys.js";
import { MAIL, areMails } from "./mails.js";

const MANY = 5; // numbers of customers with one address, where hardly anybody else has two
const BESIDE = /[^a-zäöüß]+/g;

/** Empty cells with addresses that stand for nobody, if there are any in the sample.
 *  @param {Table} table
 *  @param {Lexicon} lexicon
 *  @param {Say} say */
export function emptyPlaceholders(table, lexicon, say) {
  const locals = new Set(lexicon.vocabulary.mails.nobody);
  table.header.forEach((column, c) => {
    const cells = table.sample(c);
    if (!cells.some((text) => MAIL.test(text)) || !areMails(listed(cells), lexicon)) return;
    const shared = sharedIn(cells, table, lexicon);
    const standsForNobody = (/** @type {string} */ text) => {
      const address = strip(text).toLowerCase();
      if (shared.has(address)) return true;
      return address.includes("@") && locals.has(address.split("@")[0].replace(BESIDE, ""));
    };
    if (!cells.some(standsForNobody)) return;
    const { texts, counts } = table.column(c);
    const n = texts.reduce((sum, text, k) => sum + (standsForNobody(text) ? counts[k] : 0), 0);
    table.notes.push(say.note("placeholders", { column, n, many: MANY }));
    table.codes.set(c, { get: (text) => (standsForNobody(text) ? "" : undefined) });
    table.change(c, (text) => table.spell(c, text));
    table.samples.delete(c);
  });
}

/** Return addresses with many numbers of customers each, if four in five others have one.
 *  @param {string[]} cells
 *  @param {Table} table
 *  @param {Lexicon} lexicon
 *  @returns {Set<string>} */
function sharedIn(cells, table, lexicon) {
  const points = table.header.map((name) => lexicon.namePoints("person", name));
  const most = Math.max(...points);
  const ids = table.sample(points.indexOf(most));
  if (most < SURE_ID || areMails(listed(ids), lexicon)) return new Set();
  /** @type {Map<string, Set<string>>} */
  const numbers = new Map();
  cells.forEach((text, k) => {
    if (lexicon.isNobody(text) || lexicon.isNobody(ids[k])) return;
    const address = strip(text).toLowerCase();
    if (!numbers.has(address)) numbers.set(address, new Set());
    numbers.get(address).add(strip(ids[k]));
  });
  const shared = [...numbers].filter(([, own]) => own.size >= MANY).map(([address]) => address);
  const alone = [...numbers.values()].filter((own) => own.size === 1).length;
  return new Set(alone && 5 * alone >= 4 * (numbers.size - shared.length) ? shared : []);
}
