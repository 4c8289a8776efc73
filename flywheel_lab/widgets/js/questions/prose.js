// Texts of several lines, with `code` and *emphasis*; whatever else stands in them is text, and code is literal.
import { element } from "../parts/controls.js";

/** One paragraph for each line of a text.
 *  @param {string} text
 *  @returns {Node[]} */
export function paragraphs(text) {
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => element("p", {}, ...spans(line)));
}

// Looked for from left to right, so that no asterisk of code is emphasis, nor one between two words: that is a product.
const MARKED = /(`[^`]+`|(?<![\p{L}\p{N}_])\*[^*`\s](?:[^*`]*[^*`\s])?\*(?![\p{L}\p{N}_]))/u;

/** The parts of a line: words, `code` and *emphasis*, as `prose` in figures/html.py finds them.
 *  @param {string} line
 *  @returns {(Node | string)[]} */
export function spans(line) {
  return line.split(MARKED).map((part, place) => {
    if (place % 2 === 0) return part; // what stands between two marks
    return element(part.startsWith("`") ? "code" : "em", {}, part.slice(1, -1));
  });
}
