// Pieces of which the pages of explorers consist.
import { element, scrolled, table, write } from "./controls.js";

/** A name that no other widget of the page has. */
export const uniqueId = () => `fl-${Math.random().toString(36).slice(2)}`;

/** @param {string} text */
export const legend = (text) => element("p", { class: "fl-legend" }, text);

/** Pictures below their title, with a note beside that.
 *  @param {string} kind
 *  @param {Node | string} title
 *  @param {Node | string} note
 *  @param {(Node | string)[]} parts */
export function figure(kind, title, note, ...parts) {
  const caption = element("figcaption", {}, element("strong", {}, title), " ", note);
  return element("figure", kind ? { class: `fl-figure-${kind}` } : {}, caption, ...parts);
}

/** The line below dots: how many people one is, what their colours mean, and what can be touched. show() writes the first.
 *  @param {string[][]} swatches each a word and a colour
 *  @param {string} touch */
export function keyLine(swatches, touch) {
  const size = element("span");
  const node = element("p", { class: "fl-key" }, size);
  for (const [name, colour] of swatches)
    node.append(" ", element("span", { class: "fl-swatch", style: `--fl-swatch: ${colour}` }, name));
  node.append(" ", element("span", {}, touch));
  return { node, show: (/** @type {string} */ text) => write(size, text) };
}

/** The same as a table, to be opened by those who read rather than see, below a text (`above`) if there is one. `rows(now)` gives rows of texts and which of them
 *  is selected; show(now) asks for them only while it is open, unless they cost little.
 *  @template Now
 *  @param {{opener: string, caption: string, columns: string[], cheap?: boolean, above?: Node,
 *    rows(now: Now): [rows: string[][], selected?: number]}} words */
export function tableBelow({ opener, caption, columns, rows, cheap = false, above }) {
  const numbers = table({ caption, columns });
  const parts = above ? [above, scrolled(caption, numbers.node)] : [scrolled(caption, numbers.node)];
  const node = element("details", {}, element("summary", {}, opener), ...parts);
  /** @type {Now} */
  let latest = null;
  /** @param {Now} now */
  function show(now) {
    latest = now;
    if (now && (cheap || node.open)) numbers.show(...rows(now));
  }
  node.addEventListener("toggle", () => show(latest));
  return { node, show };
}
