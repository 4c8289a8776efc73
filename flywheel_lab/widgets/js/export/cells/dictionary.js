// The texts of a column, each once, numbered in the order in which they appear.

/** Gives each text the number of its first appearance. */
export class Dictionary {
  constructor() {
    /** @type {string[]} */
    this.texts = [];
    /** @type {Map<string, number>} */
    this.known = new Map();
  }

  /** Return the number of a text that is known to be new, for as long as all are.
   *  @param {string} text */
  add(text) {
    return this.texts.push(text) - 1;
  }

  /** Return the number of a text.
   *  @param {string} text */
  code(text) {
    let code = this.known.get(text);
    if (code === undefined) {
      code = this.add(text);
      this.known.set(text, code);
    }
    return code;
  }
}
