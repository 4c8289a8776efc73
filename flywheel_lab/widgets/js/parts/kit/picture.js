// What an explorer shows as one picture in a file: title, sentence, all layers of all pictures, and where it comes from.
import { element } from "../controls.js";
import { FONT, SMALL, wrap } from "../svg.js";
import { capture } from "./picture/capture.js";
import { tag } from "./picture/copy.js";

const [EDGE, GAP, LINE, LEAST] = [20, 18, 19, 420];
const SHARP = 2; // pixels of a PNG for each of the screen
// On paper, whatever theme the notebook has.
const PAPER = {
  "color-scheme": "light",
  "--jp-layout-color1": "#fff",
  "--jp-ui-font-color1": "#1f2328",
  "--jp-brand-color1": "#1976d2",
};
const [INK, QUIET] = ["#1f2328", "#5b6066"];
const FACE = `system-ui, -apple-system, "Segoe UI", sans-serif`;

/** Hand the picture to the browser's downloads and return its name, or "" where the browser cannot make it.
 *  @param {"png" | "svg"} kind
 *  @param {{root: HTMLElement, said: HTMLElement, notes: string[], draw(): void}} given
 *  @returns {Promise<string>} */
export async function savePicture(kind, given) {
  try {
    const { text, width, height } = pictureOf(given);
    const svg = new Blob([text], { type: "image/svg+xml" });
    const file = kind === "svg" ? svg : await pixels(text, width, height);
    return download(file, `${fileName([given.root.getAttribute("aria-label"), given.notes[0]])}.${kind}`);
  } catch (error) {
    console.warn(error);
    return "";
  }
}

/** The picture as the text of an SVG, and its size.
 *  @param {{root: HTMLElement, said: HTMLElement, notes: string[], draw(): void}} given */
export function pictureOf({ root, said, notes, draw }) {
  const seen = onPaper(root, draw, () => capture(root));
  const width = Math.max(LEAST, seen.width + 2 * EDGE);
  const title = root.getAttribute("aria-label") ?? "";
  let y = EDGE;
  /** Lines of text below each other.
   *  @param {string[]} lines
   *  @param {Attributes} style
   *  @param {number} step */
  const written = (lines, style, step) =>
    lines.map((line) => tag("text", { x: EDGE, y: (y += step), "font-family": FACE, ...style }, line));
  const head = [
    ...written([title], { "font-size": 17, "font-weight": 600, fill: INK }, 17),
    ...[...root.querySelectorAll("blockquote p")].flatMap((line) =>
      written(wrap(plain(line), width - 2 * EDGE, FONT), { "font-size": 13, "font-weight": 600, fill: INK }, LINE),
    ),
    ...written(wrap(plain(said), width - 2 * EDGE, FONT), { "font-size": 13, fill: INK }, LINE),
  ];
  y += GAP;
  const shown = tag("g", { transform: `translate(${EDGE},${y})` }, ...seen.parts);
  y += seen.height + GAP / 2;
  const foot = written(wrap(notes.join(" · "), width - 2 * EDGE, SMALL), { "font-size": 12, fill: QUIET }, 17);
  const height = Math.ceil(y + EDGE);
  const paper = tag("rect", { width, height, fill: "#ffffff" });
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = tag("svg", size, tag("title", {}, title), paper, ...head, shown, ...foot);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/** Look at an explorer as it is on white paper: in a dark theme its colours change for a moment that nobody sees.
 *  @template Seen
 *  @param {HTMLElement} root
 *  @param {() => void} draw
 *  @param {() => Seen} look
 *  @returns {Seen} */
function onPaper(root, draw, look) {
  for (const [name, value] of Object.entries(PAPER)) root.style.setProperty(name, value);
  root.classList.add("fl-kit-still");
  try {
    draw(); // a canvas has no style of its own: it takes its colours when it is drawn
    return look();
  } finally {
    for (const name of Object.keys(PAPER)) root.style.removeProperty(name);
    root.classList.remove("fl-kit-still");
    draw();
  }
}

/** @param {Element} node */
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();

/** A PNG of the text of an SVG.
 *  @param {string} text
 *  @param {number} width
 *  @param {number} height
 *  @returns {Promise<Blob>} */
export async function pixels(text, width, height) {
  const image = new Image(width * SHARP, height * SHARP);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = element("canvas", { width: width * SHARP, height: height * SHARP });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) =>
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("no blob"))), "image/png"),
  );
}

/** Hand a file to the browser's downloads and return its name.
 *  @param {Blob} file
 *  @param {string} name */
export function download(file, name) {
  const url = URL.createObjectURL(file);
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return name;
}

/** A file name in plain letters.
 *  @param {string[]} words */
export const fileName = (words) =>
  words
    .join(" ")
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter])
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
