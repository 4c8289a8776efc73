// The texts of a column, each once, numbered in the order in which they appear.

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
