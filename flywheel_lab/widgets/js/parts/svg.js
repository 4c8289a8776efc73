// Drawing with SVG: a picture is a list of [tag, attributes, text], and patch() makes the screen equal to it.

const SVG = "http://www.w3.org/2000/svg";
// The fonts of what is measured: of two weights the bold one, which is wider.
export const FONT = "600 13px system-ui, sans-serif";
export const SMALL = "12px system-ui, sans-serif";
/** @param {string | number} value */
const written = (value) => (typeof value === "number" ? `${Math.round(value * 100) / 100}` : value);

/** Return an empty picture; its description is set when it is drawn.
 *  @param {string} kind
 *  @returns {SVGSVGElement} */
export function picture(kind) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("class", `fl-picture fl-${kind}`);
  return svg;
}

/** Show `shapes` in the picture. Nodes are reused by place: nothing flickers, and only what changed is touched.
 *  @param {SVGElement} svg
 *  @param {Drawing} drawing */
export function patch(svg, { width, height, label, shapes }) {
  assign(svg, { width, height, viewBox: `0 0 ${written(width)} ${written(height)}`, "aria-label": label });
  let node = svg.firstElementChild;
  for (const [tag, attributes, text = ""] of shapes) {
    if (node?.tagName !== tag) {
      const fresh = document.createElementNS(SVG, tag);
      if (node) node.replaceWith(fresh);
      else svg.append(fresh);
      node = fresh;
    }
    const before = assign(node, attributes, text);
    for (const name of Object.keys(before)) if (!(name in attributes)) node.removeAttribute(name);
    node = node.nextElementSibling;
  }
  while (svg.childNodes.length > shapes.length) svg.lastChild.remove();
}

// What a node was given last; to ask the page itself took longer than all the arithmetic of a screen.
const lastDrawn = new WeakMap();
const NOTHING = { attributes: {}, text: "" };

/** Write what differs, and return the attributes that the node had before.
 *  @param {Element} node
 *  @param {Attributes} attributes
 *  @returns {Attributes} */
function assign(node, attributes, text = "") {
  const before = lastDrawn.get(node) ?? NOTHING;
  lastDrawn.set(node, { attributes, text });
  for (const [name, value] of Object.entries(attributes)) {
    const was = before.attributes[name];
    if (value !== was && written(value) !== written(was)) node.setAttribute(name, written(value));
  }
  if (text !== before.text) node.textContent = text;
  return before.attributes;
}

const widths = new Map();
/** @type {CanvasRenderingContext2D} */
let pen = null;

/** The width of a text in pixels, measured once.
 *  @param {string} text
 *  @param {string} font
 *  @returns {number} */
export function measure(text, font) {
  const key = `${font} ${text}`;
  if (!widths.has(key)) {
    pen ??= document.createElement("canvas").getContext("2d");
    pen.font = font;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

/** The width of a number in pixels: all digits are as wide as a 0, so that few numbers are measured.
 *  @param {string} text
 *  @param {string} font */
export const measureNumber = (text, font) => measure(text.replace(/\d/g, "0"), font);

/** The words of a text; a number at its end stays with the word before: "purchase 2".
 *  @param {string} text */
export const unbroken = (text) => text.split(/\s+(?!\d+$)/);

/** Break a text into lines of at most `width` pixels; a word that is longer is broken too, nothing is cut off.
 *  @param {string} text
 *  @param {number} width
 *  @param {string} font
 *  @returns {string[]} */
export function wrap(text, width, font) {
  /** @param {string} line */
  const fits = (line) => measure(line, font) <= width;
  const lines = [""];
  for (const word of unbroken(text)) {
    const joined = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (fits(joined)) lines[lines.length - 1] = joined;
    else for (const piece of pieces(word, fits)) lines.push(piece);
  }
  return lines.filter(Boolean);
}

/** @param {string} word
 *  @param {(line: string) => boolean} fits */
function pieces(word, fits) {
  if (fits(word)) return [word];
  const parts = [""];
  for (const letter of word) {
    if (parts.at(-1) && !fits(`${parts.at(-1)}${letter}-`)) {
      parts[parts.length - 1] += "-";
      parts.push("");
    }
    parts[parts.length - 1] += letter;
  }
  return parts;
}

/** The smallest round number that is at least `value`: a scale that rarely jumps.
 *  @param {number} value
 *  @returns {number} */
export function ceiling(value) {
  if (!(value > 1e-9)) return 1;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return power * [1, 1.5, 2, 3, 4, 5, 7.5, 10].find((step) => step * power >= value * (1 - 1e-9));
}
