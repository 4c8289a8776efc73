// Texts that lie one behind the other in bytes (UTF-8); one becomes a text of its own when somebody asks for it.
import { textOf } from "./bytes.js";

const AT_ONCE = 4096; // bytes that become a text together
/** For each byte whether nothing is taken off a text that begins or ends with it: neither white space nor a quotation mark,
 *  nor a letter beyond ASCII. */
const isBare = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > 32 && byte < 127 && byte !== 34 && byte !== 39),
);

/** Different texts: that of number k begins at ends[k] and ends at ends[k + 1]. */
export class ByteTexts {
  constructor() {
    this.count = 0;
    this.bytes = new Uint8Array(1 << 16);
    this.ends = new Uint32Array(1024);
  }

  /** Add a text that stands in bytes from `begin` to `end`, and return its number.
   *  @param {Uint8Array} source
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

  /** Whether it is the text of this number.
   *  @param {number} code
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

  /** Return 1 if a text is greater than the last one, -1 if it is less, 0 if it is the same; a longer text is greater.
   *  @param {Uint8Array} source
   *  @param {number} begin
   *  @param {number} end */
  compare(source, begin, end) {
    const { bytes, ends, count } = this;
    const from = ends[count - 1];
    const longer = end - begin - (ends[count] - from);
    if (longer) return longer > 0 ? 1 : -1;
    for (let k = begin; k < end; k += 1) {
      const differs = source[k] - bytes[from + k - begin];
      if (differs) return differs > 0 ? 1 : -1;
    }
    return 0;
  }

  /** Whether nothing is to be taken off any of them. */
  areBare() {
    const { bytes, ends, count } = this;
    for (let k = 0; k < count; k += 1)
      if (ends[k] < ends[k + 1] && !(isBare[bytes[ends[k]]] && isBare[bytes[ends[k + 1] - 1]])) return false;
    return true;
  }

  /** @param {number} code */
  text(code) {
    return textOf(this.bytes, this.ends[code], this.ends[code + 1]);
  }

  /** Return all texts.
   *  @returns {string[]} */
  all() {
    const { bytes, ends, count } = this;
    const texts = new Array(count);
    for (let k = 0; k < count;) {
      const from = ends[k];
      let next = k + 1;
      while (next < count && ends[next + 1] - from < AT_ONCE) next += 1;
      const all = textOf(bytes, from, ends[next]);
      const plain = all.length === ends[next] - from; // a letter is a byte
      for (; k < next; k += 1) texts[k] = plain ? all.slice(ends[k] - from, ends[k + 1] - from) : this.text(k);
    }
    return texts;
  }
}

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
