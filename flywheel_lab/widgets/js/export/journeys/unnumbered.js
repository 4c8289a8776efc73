// Deals that no column numbers: each row is one, where the days in it are those of its own begin and end.
import { placesOf } from "../cells/column.js";
import { Refusal } from "../refusal.js";
import { CREATED, hasOrders, stageDates } from "./shape.js";
import { joined, plainName } from "../vocabulary.js";

const SELDOM = 0.1; // of the deals that ended, those that ended in both ways: they were opened once more

/** Let each row be a deal of its own where customers have several and nothing numbers them, and return whether it is so.
 *  Refuses a customer who has two with the same first day: they may be one that is listed twice.
 *  @param {ExportSheet} sheet */
export function takeUnnumbered(sheet) {
  const { name, table, columns, lexicon, notes, say } = sheet;
  if (!("person" in columns.of) || !areDeals(sheet)) return false;
  const people = columns.column(table, "person");
  const n = people.texts.reduce((sum, text, k) => sum + (text && people.counts[k] > 1 ? people.counts[k] : 0), 0);
  if (!n) return false;
  const [begun] = [...stageDates(table, columns, lexicon)].find(([, stage]) => stage === CREATED);
  const days = table.trimmed(begun).codes;
  if (new Set(Array.from(days, (day, k) => `${people.codes[k]} ${day}`)).size < table.size)
    throw new Refusal(say("nameless_deals", { file: name }));
  columns.byRow = true;
  notes.push(say.note("unnumbered", { column: table.header[columns.of.person], n }));
  return true;
}

/** Whether rows are deals without numbers: each is created and won on a day, and its own state or loss tells so.
 *  @param {ExportSheet} sheet */
function areDeals({ table, columns, lexicon }) {
  const { deals, rows } = lexicon.vocabulary;
  const dated = [...stageDates(table, columns, lexicon)];
  const numbers = new Set([...deals.numbers, ...rows.records].map(joined));
  if (table.header.some((header) => numbers.has(joined(plainName(header))))) return false;
  if (!dated.some(([, stage]) => stage === CREATED) || hasOrders(table, columns, lexicon)) return false;
  const filled = (/** @type {(stage: string) => boolean} */ isEnd) => {
    const some = dated.filter(([, stage]) => isEnd(stage)).map(([k]) => table.column(k));
    const isOpen = some.map(({ texts }) => texts.map((text) => lexicon.isEmpty(text)));
    return new Set(placesOf(table.size, (k) => some.some(({ codes }, at) => !isOpen[at][codes[k]])));
  };
  const [won, lost] = [filled((stage) => lexicon.isWon(stage)), filled((stage) => lexicon.sounds(stage, "lost"))];
  const both = [...won].filter((k) => lost.has(k)).length;
  if (!won.size || won.size === table.size || both > SELDOM * (won.size + lost.size - both)) return false;
  if (!("stage" in columns.of)) return lost.size > 0;
  const { codes } = columns.column(table, "stage");
  const ends = new Set([...won].map((k) => codes[k]));
  return codes.every((code, k) => won.has(k) || !ends.has(code));
}
