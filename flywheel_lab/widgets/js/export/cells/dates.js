// What the texts of one column mean as dates: decided for the column, with the evidence, or asked.
import { ORDERS, orderOf } from "./day_month.js";
import { decideDigits } from "./digits.js";
import { Found } from "./found.js";
import { BAD, NONE, isPossible, two } from "./moments.js";
import { digitsReader } from "./patterns.js";
import { asPython, most, strip } from "../python.js";

const [EDGE, END] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"];
export const SAYS = new RegExp(
  `date|time${END}|_at${END}|${EDGE}at$|datum|fecha|zeit|created|erstellt|angelegt|timestamp|closed on|${EDGE}am$|${EDGE}day${END}` +
    `|${EDGE}tag${END}|(?:^|[ _-])ts$|since|${EDGE}dt${END}|modified|${EDGE}on$`,
  "u",
);
const BARE = asPython(/UTC|GMT|Z|[\s:]/g); // what a zone is without
const ZERO = new Set(["0", "0000-00-00", "0000-00-00 00:00:00"]);
const [MANY, SHARE] = [3, 0.02]; // rows, and the part of all, above which it matters that they cannot be read
const SURE = 3.5; // points from which day and month are told apart without a question

/** Return the dates of a column, for each of its texts: NONE where it is empty, BAD where it cannot be read. `kind` is ""
 *  if it has no dates; `samples` has, where there is a doubt, for each kind two texts and how it reads them; `zone` is
 *  "UTC" where the texts are counted from 1970 or say so, and `zones` what each text says of it.
 *  @param {Column} raw
 *  @param {string} header
 *  @param {ExportReading} reading what is known of the file
 *  @param {string} [chosen] what a person said
 *  @returns {Dates} */
export function readDates(raw, header, reading, chosen) {
  const isBare = raw.isBare || raw.texts.every((text) => bare(strip(text)) === text);
  const column = isBare ? raw : raw.map((text) => bare(strip(text)));
  const { counts, size } = column;
  const found = new Found(column);
  const full = new Array(size).fill(false);
  let [filled, matched] = [0, 0];
  const seen = new Map();
  for (let k = 0; k < size; k += 1) {
    const iso = found.matchIso(k);
    if (!iso && (ZERO.has(column.text(k)) || reading.lexicon.isEmpty(column.text(k)))) continue;
    full[k] = true;
    filled += counts[k];
    const way = iso || found.match(k);
    if (!way) continue;
    matched += counts[k];
    seen.set(way, (seen.get(way) ?? 0) + counts[k]);
  }
  const says = SAYS.test(header.toLowerCase());
  if (!matched || matched < (says ? 0.5 : 0.8) * filled) return noDates(column);
  const way = most(seen);
  const dates = { ...noDates(column), kind: way, confidence: 0.99, zones: found.zones };
  /** @type {((k: number) => number) | null} */
  let read = (k) => found.moments[k];
  if (way === "digits") read = decideDigits(dates, full, found, says, header, reading, chosen);
  if (way === "xxy") read = decideOrder(dates, full, found, reading, chosen);
  if (!read) return noDates(column);
  let beside = null; // texts beside the date cells of a workbook
  if (way !== "xxy" && seen.has("xxy")) {
    const written = noDates(column);
    beside = decideOrder(written, full, found, reading, chosen);
    if (!isClear(written)) {
      beside = null;
      const { samples, evidence, confidence } = written;
      if (areMany(seen.get("xxy"), filled)) Object.assign(dates, { samples, evidence, confidence });
    }
  }
  const serial = digitsReader("serial"); // a workbook counts the days of some cells
  const counted = (/** @type {number} */ k) => {
    const moment = serial(column.text(k));
    return moment !== false && isPossible(moment) ? moment : BAD;
  };
  let good = 0;
  dates.moments = new Float64Array(size).fill(NONE);
  for (let k = 0; k < size; k += 1) {
    if (!full[k]) continue;
    const own = found.ways[k];
    const other = own === "xxy" ? beside : own === "digits" ? counted : null;
    const moment = own === way ? read(k) : other ? other(k) : own === "ymd" || own === "named" ? found.moments[k] : BAD;
    if (!Number.isNaN(moment)) good += counts[k];
    dates.moments[k] = moment;
  }
  if (good < 0.5 * filled) return noDates(column);
  const zones = found.zones.texts.slice(1).map((zone) => zone.replace(BARE, ""));
  if (zones.length && zones.every((zone) => ["", "+0", "+00", "+0000", "-0000"].includes(zone))) dates.zone = "UTC";
  return dates;
}

/** Whether rows are so many of all that a number may change by them.
 *  @param {number} rows
 *  @param {number} of */
export const areMany = (rows, of) => rows > MANY && rows > SHARE * of;

/** Whether it is one of the marks " and '.
 *  @param {number} code */
const isMark = (code) => code === 34 || code === 39;

/** @param {string} text */
const bare = (text) =>
  isMark(text.charCodeAt(0)) || isMark(text.charCodeAt(text.length - 1)) ? text.replace(/^["']+|["']+$/g, "") : text;

/** @param {Column} column
 *  @returns {Dates} */
const noDates = (column) => ({
  ...{ kind: "", column, confidence: 0, evidence: [], samples: {}, zone: "" },
  ...{ moments: new Float64Array(0), zones: { texts: [""], of: new Uint16Array(0) } },
});

/** Whether it is a column of dates without a doubt.
 *  @param {Dates} dates */
export const isClear = ({ kind, samples }) => Boolean(kind) && Object.keys(samples).length < 2;

/** Decide which number is the day, by points for each kind of evidence.
 *  @param {Dates} dates
 *  @param {boolean[]} full
 *  @param {Found} found
 *  @param {ExportReading} reading
 *  @param {string} [chosen] */
function decideOrder(dates, full, { texts, ways, moments, open }, reading, chosen) {
  const places = texts.map((_, k) => k).filter((k) => full[k] && ways[k] === "xxy");
  const readers = {
    dmy: (/** @type {number} */ k) => (ways[k] === "xxy" ? moments[k] : BAD),
    mdy: (/** @type {number} */ k) => open.get(k)?.mdy ?? BAD,
  };
  const { column } = dates;
  Object.assign(dates, orderOf({ column, places, open, readers }, reading, chosen));
  if (dates.kind && dates.confidence < 1 - 0.5 * 2.718 ** -SURE) {
    const some = texts.map((_, k) => k).filter((k) => full[k]);
    dates.samples = Object.fromEntries(ORDERS.map((kind) => [kind, two(some, texts, readers[kind], true)]));
  }
  return readers[/** @type {"dmy" | "mdy"} */ (dates.kind)];
}
