// The texts of a column, each once. A million cells are told apart without making a text of each of them.

const [SEED, PRIME] = [2166136261 | 0, 16777619]; // FNV-1a, in whole numbers of 32 bits

/** Gives each text the number of its first appearance. */
export class Dictionary {
  constructor() {
    /** @type {string[]} */
    this.texts = [];
    this.hashes = new Int32Array(1024);
    this.slots = new Int32Array(2048).fill(-1);
  }

  /** Return the number of the text that stands in another from `begin` to `end`.
   *  @param {string} source
   *  @param {number} begin
   *  @param {number} end */
  code(source, begin = 0, end = source.length) {
    let hash = SEED;
    for (let k = begin; k < end; k += 1) hash = Math.imul(hash ^ source.charCodeAt(k), PRIME);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.slots[slot]; known >= 0; known = this.slots[slot]) {
      if (this.hashes[known] === hash && isAt(source, begin, end, this.texts[known])) return known;
      slot = (slot + 1) & mask;
    }
    const code = this.texts.length;
    this.texts.push(source.slice(begin, end));
    this.slots[slot] = code;
    if (code === this.hashes.length) this.hashes = grown(this.hashes);
    this.hashes[code] = hash;
    if (2 * code > mask) this.spread();
    return code;
  }

  /** Make room for twice as many. */
  spread() {
    const mask = 2 * this.slots.length - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let code = 0; code < this.texts.length; code += 1) {
      const hash = this.hashes[code];
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = code;
    }
  }
}

/** @param {string} source
 *  @param {number} begin
 *  @param {number} end
 *  @param {string} text */
function isAt(source, begin, end, text) {
  if (end - begin !== text.length) return false;
  for (let k = begin; k < end; k += 1) if (source.charCodeAt(k) !== text.charCodeAt(k - begin)) return false;
  return true;
}

/** @param {Int32Array} numbers */
function grown(numbers) {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
