// What each text of a column can be as a date: which pattern it fits, and the moment that this tells.
import { textOf } from "../files/bytes.js";
import { MOMENT, bytesOfDate, isoMoment } from "./iso.js";
import { BAD } from "./moments.js";
import { COMPACT, NAMED, UNIX, WHOLE, XXY, YMD, makeMoment, monthOf } from "./patterns.js";

const ZONE = /^ ?(?:Z|UTC|[+-]\d\d:?\d\d)$/;
/** @type {[way: string, pattern: RegExp][]} */
const PATTERNS = [
  ["ymd", YMD],
  ["ymd", COMPACT],
  ["xxy", XXY],
  ["named", NAMED],
  ["named", UNIX],
  ["digits", WHOLE],
];
/** What each text of a column can be: which pattern it fits, and the moment that this tells. Where it is open which
 *  number is the day, `mdy` has the moment if it is the second. */
export class Found {
  /** @param {Column} column */
  constructor(column) {
    this.column = column;
    /** @type {string[]} */
    this.ways = new Array(column.size).fill("");
    this.moments = new Float64Array(column.size).fill(BAD);
    this.zones = { texts: [""], of: new Uint16Array(column.size) };
    this.last = { zone: "", at: 0 }; // what stood behind the last moment, and its place among zones
    /** @type {Map<number, {first: number, second: number, year: number, sep: string, half: boolean, mdy: number}>} */
    this.open = new Map();
  }
  /** @param {number} k
   *  @param {string} zone */
  sayZone(k, zone) {
    const known = this.zones.texts.indexOf(zone);
    this.zones.of[k] = known < 0 ? this.zones.texts.push(zone) - 1 : known;
  }
  get texts() {
    return this.column.texts;
  }
  /** Match a text as most are written, so that the rest is not asked of each.
   *  @param {number} k */
  matchIso(k) {
    const { lying } = this.column;
    const text = lying ? "" : this.column.text(k);
    const bytes = lying ? lying.bytes : bytesOfDate(text);
    const from = lying ? lying.ends[k] : 0;
    const to = lying ? lying.ends[k + 1] : text.length;
    const moment = isoMoment(bytes, from, to);
    if (moment === null || (to - from > MOMENT && !this.matchZone(k, bytes, from + MOMENT, to))) return "";
    this.moments[k] = moment;
    return (this.ways[k] = "ymd");
  }
  /** Match what stands behind a moment; mostly it is what stood behind the one before.
   *  @param {number} k
   *  @param {Uint8Array} bytes
   *  @param {number} from
   *  @param {number} to */
  matchZone(k, bytes, from, to) {
    const { last, zones } = this;
    if (isText(last.zone, bytes, from, to)) zones.of[k] = last.at;
    else {
      const zone = textOf(bytes, from, to);
      if (!ZONE.test(zone)) return false;
      this.sayZone(k, zone.replace(" ", ""));
      this.last = { zone, at: zones.of[k] };
    }
    return true;
  }
  /** @param {number} k */
  match(k) {
    const text = this.column.text(k);
    for (const [way, pattern] of PATTERNS) {
      const match = pattern.exec(text);
      if (!match || (way === "named" && !monthOf(match.groups.m1 || match.groups.m2))) continue;
      if (way === "digits") return (this.ways[k] = way);
      const moment = makeMoment(way === "xxy" ? "dmy" : way, match);
      this.moments[k] = moment === false ? BAD : moment;
      const { a, b, y, sep, ap, zone } = match.groups;
      if (zone) this.sayZone(k, zone);
      if (way === "xxy") {
        const mdy = makeMoment("mdy", match);
        const [first, second, year] = [a, b, y].map(Number);
        const parts = { first, second, year, sep, half: Boolean(ap), mdy: mdy === false ? BAD : mdy };
        this.open.set(k, parts);
      }
      return (this.ways[k] = way);
    }
    return "";
  }
}

/** @param {string} text
 *  @param {Uint8Array} bytes
 *  @param {number} from
 *  @param {number} to */
function isText(text, bytes, from, to) {
  if (text.length !== to - from) return false;
  for (let k = from; k < to; k += 1) if (text.charCodeAt(k - from) !== bytes[k]) return false;
  return true;
}
