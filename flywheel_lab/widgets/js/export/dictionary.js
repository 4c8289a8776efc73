// The texts of a column, each once, numbered in the order in which they appear.
import { textOf } from "./bytes.js";

const [SEED, PRIME] = [2166136261 | 0, 16777619]; // FNV-1a, in whole numbers of 32 bits
const AT_ONCE = 4096; // bytes that become a text together

/** Gives each text the number of its first appearance. */
export class Dictionary {
  constructor() {
    /** @type {string[]} */
    this.texts = [];
    /** @type {Map<string, number>} */
    this.known = new Map();
  }

  /** Return the number of a text.
   *  @param {string} text */
  code(text) {
    let code = this.known.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.known.set(text, code);
    }
    return code;
  }
}

/** Gives each text in bytes (UTF-8) the number of its first appearance: a million cells are told apart without making a
 *  text of each of them. */
export class ByteDictionary {
  constructor() {
    this.count = 0;
    this.bytes = new Uint8Array(1 << 16); // those of all texts, one behind the other
    this.ends = new Uint32Array(1024); // that of text k begins at ends[k] and ends at ends[k + 1]
    this.slots = new Int32Array(4096); // a table of pairs: the hash of a text, and its number + 1, 0 where it is free
  }

  /** Return the number of the text that stands in bytes from `begin` to `end`.
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  code(source, begin, end) {
    let hash = SEED;
    for (let k = begin; k < end; k += 1) hash = Math.imul(hash ^ source[k], PRIME);
    const { slots } = this;
    let at = placeOf(hash, slots);
    while (slots[at + 1]) {
      const known = slots[at + 1] - 1;
      if (slots[at] === hash && this.isText(known, source, begin, end)) return known;
      at = (at + 2) & (slots.length - 1);
    }
    slots[at] = hash;
    slots[at + 1] = this.count + 1;
    this.add(source, begin, end);
    if (4 * this.count > slots.length) this.spread();
    return this.count - 1;
  }

  /** @param {number} code
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  isText(code, source, begin, end) {
    const { bytes, ends } = this;
    const from = ends[code];
    if (ends[code + 1] - from !== end - begin) return false;
    for (let k = begin; k < end; k += 1) if (source[k] !== bytes[from + k - begin]) return false;
    return true;
  }

  /** @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  add(source, begin, end) {
    let to = this.ends[this.count];
    if (to + end - begin > this.bytes.length) this.bytes = grown(this.bytes, to + end - begin);
    const { bytes } = this;
    for (let k = begin; k < end; k += 1) bytes[to++] = source[k];
    this.count += 1;
    if (this.count === this.ends.length) this.ends = grown(this.ends);
    this.ends[this.count] = to;
  }

  /** Make room for four times as many. */
  spread() {
    const slots = new Int32Array(4 * this.slots.length);
    for (let k = 0; k < this.slots.length; k += 2) {
      if (!this.slots[k + 1]) continue;
      let at = placeOf(this.slots[k], slots);
      while (slots[at + 1]) at = (at + 2) & (slots.length - 1);
      slots[at] = this.slots[k];
      slots[at + 1] = this.slots[k + 1];
    }
    this.slots = slots;
  }

  /** Return all texts.
   *  @returns {string[]} */
  texts() {
    const { bytes, ends, count } = this;
    const texts = new Array(count);
    for (let k = 0; k < count;) {
      const from = ends[k];
      let next = k + 1;
      while (next < count && ends[next + 1] - from < AT_ONCE) next += 1;
      const all = textOf(bytes, from, ends[next]);
      const plain = all.length === ends[next] - from; // a letter is a byte
      for (; k < next; k += 1)
        texts[k] = plain ? all.slice(ends[k] - from, ends[k + 1] - from) : textOf(bytes, ends[k], ends[k + 1]);
    }
    return texts;
  }
}

/** @param {number} hash
 *  @param {Int32Array} slots */
const placeOf = (hash, slots) => (2 * (hash ^ (hash >>> 15))) & (slots.length - 1);

/** @template {Uint8Array | Uint32Array} T
 *  @param {T} numbers
 *  @param {number} [least]
 *  @returns {T} */
export function grown(numbers, least = 0) {
  const Kind = /** @type {any} */ (numbers.constructor);
  const more = new Kind(Math.max(2 * numbers.length, least));
  more.set(numbers);
  return more;
}
