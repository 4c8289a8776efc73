// Deals that were deleted in the system are left out, and a status of deals that no rule knows is asked.
import { spellAlike } from "../cells/spelling.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { MOST_STATUSES } from "../columns/points.js";
import { coverContacts } from "../privacy.js";
import { LEFT_OUT, REASONS } from "./statuses.js";
import { hasWord, plainName, word } from "../vocabulary.js";

const DEAL = "deal";

/** Leave out the deals whose status says that they were deleted, and ask of one that no rule knows. Where the status is
 *  the stage in which they stand, it may be any.
 *  @param {ExportSheet} sheet
 *  @param {number | undefined} stage */
export function leaveOutDeals(sheet, stage) {
  const { table, fates, lexicon } = sheet;
  const { ends, still, deleted } = lexicon.vocabulary.deals;
  const { states } = lexicon.vocabulary.rows;
  const known = new Set([...ends, ...still, ...deleted]);
  table.header.forEach((header, c) => {
    if (!hasWord(plainName(header), states) || !table.column(c).texts.some((text) => ends.includes(word(text)))) return;
    const told = spellAlike(table.trimmed(c).map(coverContacts));
    const isGone = told.texts.map((text) => deleted.includes(word(text)));
    told.codes.forEach((code, k) => isGone[code] && fates.reject(k, "deleted"));
    if (c === stage) return;
    const rows = (/** @type {(text: string) => boolean} */ counts) =>
      told.texts.reduce((n, text, code) => n + (counts(text) ? told.counts[code] : 0), 0);
    const isMostlyKnown = 2 * rows((text) => known.has(word(text))) >= rows((text) => !lexicon.isEmpty(text));
    if (told.texts.length <= MOST_STATUSES && isMostlyKnown) askUnknown(told, header, known, sheet);
  });
}

/** @param {Column} column
 *  @param {string} header
 *  @param {Set<string>} known
 *  @param {ExportSheet} sheet */
function askUnknown({ texts, codes }, header, known, sheet) {
  const { fates, lexicon, say } = sheet;
  const rows = new Uint32Array(texts.length);
  codes.forEach((code, k) => (rows[code] += Number(fates.keeps(k))));
  const choices = [choice(DEAL, say("yes_deal")), choice(LEFT_OUT, say("no_leave_out"))];
  texts.forEach((status, code) => {
    if (known.has(word(status)) || lexicon.isEmpty(status) || !rows[code]) return;
    const question = say("does_the_deal_count", { status, n: rows[code] });
    const doubt = makeDoubt({ id: `status:${status}`, column: header, question, choices, blocking: true });
    if (askDoubt(doubt, sheet) !== LEFT_OUT) return;
    codes.forEach((each, k) => each === code && fates.reject(k, REASONS[LEFT_OUT]));
  });
}
