// What is to be seen of an explorer, apart from its controls: pictures with all their layers, and the words beside them.
import { copied, tag, textStyle } from "./copy.js";

const GAP = 14;
const LEAST = 24; // pixels; whatever is smaller is an icon
const BESIDE_BUTTONS = ".fl-choice, .fl-buttons";
const NO_PICTURE =
  "button, label, output, input, select, details, .fl-control, .fl-kit, .fl-said, .fl-unseen, [hidden], svg";

/** Return {width, height, parts}: rows of pictures as they stand on the page, without what lies between the rows.
 *  @param {HTMLElement} root
 *  @returns {{width: number, height: number, parts: Element[]}} */
export function capture(root) {
  const layers = [...root.querySelectorAll("svg, canvas")].filter((layer) => isPicture(layer));
  const homes = [...new Set(layers.map((layer) => layer.closest("figure") ?? layer.parentElement))];
  const regions = homes
    .filter((home) => !homes.some((other) => other !== home && other.contains(home)))
    .map((home) =>
      regionOf(
        home,
        layers.filter((layer) => home.contains(layer)),
      ),
    );
  const left = Math.min(...regions.map(({ box }) => box.left));
  const parts = [];
  let y = 0;
  for (const row of rowsOf(regions)) {
    const top = Math.min(...row.map(({ box }) => box.top));
    parts.push(...row.flatMap((region) => region.drawn(-left, y - top)));
    y += Math.max(...row.map(({ box }) => box.bottom)) - top + GAP;
  }
  const right = Math.max(...regions.map(({ box }) => box.right));
  return { width: Math.ceil(right - left), height: Math.ceil(Math.max(0, y - GAP)), parts };
}

/** @param {Element} layer */
function isPicture(layer) {
  const { width, height } = layer.getBoundingClientRect();
  const inside = layer.parentElement.closest("svg, .fl-kit, .fl-control, details:not([open])");
  return width >= LEAST && height >= LEAST && !inside && getComputedStyle(layer).visibility === "visible";
}

/** The layers and the lines of text of a region, and the box that holds them.
 *  @param {Element} home
 *  @param {Element[]} layers */
function regionOf(home, layers) {
  const lines = linesIn(home);
  settleTail(lines, layers);
  const boxes = [...layers.map((layer) => layer.getBoundingClientRect()), ...lines.map(({ box }) => box)];
  const box = {
    left: Math.min(...boxes.map((each) => each.left)),
    right: Math.max(...boxes.map((each) => each.right)),
    top: Math.min(...boxes.map((each) => each.top)),
    bottom: Math.max(...boxes.map((each) => each.bottom)),
  };
  const painted = layers.map((layer) => ({ layer, order: Number(getComputedStyle(layer).zIndex) || 0 }));
  painted.sort((a, b) => a.order - b.order);
  /** @param {number} dx
   *  @param {number} dy
   *  @returns {Element[]} */
  const drawn = (dx, dy) => [
    ...painted.map(({ layer }) => layerAt(layer, dx, dy)),
    ...lines.map(({ text, box, ascent, style }) =>
      tag("text", { x: box.left + dx, y: box.top + ascent + dy, ...style }, text),
    ),
  ];
  return { box, drawn };
}

/** @param {Element} layer
 *  @param {number} dx
 *  @param {number} dy */
function layerAt(layer, dx, dy) {
  const { left, top, width, height } = layer.getBoundingClientRect();
  const place = { x: left + dx, y: top + dy, width, height };
  if (layer instanceof HTMLCanvasElement)
    return tag("image", { ...place, href: layer.toDataURL("image/png"), preserveAspectRatio: "none" });
  const viewBox = layer.getAttribute("viewBox") ?? `0 0 ${width} ${height}`;
  return tag("svg", { ...place, viewBox, overflow: "visible" }, ...[...layer.children].flatMap(copied));
}

/** Regions that stand beside each other are a row.
 *  @template {{box: {top: number, bottom: number}}} Region
 *  @param {Region[]} regions
 *  @returns {Region[][]} */
function rowsOf(regions) {
  /** @type {{bottom: number, row: Region[]}[]} */
  const rows = [];
  for (const region of [...regions].sort((a, b) => a.box.top - b.box.top)) {
    const last = rows.at(-1);
    if (last && region.box.top < last.bottom) {
      last.row.push(region);
      last.bottom = Math.max(last.bottom, region.box.bottom);
    } else rows.push({ bottom: region.box.bottom, row: [region] });
  }
  return rows.map(({ row }) => row);
}

/** The words of a region outside of its pictures, line by line as the page broke them.
 *  @param {Element} home */
function linesIn(home) {
  const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent.trim() || node.parentElement.closest(NO_PICTURE)) continue;
    const { style, ascent } = textStyle(node.parentElement);
    const tail = node.parentElement.closest(BESIDE_BUTTONS) !== null;
    for (const { text, box } of brokenLines(node)) lines.push({ text, box, style, ascent, tail });
  }
  return lines;
}

/** Words that stood beside buttons go below the picture: their buttons are not in it.
 *  @param {ReturnType<typeof linesIn>} lines
 *  @param {Element[]} layers */
function settleTail(lines, layers) {
  const boxes = layers.map((layer) => layer.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  let y = Math.max(...boxes.map((box) => box.bottom), ...lines.map(({ tail, box }) => (tail ? 0 : box.bottom))) + 4;
  for (const line of lines.filter(({ tail }) => tail)) {
    const { left: x, right, top, bottom } = line.box;
    line.box = { left, right: left + right - x, top: y, bottom: y + bottom - top };
    y = line.box.bottom;
  }
}

/** @param {Node} node */
function brokenLines(node) {
  /** @type {{text: string, box: {left: number, right: number, top: number, bottom: number}}[]} */
  const lines = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.textContent.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    if (right - left < 1) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - top) < 2) {
      line.text += ` ${word}`;
      line.box.right = right;
    } else lines.push({ text: word, box: { left, right, top, bottom } });
  }
  return lines;
}
