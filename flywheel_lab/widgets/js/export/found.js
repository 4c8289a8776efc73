// What each text of a column can be as a date: which pattern it fits, and the moment that this tells.
import { BAD } from "./moments.js";
import { COMPACT, MONTHS, NAMED, WHOLE, XXY, YMD, makeMoment, momentOf } from "./patterns.js";

// As most are written, so that the rest is not asked of each.
const ISO = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?$/;
/** @type {[way: string, pattern: RegExp][]} */
const PATTERNS = [
  ["ymd", YMD],
  ["ymd", COMPACT],
  ["xxy", XXY],
  ["named", NAMED],
  ["digits", WHOLE],
];
/** What each text of a column can be: which pattern it fits, and the moment that this tells. Where it is open which
 *  number is the day, `mdy` has the moment if it is the second. */
export class Found {
  /** @param {string[]} texts */
  constructor(texts) {
    this.texts = texts;
    /** @type {string[]} */
    this.ways = new Array(texts.length).fill("");
    this.moments = new Float64Array(texts.length).fill(BAD);
    this.zones = { texts: [""], of: new Uint16Array(texts.length) };
    /** @type {Map<number, {first: number, second: number, sep: string, half: boolean, mdy: number}>} */
    this.open = new Map();
  }
  /** @param {number} k
   *  @param {string} zone */
  sayZone(k, zone) {
    const known = this.zones.texts.indexOf(zone);
    this.zones.of[k] = known < 0 ? this.zones.texts.push(zone) - 1 : known;
  }
  /** @param {number} k */
  matchIso(k) {
    const text = this.texts[k];
    if (!ISO.test(text)) return "";
    const two = (/** @type {number} */ from) => 10 * text.charCodeAt(from) + text.charCodeAt(from + 1) - 528;
    const clock = text.length > 10;
    const [hour, minute, second] = clock ? [two(11), two(14), two(17)] : [0, 0, 0];
    const moment = momentOf(100 * two(0) + two(2), two(5), two(8), hour, minute, second);
    this.moments[k] = moment === false ? BAD : moment;
    if (text.length > 19) this.sayZone(k, text.slice(text[19] === " " ? 20 : 19));
    return (this.ways[k] = "ymd");
  }
  /** @param {number} k */
  match(k) {
    const text = this.texts[k];
    for (const [way, pattern] of PATTERNS) {
      const match = pattern.exec(text);
      if (!match || (way === "named" && !isMonth(match.groups))) continue;
      if (way === "digits") return (this.ways[k] = way);
      const moment = makeMoment(way === "xxy" ? "dmy" : way, match);
      this.moments[k] = moment === false ? BAD : moment;
      const { a, b, sep, ap, zone } = match.groups;
      if (zone) this.sayZone(k, zone);
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
