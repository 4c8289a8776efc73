// A column, as each rule sees it: what stands in it, decided once for each text, and which row has which text.
import { Dictionary } from "./dictionary.js";

/** A column: the texts that occur in it, and for each row the place of its text among them. Those that lie in bytes are
 *  made when a rule asks for them. */
export class Column {
  /** @param {string[] | import("../files/byte_texts.js").ByteTexts} texts
   *  @param {Uint32Array} codes */
  constructor(texts, codes) {
    this.lying = Array.isArray(texts) ? null : texts;
    this.made = Array.isArray(texts) ? texts : null;
    this.codes = codes;
    /** @type {Uint32Array | null} */
    this.counted = null;
  }
  /** All different texts.
   *  @returns {string[]} */
  get texts() {
    return (this.made ??= this.lying.all());
  }
  /** How many different texts there are. */
  get size() {
    return this.made ? this.made.length : this.lying.count;
  }
  /** Return one of the different texts.
   *  @param {number} code */
  text(code) {
    return this.made ? this.made[code] : this.lying.text(code);
  }
  /** Whether it is known that each text begins and ends with a plain letter or digit, so that nothing is to be taken off. */
  get isBare() {
    return this.lying !== null && this.lying.areBare();
  }
  /** @param {number} k */
  at(k) {
    return this.text(this.codes[k]);
  }
  /** How many rows have each text.
   *  @returns {Uint32Array} */
  get counts() {
    if (this.counted) return this.counted;
    const counts = new Uint32Array(this.size);
    for (let k = 0; k < this.codes.length; k += 1) counts[this.codes[k]] += 1;
    return (this.counted = counts);
  }
  /** Return for each row the number of its text.
   *  @param {ArrayLike<number>} numbers of the texts
   *  @returns {Float64Array} */
  spread(numbers) {
    return take(numbers instanceof Float64Array ? numbers : new Float64Array(numbers), this.codes);
  }
  /** Return the column with other texts; those that become the same are one.
   *  @param {(text: string) => string} change */
  map(change) {
    const changed = this.texts.map(change);
    if (changed.every((text, k) => text === this.texts[k])) return this;
    const dictionary = new Dictionary();
    const now = Uint32Array.from(changed, (text) => dictionary.code(text));
    return new Column(dictionary.texts, take(now, this.codes));
  }
}

/** Return what is told of the texts of two columns in each row.
 *  @param {Column} one
 *  @param {Column} other
 *  @param {(one: string, other: string) => string} tell
 *  @returns {Column} */
export function pair(one, other, tell) {
  const dictionary = new Dictionary();
  const codes = one.codes.map((code, k) => dictionary.code(tell(one.text(code), other.at(k))));
  return new Column(dictionary.texts, codes);
}

/** Return what columns say together, "" where the first one says nothing.
 *  @param {Column[]} columns
 *  @returns {Column} */
export function beside(columns) {
  const dictionary = new Dictionary();
  const textOf = (/** @type {number} */ k) => (columns[0].at(k) ? columns.map((each) => each.at(k)).join(", ") : "");
  const codes = columns[0].codes.map((_, k) => dictionary.code(textOf(k)));
  return new Column(dictionary.texts, codes);
}

/** Return the numbers that stand at some places.
 *  @template {Float64Array | Uint32Array} T
 *  @param {T} numbers
 *  @param {Uint32Array} places
 *  @returns {T} */
export function take(numbers, places) {
  const Kind = /** @type {any} */ (numbers.constructor);
  const taken = new Kind(places.length);
  for (let k = 0; k < places.length; k += 1) taken[k] = numbers[places[k]];
  return taken;
}

/** Return how many places numbers need that count from 0.
 *  @param {Uint32Array} numbers */
export function countPlaces(numbers) {
  let size = 0;
  for (let k = 0; k < numbers.length; k += 1) if (numbers[k] >= size) size = numbers[k] + 1;
  return size;
}

/** Return how many different ones there are of numbers that count from 0.
 *  @param {Uint32Array} numbers */
export function countDifferent(numbers) {
  const was = new Uint8Array(countPlaces(numbers));
  let n = 0;
  for (let k = 0; k < numbers.length; k += 1) {
    n += 1 - was[numbers[k]];
    was[numbers[k]] = 1;
  }
  return n;
}

/** Return the places of each number, those of the number that comes first before the others.
 *  @param {Uint32Array} numbers
 *  @returns {number[][]} */
export function groupsOf(numbers) {
  const { counts } = new Column(new Array(countPlaces(numbers)), numbers);
  const groups = /** @type {number[][]} */ ([]);
  const [own, n] = [/** @type {number[][]} */ (new Array(counts.length)), new Uint32Array(counts.length)];
  for (let k = 0; k < numbers.length; k += 1) {
    const number = numbers[k];
    if (!n[number]) groups.push((own[number] = new Array(counts[number])));
    own[number][n[number]++] = k;
  }
  return groups;
}

/** Return for each row 1 if it is chosen, else 0.
 *  @param {number} size
 *  @param {(k: number) => boolean} isChosen */
export function marksOf(size, isChosen) {
  const marks = new Uint8Array(size);
  for (let k = 0; k < size; k += 1) if (isChosen(k)) marks[k] = 1;
  return marks;
}

/** Return the places of rows that are chosen, in order.
 *  @param {number} size
 *  @param {(k: number) => boolean} isChosen */
export function placesOf(size, isChosen) {
  const places = new Uint32Array(size);
  let n = 0;
  for (let k = 0; k < size; k += 1) if (isChosen(k)) places[n++] = k;
  return places.subarray(0, n);
}

/** Return cells as a column.
 *  @param {string[]} cells */
export function listed(cells) {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(cells, (cell) => dictionary.code(cell));
  return new Column(dictionary.texts, codes);
}
