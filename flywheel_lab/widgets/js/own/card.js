// The whole card read at once: four numbers, or none. No page is needed.
import { NAMES, refusalOf } from "../models/own.js";
import { spanOf } from "./entries.js";

/** All entries of a card: how each is read, and the four numbers, null while one is missing, cannot be read, or cannot be.
 *  @param {Partial<Record<FirmNumber, Entry>>} entries
 *  @param {Record<How, number>} hows
 *  @param {Words} words
 *  @returns {{found: Record<FirmNumber, ReturnType<typeof spanOf>>, four: Four | null, refusal: Refusal}} */
export function readCard(entries, hows, words) {
  const read = NAMES.map((name) => [name, entries[name] ? spanOf(name, entries[name], hows, words) : null]);
  const found = /** @type {Record<FirmNumber, ReturnType<typeof spanOf>>} */ (Object.fromEntries(read));
  const spans = Object.values(found).flatMap((each) => (each && "span" in each ? [each.span] : []));
  if (spans.length < NAMES.length) return { found, four: null, refusal: null };
  const four = /** @type {Four} */ (Object.fromEntries(NAMES.map((name, i) => [name, [...spans[i]]])));
  if (four.lost[1] <= four.customers[0]) four.lost[2] = Math.min(four.lost[2], four.customers[0]); // as far as one can lose
  const refusal = refusalOf(four);
  return { found, four: refusal ? null : four, refusal };
}
