// Pieces of which the pages of explorers consist.
import { element, scrolled, table } from "./controls.js";

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

/** The same as a table, to be opened by those who read rather than see. `rows(now)` gives rows of texts and which of them
 *  is selected; show(now) asks for them only while it is open, unless they cost little.
 *  @template Now
 *  @param {{opener: string, caption: string, columns: string[], cheap?: boolean,
 *    rows(now: Now): [rows: string[][], selected?: number]}} words */
export function tableBelow({ opener, caption, columns, rows, cheap = false }) {
  const numbers = table({ caption, columns });
  const node = element("details", {}, element("summary", {}, opener), scrolled(caption, numbers.node));
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
