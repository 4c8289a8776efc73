// A column, as each rule sees it: what stands in it, decided once for each text, and which row has which text.
import { Dictionary } from "./dictionary.js";

/** A column: the texts that occur in it, and for each row the place of its text among them. */
export class Column {
  /** @param {string[]} texts
   *  @param {Uint32Array} codes */
  constructor(texts, codes) {
    this.texts = texts;
    this.codes = codes;
    /** @type {Uint32Array | null} */
    this.counted = null;
  }
  /** @param {number} k */
  at(k) {
    return this.texts[this.codes[k]];
  }
  /** How many rows have each text.
   *  @returns {Uint32Array} */
  get counts() {
    if (this.counted) return this.counted;
    const counts = new Uint32Array(this.texts.length);
    for (const code of this.codes) counts[code] += 1;
    return (this.counted = counts);
  }
  /** Return the column with other texts; those that become the same are one.
   *  @param {(text: string) => string} change */
  map(change) {
    const changed = this.texts.map(change);
    if (changed.every((text, k) => text === this.texts[k])) return this;
    const dictionary = new Dictionary();
    const now = Uint32Array.from(changed, (text) => dictionary.code(text));
    return new Column(
      dictionary.texts,
      this.codes.map((code) => now[code]),
    );
  }
}

/** Return cells as a column.
 *  @param {string[]} cells */
export function listed(cells) {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(cells, (cell) => dictionary.code(cell));
  return new Column(dictionary.texts, codes);
}
