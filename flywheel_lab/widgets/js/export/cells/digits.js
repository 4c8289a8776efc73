// Numbers that are dates: the day of a spreadsheet, seconds since 1970, 20260331; or none of them.
import { BAD, isNoDate, isPossible, two } from "./moments.js";
import { DIGITS, digitsReader } from "./patterns.js";
import { most } from "../python.js";

const [EDGE, END] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"];
const FEW = 8; // numbers, of which all may look like a date by chance
const IS_ID = new RegExp(
  `${EDGE}(ids?|nr|no|nummer|number|num|ref|reference|referenz|key|code|order|invoice|sku|plz|zip|gtin|ean|phone|telefon` +
    `|betrag|amount|total|preis|price|umsatz|revenue|menge|quantity)${END}|nummer$|nr\\.?$|[_ -]id$|^id|amount|betrag`,
  "u",
);

/** @param {Dates} dates
 *  @param {boolean[]} full
 *  @param {import("./found.js").Found} found
 *  @param {boolean} says whether the name of the column says that it holds dates
 *  @param {string} header
 *  @param {ExportReading} reading
 *  @param {string} [chosen] */
export function decideDigits(dates, full, { texts }, says, header, { say }, chosen) {
  if (chosen === "number" || (!says && !chosen && IS_ID.test(header.toLowerCase()))) return null;
  const some = texts.map((_, k) => k).filter((k) => full[k]);
  const kind = DIGITS[chosen] ? chosen : digitsKind(texts, some, dates.column.counts, says);
  if (!kind) return null;
  const readText = digitsReader(kind);
  const read = (/** @type {number} */ k) => {
    const moment = readText(texts[k]);
    return moment === false ? BAD : moment;
  };
  Object.assign(dates, { kind, zone: kind.startsWith("epoch") ? "UTC" : "" });
  if (!says && !chosen && (some.length < FEW || kind === "yyyymmdd" || kind === "epoch_s")) {
    const numbers = some.slice(0, 2).map((k) => /** @type {[string, string]} */ ([texts[k], texts[k]]));
    dates.samples = { [kind]: two(some, texts, read), number: numbers };
    Object.assign(dates, { confidence: 0.6, evidence: [say("no_word_for_dates")] });
  }
  return read;
}

/** @param {string[]} texts
 *  @param {number[]} some
 *  @param {Uint32Array} counts
 *  @param {boolean} says */
function digitsKind(texts, some, counts, says) {
  const long = (/** @type {number} */ k) => texts[k].search(/[.,]|$/);
  /** @type {Map<number, number>} */
  const lengths = new Map();
  let filled = 0;
  for (const k of some) {
    lengths.set(long(k), (lengths.get(long(k)) ?? 0) + counts[k]);
    filled += counts[k];
  }
  const length = most(lengths);
  const alike = some.filter((k) => long(k) === length);
  if (lengths.get(length) < (says ? 0.5 : 0.9) * filled) return "";
  const share = (/** @type {string} */ kind) => {
    const read = digitsReader(kind);
    let n = 0;
    for (const k of alike) {
      const moment = read(texts[k]);
      if (moment !== false && (isPossible(moment) || isNoDate(moment))) n += counts[k];
    }
    return n / lengths.get(length);
  };
  for (const [kind, [digits, least]] of Object.entries(DIGITS)) {
    const enough = kind === "yyyymmdd" && says ? 0.5 : least;
    if (digits !== length || (kind === "serial" && !says) || share(kind) <= enough) continue;
    const few = says || kind !== "epoch_s" || new Set(alike.map((k) => texts[k].slice(0, 3))).size <= 16;
    return few ? kind : "";
  }
  return "";
}
