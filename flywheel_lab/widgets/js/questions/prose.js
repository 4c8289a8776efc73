// Texts of several lines, with `code` and *emphasis*; whatever else stands in them is text.
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

/** The parts of a line: words, `code` and *emphasis*.
 *  @param {string} line */
export function spans(line) {
  return line.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part) => {
    if (/^`.+`$/.test(part)) return element("code", {}, part.slice(1, -1));
    if (/^\*.+\*$/.test(part)) return element("em", {}, part.slice(1, -1));
    return part;
  });
}
