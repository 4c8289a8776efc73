// Elements of a picture as they look now, with nothing left to a style sheet: any program can draw them.

const SVG = "http://www.w3.org/2000/svg";
const COLOURS = ["fill", "stroke"];
/** What else a shape takes from its style, and what it has where nobody says anything.
 *  @type {Record<string, string>} */
const LOOKS = {
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0px",
  "stroke-linejoin": "miter",
  "stroke-linecap": "butt",
  "fill-rule": "nonzero",
  "paint-order": "normal",
  opacity: "1",
};
const GROUPED = ["opacity", "clip-path", "mask"];
const WORDS = {
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "font-style": "normal",
  "letter-spacing": "normal",
};
const DROPPED = /^(class|style|role|tabindex|focusable|aria-.*|data-.*|on.*|fill|stroke|fill-opacity|stroke-opacity)$/;

/** Make an element of a picture.
 *  @param {string} name
 *  @param {Attributes} attributes
 *  @param {(Node | string)[]} children */
export function tag(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    node.setAttribute(key, typeof value === "number" ? `${Math.round(value * 100) / 100}` : value);
  node.append(...children);
  return node;
}

/** The element as it looks, or nothing where it is not to be seen.
 *  @param {Element} node
 *  @returns {Element[]} */
export function copied(node) {
  const style = getComputedStyle(node);
  if (style.display === "none" || (!node.children.length && style.visibility !== "visible")) return [];
  const copy = document.createElementNS(SVG, node.tagName);
  for (const { name, value } of node.attributes) if (!DROPPED.test(name)) copy.setAttribute(name, value);
  if (node.children.length && !/^(text|tspan)$/.test(node.tagName)) {
    for (const name of GROUPED)
      if (!["none", "1"].includes(style.getPropertyValue(name))) copy.setAttribute(name, style.getPropertyValue(name));
  } else look(copy, style);
  moved(node, copy, style);
  if (/^(text|tspan|textPath)$/.test(node.tagName)) set(copy, wordStyle(style));
  for (const child of node.childNodes) {
    if (child instanceof Element) copy.append(...copied(child));
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent);
  }
  return [copy];
}

/** @param {Element} copy
 *  @param {CSSStyleDeclaration} style */
function look(copy, style) {
  for (const name of COLOURS) {
    const value = style.getPropertyValue(name);
    const { colour, alpha } = paint(value);
    copy.setAttribute(name, colour);
    const all = alpha * Number(style.getPropertyValue(`${name}-opacity`) || 1);
    if (all < 1) copy.setAttribute(`${name}-opacity`, `${Math.round(all * 1000) / 1000}`);
  }
  for (const [name, usual] of Object.entries(LOOKS)) {
    const value = style.getPropertyValue(name);
    if (value && value !== usual) copy.setAttribute(name, value.replace(/(\d)px/g, "$1"));
  }
}

/** What a style sheet turns or shifts.
 *  @param {Element} node
 *  @param {Element} copy
 *  @param {CSSStyleDeclaration} style */
function moved(node, copy, style) {
  if (!style.transform || style.transform === "none" || node.hasAttribute("transform")) return;
  const box = style.transformBox === "fill-box" ? /** @type {SVGGraphicsElement} */ (node).getBBox() : { x: 0, y: 0 };
  const [x, y] = style.transformOrigin.split(" ").map(parseFloat);
  copy.setAttribute(
    "transform",
    `translate(${x + box.x},${y + box.y}) ${style.transform} translate(${-x - box.x},${-y - box.y})`,
  );
}

/** @param {Element} node
 *  @param {Record<string, string>} attributes */
function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}

/** @param {CSSStyleDeclaration} style
 *  @returns {Record<string, string>} */
function wordStyle(style) {
  const others = Object.entries(WORDS).map(([name, usual]) => [name, style.getPropertyValue(name), usual]);
  return {
    "font-family": style.fontFamily,
    "font-size": style.fontSize.replace("px", ""),
    "font-weight": style.fontWeight,
    ...Object.fromEntries(others.filter(([, value, usual]) => value && value !== usual)),
  };
}

const pen = () => document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** How words on the page are written in a picture, and how far their base line lies below the top of their box.
 *  @param {Element} node */
export function textStyle(node) {
  const style = getComputedStyle(node);
  const measuring = pen();
  measuring.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { colour, alpha } = paint(style.color);
  const fade = alpha < 1 ? { "fill-opacity": `${Math.round(alpha * 1000) / 1000}` } : {};
  const ascent = measuring.measureText("x").fontBoundingBoxAscent;
  return { style: { ...wordStyle({ ...pick(style) }), fill: colour, ...fade }, ascent };
}

/** The style of words on a page, which are anchored at their left.
 *  @param {CSSStyleDeclaration} style
 *  @returns {any} */
const pick = ({ fontFamily, fontSize, fontWeight, fontStyle }) => ({
  ...{ fontFamily, fontSize, fontWeight },
  getPropertyValue: (/** @type {string} */ name) => (name === "font-style" ? fontStyle : ""),
});

/** @type {Map<string, {colour: string, alpha: number}>} */
const known = new Map();

/** A colour in the one notation that every program reads; what is mixed in a style sheet is mixed here.
 *  @param {string} value
 *  @returns {{colour: string, alpha: number}} */
function paint(value) {
  if (value === "none" || value.startsWith("url(")) return { colour: value.replace(/"/g, ""), alpha: 1 };
  if (!known.has(value)) {
    const dot = pen();
    dot.fillStyle = value;
    dot.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = dot.getImageData(0, 0, 1, 1).data;
    const hex = [r, g, b].map((each) => each.toString(16).padStart(2, "0")).join("");
    known.set(value, { colour: `#${hex}`, alpha: a / 255 });
  }
  return known.get(value);
}
