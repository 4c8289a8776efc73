// What the texts of one column mean as dates: decided for the column, with the evidence, or asked.
import { ORDERS, orderOf } from "./day_month.js";
import { DIGITS, MONTHS, NAMED, WHOLE, XXY, YMD, digitsReader, makeMoment, momentOf } from "./patterns.js";
import { most, strip } from "./python.js";

const [EDGE, END] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"];
const SAYS = new RegExp(
  `date|time${END}|_at${END}|${EDGE}at$|datum|zeit|created|erstellt|angelegt|timestamp|closed on|${EDGE}am$|${EDGE}day${END}` +
    `|${EDGE}tag${END}|(?:^|[ _-])ts$|since|${EDGE}dt${END}|modified|${EDGE}on$`,
  "iu",
);
const IS_ID = new RegExp(
  `${EDGE}(ids?|nr|no|nummer|number|num|ref|reference|referenz|key|code|order|invoice|sku|plz|zip|gtin|ean|phone|telefon` +
    `|betrag|amount|total|preis|price|umsatz|revenue|menge|quantity)${END}|nummer$|nr\\.?$|[_ -]id$|^id|amount|betrag`,
  "iu",
);
const ISO = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d)?$/; // as most are written, so that the rest is not asked of each
const [FIRST, LAST] = [Date.UTC(1990, 0, 1), Date.UTC(2041, 0, 1)];
const ZERO = new Set(["0", "0000-00-00", "0000-00-00 00:00:00"]);
const DAY = 86_400_000;
const NO_DATE = new Set(
  [
    ...["1970-01-01", "1900-01-01", "1899-12-30", "1899-12-31", "0001-01-01", "1753-01-01", "1980-01-01"],
    ...["9999-12-31", "2099-12-31", "2999-12-31"],
  ].map((day) => Date.parse(`${day}T00:00:00Z`) / DAY),
);
/** What stands for a moment where a cell is empty, or cannot be read. */
export const [NONE, BAD] = [-Infinity, NaN];
/** @type {[way: string, pattern: RegExp][]} */
const PATTERNS = [
  ["ymd", YMD],
  ["xxy", XXY],
  ["named", NAMED],
  ["digits", WHOLE],
];
const SURE = 3.5; // points from which day and month are told apart without a question

/** Whether something may have happened then: no placeholder, and between 1990 and 2040.
 *  @param {number} moment */
export const isPossible = (moment) => moment >= FIRST && moment < LAST && !isNoDate(moment);

/** @param {number} moment */
const isNoDate = (moment) => NO_DATE.has(Math.floor(moment / DAY));

/** Return the day of a moment as 2026-03-31.
 *  @param {number} moment */
export const dayOf = (moment) => new Date(moment).toISOString().replace(/T.*/, "");

/** Return the dates of a column, for each of its texts: NONE where it is empty, BAD where it cannot be read. `kind` is ""
 *  if it has no dates; `samples` has, where there is a doubt, for each kind two texts and how it reads them; `zone` is
 *  "UTC" where the texts are counted from 1970 or say so, and `zones` what each text says of it.
 *  @param {Column} raw
 *  @param {string} header
 *  @param {Reading} reading what is known of the file
 *  @param {string} [chosen] what a person said
 *  @returns {Dates} */
export function readDates(raw, header, reading, chosen) {
  const column = raw.map((text) => bare(strip(text)));
  const { texts, counts } = column;
  const found = new Found(texts);
  const full = texts.map((text) => (found.isIso(text) || !reading.lexicon.isEmpty(text)) && !ZERO.has(text));
  let [filled, matched] = [0, 0];
  const seen = new Map();
  for (let k = 0; k < texts.length; k += 1) {
    if (!full[k]) continue;
    filled += counts[k];
    const way = found.match(k);
    if (!way) continue;
    matched += counts[k];
    seen.set(way, (seen.get(way) ?? 0) + counts[k]);
  }
  const says = SAYS.test(header);
  if (!matched || matched < (says ? 0.5 : 0.8) * filled) return noDates(column);
  const way = most(seen);
  const dates = { ...noDates(column), kind: way, confidence: 0.99, zones: found.zones };
  /** @type {((k: number) => number) | null} */
  let read = (k) => found.moments[k];
  if (way === "digits") read = decideDigits(dates, full, found, says, header, reading, chosen);
  if (way === "xxy") read = decideOrder(dates, full, found, reading, chosen);
  if (!read) return noDates(column);
  let good = 0;
  dates.moments = Float64Array.from(texts, (_, k) => {
    if (!full[k]) return NONE;
    const own = found.ways[k];
    const moment = own === way ? read(k) : own === "ymd" || own === "named" ? found.moments[k] : BAD;
    if (!Number.isNaN(moment)) good += counts[k];
    return moment;
  });
  if (good < 0.5 * filled) return noDates(column);
  const zones = new Set([...found.zones.values()].map((zone) => zone.replace(/UTC|GMT|Z|[\s:]/g, "")));
  if (zones.size && [...zones].every((zone) => ["", "+0000", "-0000"].includes(zone))) dates.zone = "UTC";
  return dates;
}

/** @param {string} text */
const bare = (text) => (/^["']|["']$/.test(text) ? text.replace(/^["']+|["']+$/g, "") : text);

/** @param {Column} column
 *  @returns {Dates} */
const noDates = (column) => ({
  ...{ kind: "", column, confidence: 0, evidence: [], samples: {}, zone: "" },
  ...{ moments: new Float64Array(0), zones: new Map() },
});

/** Whether it is a column of dates without a doubt.
 *  @param {Dates} dates */
export const isClear = ({ kind, samples }) => Boolean(kind) && Object.keys(samples).length < 2;

/** What each text of a column can be: which pattern it fits, and the moment that this tells. Where it is open which
 *  number is the day, `mdy` has the moment if it is the second. */
class Found {
  /** @param {string[]} texts */
  constructor(texts) {
    this.texts = texts;
    /** @type {string[]} */
    this.ways = new Array(texts.length).fill("");
    this.moments = new Float64Array(texts.length).fill(BAD);
    /** @type {Map<number, string>} */
    this.zones = new Map();
    /** @type {Map<number, {first: number, second: number, sep: string, half: boolean, mdy: number}>} */
    this.open = new Map();
  }
  /** @param {string} text */
  isIso(text) {
    return ISO.test(text);
  }
  /** @param {number} k */
  match(k) {
    const text = this.texts[k];
    if (ISO.test(text)) {
      const part = (/** @type {number} */ from, n = 2) => Number(text.slice(from, from + n));
      const moment = momentOf(part(0, 4), part(5), part(8), part(11), part(14), part(17));
      this.moments[k] = moment === false ? BAD : moment;
      return (this.ways[k] = "ymd");
    }
    for (const [way, pattern] of PATTERNS) {
      const match = pattern.exec(text);
      if (!match || (way === "named" && !isMonth(match.groups))) continue;
      if (way === "digits") return (this.ways[k] = way);
      const moment = makeMoment(way === "xxy" ? "dmy" : way, match);
      this.moments[k] = moment === false ? BAD : moment;
      const { a, b, sep, ap, zone } = match.groups;
      if (zone) this.zones.set(k, zone);
      if (way === "xxy") {
        const mdy = makeMoment("mdy", match);
        const parts = { first: Number(a), second: Number(b), sep, half: Boolean(ap), mdy: mdy === false ? BAD : mdy };
        this.open.set(k, parts);
      }
      return (this.ways[k] = way);
    }
    return "";
  }
}

/** @param {Record<string, string>} groups */
const isMonth = ({ m1, m2 }) => MONTHS.has((m1 || m2).toLowerCase().replace(/\.+$/, ""));

/** @param {Dates} dates
 *  @param {boolean[]} full
 *  @param {Found} found
 *  @param {boolean} says whether the name of the column says that it holds dates
 *  @param {string} header
 *  @param {Reading} reading
 *  @param {string} [chosen] */
function decideDigits(dates, full, { texts }, says, header, { say }, chosen) {
  if (chosen === "number" || (!says && !chosen && IS_ID.test(header))) return null;
  const some = texts.map((_, k) => k).filter((k) => full[k]);
  const kind = DIGITS[chosen] ? chosen : digitsKind(texts, some, dates.column.counts, says);
  if (!kind) return null;
  const readText = digitsReader(kind);
  const read = (/** @type {number} */ k) => {
    const moment = readText(texts[k]);
    return moment === false ? BAD : moment;
  };
  Object.assign(dates, { kind, zone: kind.startsWith("epoch") ? "UTC" : "" });
  if (!says && !chosen && (kind === "yyyymmdd" || kind === "epoch_s")) {
    const rows = [...dates.column.codes.subarray(0, 1000)].filter((k) => full[k]).slice(0, 2);
    dates.samples = { [kind]: two(some, texts, read), number: [...new Set(rows)].map((k) => [texts[k], texts[k]]) };
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
    const few = says || kind !== "epoch_s" || new Set(alike.map((k) => texts[k].slice(0, 3))).size <= 12;
    return few ? kind : "";
  }
  return "";
}

/** Decide which number is the day, by points for each kind of evidence.
 *  @param {Dates} dates
 *  @param {boolean[]} full
 *  @param {Found} found
 *  @param {Reading} reading
 *  @param {string} [chosen] */
function decideOrder(dates, full, { texts, ways, moments, open }, reading, chosen) {
  const places = texts.map((_, k) => k).filter((k) => full[k] && ways[k] === "xxy");
  const readers = {
    dmy: (/** @type {number} */ k) => (ways[k] === "xxy" ? moments[k] : BAD),
    mdy: (/** @type {number} */ k) => open.get(k)?.mdy ?? BAD,
  };
  const { column } = dates;
  Object.assign(dates, orderOf({ column, places, open, readers }, reading, chosen));
  if (dates.confidence < 1 - 0.5 * 2.718 ** -SURE) {
    const some = texts.map((_, k) => k).filter((k) => full[k]);
    dates.samples = Object.fromEntries(ORDERS.map((kind) => [kind, two(some, texts, readers[kind], true)]));
  }
  return readers[/** @type {"dmy" | "mdy"} */ (dates.kind)];
}

/** Return the first two texts with how they are read; with `differ`, such as show the difference.
 *  @param {number[]} some
 *  @param {string[]} texts
 *  @param {(k: number) => number} read
 *  @returns {[written: string, read: string][]} */
function two(some, texts, read, differ = false) {
  /** @type {[string, string][]} */
  const told = [];
  for (const k of some) {
    const moment = read(k);
    const day = new Date(moment);
    if (Number.isNaN(moment) || (differ && day.getUTCDate() === day.getUTCMonth() + 1)) continue;
    told.push([texts[k], dayOf(moment)]);
    if (told.length === 2) break;
  }
  return told;
}
