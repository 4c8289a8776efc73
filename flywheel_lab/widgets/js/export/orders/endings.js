// What a status says in known words, be it one or several that are joined, coded or negated: how an order ends.
import { fold } from "../python.js";

const GONE = ["refunded", "cancelled", "failed"];
const [UNPAID, LONGEST] = ["unpaid", 60]; // letters; what is longer is a remark
const CODE = /^[([]?(?:[0-9]{1,3}|[a-z][0-9]{0,2})(?: ?[-–:.)\]=]+ ?|(?<=[0-9]) )(?=\p{L})/u;
const EDGE = /^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu;
const CROSS = /[❌✗✘✖⛔🚫]/u;

/** Return a name as the lists have it: folded, without - and _ and without the mark of WooCommerce.
 *  @param {string} text */
export const word = (text) => fold(text.replaceAll("_", " ").replaceAll("-", " ")).replace(/^wc /, "");

/** The words of statuses, and what stands beside them. */
export class Endings {
  /** @param {any} words
   *  @param {Map<string, string>} fateOf */
  constructor(words, fateOf) {
    const anyOf = (/** @type {string} */ name) => words[name].words.join("|");
    const setOf = (/** @type {string} */ name) => new Set(/** @type {string[]} */ (words[name].words));
    this.fateOf = fateOf;
    this.delivered = setOf("delivered");
    this.means = setOf("means");
    this.people = setOf("people");
    this.fully = new RegExp(`^(?:${anyOf("fully")}) (.+)$`);
    this.byWhom = new RegExp(`^(.+?) (?:(?:${anyOf("by")}) .+|(?:${anyOf("on")}) [0-9].*)$`);
    this.how = new RegExp(`^(?:(?:${anyOf("means")}) (.+)|(.+) (?:${anyOf("means")}))$`);
    this.not = new RegExp(`^(?:${anyOf("negated")}) (.+)$`);
    this.joint = new RegExp(` [-–—] |[/&+,;|:()[\\]]| (?:${anyOf("joints")}) `);
  }

  /** Return the known status that a text means, else its own name: several that are joined may say it at once.
   *  @param {string} text */
  known(text) {
    const name = word(text);
    if (this.fateOf.has(name) || [...name].length > LONGEST) return name;
    const parts = fold(text).replace(CODE, "").split(this.joint);
    const told = parts.map((part) => word(part.replace(EDGE, ""))).flatMap((part) => (part ? [this.read(part)] : []));
    const some = told.flatMap((each) => (each ? [each] : []));
    if (told.includes(null) || !some.length) return name;
    const money = some.filter((each) => !this.delivered.has(each));
    const strong = money.length ? money : some;
    const ends = strong.map((each) => this.fateOf.get(each) ?? "");
    if (ends.includes("paid")) return new Set(ends).size > 1 || CROSS.test(text) ? name : strong[0];
    return strong.find((_each, k) => GONE.includes(ends[k])) ?? strong[0];
  }

  /** Return the known status that a part means, "" for what says nothing of the end, null for what is not known.
   *  @param {string} name
   *  @returns {string | null} */
  read(name) {
    if (this.fateOf.has(name)) return name;
    if (this.means.has(name) || this.people.has(name)) return "";
    const taken = this.not.exec(name)?.[1];
    if (taken !== undefined && this.fateOf.has(taken))
      return this.fateOf.get(taken) === "paid" && !this.delivered.has(taken) ? UNPAID : "";
    const head = (this.byWhom.exec(name) ?? this.fully.exec(name))?.[1];
    if (head !== undefined && this.fateOf.has(head)) return head;
    const how = this.how.exec(name);
    const beside = how?.[1] ?? how?.[2] ?? "";
    return this.fateOf.has(beside) && !this.delivered.has(beside) ? beside : null;
  }
}
