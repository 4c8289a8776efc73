// The texts of a column, each once, numbered in the order in which they appear.
import { textOf } from "./bytes.js";

const [SEED, PRIME] = [2166136261 | 0, 16777619]; // FNV-1a, in whole numbers of 32 bits
const AT_ONCE = 4096; // bytes that become a text together
export const SOME = 1024; // texts that are looked up together

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
 *  text of each of them. As long as they come in order, as numbers of orders and dates mostly do, a look at the one before
 *  tells whether a text is new; from the first one on that does not, all are looked up by their hash. */
export class ByteDictionary {
  constructor() {
    this.count = 0;
    this.bytes = new Uint8Array(1 << 16); // those of all texts, one behind the other
    this.ends = new Uint32Array(1024); // that of text k begins at ends[k] and ends at ends[k + 1]
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
    const { hashes, slots } = this;
    for (let k = 0; k < n; k += 1) hashes[k] = hashOf(source, begins[k], ends[k]);
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += this.bytes[this.ends[slots[placeOf(hashes[k], slots) + 1]]];
    this.fetched = sum; // or else nothing would be looked at
  }

  /** Return the number of the text that stands in bytes from `begin` to `end`.
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  code(source, begin, end) {
    if (!this.slots) {
      const way = this.compare(source, begin, end);
      if (!way && this.count) return this.count - 1;
      if (!this.count || way === (this.way ||= way)) return this.add(source, begin, end);
      this.slots = new Int32Array(4096);
      this.spread();
    }
    return this.lookUp(hashOf(source, begin, end), source, begin, end);
  }

  /** Return 1 if a text is greater than the last one, -1 if it is less, 0 if it is the same; a longer text is greater.
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  compare(source, begin, end) {
    const { bytes, ends, count } = this;
    const from = ends[count - 1] | 0;
    const longer = end - begin - (ends[count] - from);
    if (longer) return longer > 0 ? 1 : -1;
    for (let k = begin; k < end; k += 1) {
      const differs = source[k] - bytes[from + k - begin];
      if (differs) return differs > 0 ? 1 : -1;
    }
    return 0;
  }

  /** @param {number} hash
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  lookUp(hash, source, begin, end) {
    const { slots } = this;
    let at = placeOf(hash, slots);
    while (slots[at + 1]) {
      const known = slots[at + 1] - 1;
      if (slots[at] === hash && this.isText(known, source, begin, end)) return known;
      at = (at + 2) & (slots.length - 1);
    }
    slots[at] = hash;
    slots[at + 1] = this.count + 1;
    const code = this.add(source, begin, end);
    if (4 * this.count > slots.length) this.spread();
    return code;
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
    return this.count - 1;
  }

  /** Make a table of all texts, with room for as many again. */
  spread() {
    const { bytes, ends, count } = this;
    let size = 4096;
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
