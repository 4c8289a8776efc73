// The texts of a column that lie in bytes, each once, numbered in the order in which they appear.
import { ByteTexts } from "./byte_texts.js";

const [SEED, PRIME] = [2166136261 | 0, 16777619]; // FNV-1a, in whole numbers of 32 bits
const LEAST = 4096; // places in the table
export const SOME = 1024; // texts that are looked up together

/** Gives each text in bytes (UTF-8) the number of its first appearance: a million cells are told apart without making a
 *  text of each of them. As long as they come in order, as numbers of orders and dates mostly do, a look at the one before
 *  tells whether a text is new; from the first one on that does not, all are looked up by their hash. */
export class ByteDictionary {
  constructor() {
    this.texts = new ByteTexts();
    this.way = 0; // 1 while each text is greater than the one before, -1 while it is less
    /** @type {Int32Array | null} a table of pairs: the hash of a text, and its number + 1, 0 where it is free */
    this.slots = null;
    this.hashes = new Int32Array(SOME);
    this.fetched = 0;
  }

  /** Write the numbers of some texts.
   *  @param {Uint8Array} source
   *  @param {Uint32Array} begins
   *  @param {Uint32Array} ends
   *  @param {Uint32Array} codes are written, one for each text, SOME at most */
  codeSome(source, begins, ends, codes) {
    const known = Boolean(this.slots);
    if (known) this.fetch(source, begins, ends, codes.length);
    for (let k = 0; k < codes.length; k += 1)
      codes[k] = known
        ? this.lookUp(this.hashes[k], source, begins[k], ends[k])
        : this.code(source, begins[k], ends[k]);
  }

  /** Hash some texts, and look where the table will be looked at: the memory then answers many questions at once, which
   *  would otherwise wait for each other.
   *  @param {Uint8Array} source
   *  @param {Uint32Array} begins
   *  @param {Uint32Array} ends
   *  @param {number} n */
  fetch(source, begins, ends, n) {
    const { hashes, slots, texts } = this;
    for (let k = 0; k < n; k += 1) hashes[k] = hashOf(source, begins[k], ends[k]);
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += texts.bytes[texts.ends[slots[placeOf(hashes[k], slots) + 1]]];
    this.fetched = sum; // or else nothing would be looked at
  }

  /** Return the number of the text that stands in bytes from `begin` to `end`.
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  code(source, begin, end) {
    const { texts } = this;
    if (!this.slots) {
      const way = texts.count ? texts.compare(source, begin, end) : 0;
      if (!way && texts.count) return texts.count - 1;
      this.way ||= way;
      if (way === this.way) return texts.add(source, begin, end);
      this.spread();
    }
    return this.lookUp(hashOf(source, begin, end), source, begin, end);
  }

  /** @param {number} hash
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  lookUp(hash, source, begin, end) {
    const { slots, texts } = this;
    let at = placeOf(hash, slots);
    while (slots[at + 1]) {
      const known = slots[at + 1] - 1;
      if (slots[at] === hash && texts.isText(known, source, begin, end)) return known;
      at = (at + 2) & (slots.length - 1);
    }
    const code = texts.add(source, begin, end);
    slots[at] = hash;
    slots[at + 1] = code + 1;
    if (4 * texts.count > slots.length) this.spread();
    return code;
  }

  /** Make a table of all texts, with room for more. */
  spread() {
    const { bytes, ends, count } = this.texts;
    let size = LEAST;
    while (size < 8 * count) size *= 2;
    const slots = (this.slots = new Int32Array(size));
    for (let k = 0; k < count; k += 1) {
      const hash = hashOf(bytes, ends[k], ends[k + 1]);
      let at = placeOf(hash, slots);
      while (slots[at + 1]) at = (at + 2) & (slots.length - 1);
      slots[at] = hash;
      slots[at + 1] = k + 1;
    }
  }
}

/** @param {Uint8Array} source
 *  @param {number} begin
 *  @param {number} end */
function hashOf(source, begin, end) {
  let hash = SEED;
  for (let k = begin; k < end; k += 1) hash = Math.imul(hash ^ source[k], PRIME);
  return hash;
}

/** @param {number} hash
 *  @param {Int32Array} slots */
const placeOf = (hash, slots) => (2 * (hash ^ (hash >>> 15))) & (slots.length - 1);
