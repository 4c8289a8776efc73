// The page to keep: one A4 that stands alone in a file. What is typed goes into it as text, never as HTML.
import { element } from "../parts/controls.js";
import { NAMES } from "../models/own.js";
import { quantityOf, written } from "./entries.js";
import { barsOf, halfSaid, leversOf, line, notesOf, picturesOf } from "./result.js";

export const PAPER = 794; // pixels of A4
const STYLE = `
@page { size: A4; margin: 10mm; }
html { background: #fff; }
body { margin: 0; }
.own { box-sizing: border-box; max-width: ${PAPER}px; margin: 0 auto; padding: 22px 30px; background: #fff; color: #1f2328;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
  font: 12.5px/1.42 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: break-word; }
.own h1 { font-size: 21px; line-height: 1.25; margin: 0; }
.own h2 { font-size: 14px; margin: 12px 0 3px; }
.own p, .own figure { margin: 0 0 4px; }
.own .fl-when { color: #5b6066; margin-bottom: 8px; }
.own .fl-half { font-size: 15px; padding: 7px 12px; border-left: 4px solid #e69f00; background: #f3f4f6; margin: 8px 0; }
.own table { border-collapse: collapse; width: 100%; margin: 4px 0 6px; }
.own caption { text-align: left; color: #5b6066; }
.own th, .own td { text-align: left; padding: 2px 8px 2px 0; border-bottom: 1px solid #d0d4d9; }
.own .fl-assumed td { font-style: italic; }
.own .fl-three { display: flex; gap: 18px; }
.own .fl-three figure { flex: 1 1 0; min-width: 0; }
.own svg { display: block; width: 100%; max-width: 200px; height: auto; margin: 0 auto 4px; }
.own figcaption strong { display: block; }
.own .fl-bar { display: grid; grid-template-columns: 22em 1fr; gap: 10px; align-items: center; }
.own .fl-track { position: relative; display: block; height: 12px; background: #eceef1; }
.own .fl-track span { position: absolute; top: 0; bottom: 0; }
.own .fl-full { left: 0; background: #0072b2; }
.own .fl-band { background: #9cc9e6; }
.own .fl-point { width: 2px; background: #1f2328; }
.own .fl-other .fl-full { background: #8a8f98; }
.own .fl-said { white-space: pre-line; }
.own footer { margin-top: 10px; color: #5b6066; font-size: 11px; }
@media (max-width: 500px) { .own { padding: 12px; } .own th, .own td { padding-right: 5px; } .own table { font-size: 11.5px; } .own :is(th, td) { hyphens: auto; } .own .fl-three { flex-wrap: wrap; } .own .fl-three figure { flex-basis: 100%; } .own .fl-bar { grid-template-columns: minmax(0, 1fr); } }`;

/** The page as a document, and its main part alone, which a picture of it needs.
 *  @param {Kept} kept
 *  @param {Words} words */
export function pageOf({ firm, four, coasting, guessed, hows, notes, shop, today }, words) {
  const { texts } = words;
  const rows = NAMES.map((name) => {
    const { low, guess, high, told } = written(name, four[name], words);
    const how = guessed[name] || hows[name] !== texts.counted ? `${hows[name]} · ${texts.assumption}` : hows[name];
    const cells = [guess, told ? `${low} – ${high}` : "", how].map((text) => element("td", {}, text));
    const kind = hows[name] === texts.counted ? {} : { class: "fl-assumed" };
    return element("tr", kind, element("th", { scope: "row" }, quantityOf(name, texts)), ...cells);
  });
  const heads = [texts.number, texts.value, texts.range, texts.how].map((head) =>
    element("th", { scope: "col" }, head),
  );
  const numbers = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows),
  );
  const own = notes.flatMap(({ label, text }) => [element("h2", {}, label), element("p", { class: "fl-said" }, text)]);
  const parts = [
    numbers,
    line(halfSaid(coasting, words), "fl-half"),
    picturesOf(four, coasting, guessed, words),
    barsOf(coasting, shop, words),
    ...leversOf(coasting, words),
    ...notesOf(four, coasting, words),
    ...own,
    element("h2", {}, texts.unknown_title),
    element("p", {}, texts.unknown),
  ];
  return sheetOf({ title: `${firm.trim() || texts.my_firm}: ${texts.page_title}`, today, parts }, words);
}

/** A page of these parts, as a document and its main part alone.
 *  @param {{title: string, today: Date, parts: Node[]}} sheet
 *  @param {Words} words */
export function sheetOf({ title, today, parts }, words) {
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: "long" }).format(today);
  const main = element(
    "main",
    { class: "own" },
    element("h1", {}, title),
    element("p", { class: "fl-when" }, day),
    ...parts,
    element("footer", {}, words.texts.made),
  );
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = words.language;
  const meta = element("meta", { charset: "utf-8" });
  const wide = element("meta", { name: "viewport", content: "width=device-width" });
  page.head.prepend(meta, wide);
  page.head.append(element("style", {}, STYLE));
  page.body.append(main);
  return { html: `<!doctype html>\n${asText(page.documentElement)}`, main };
}

/** @param {Element} node */
const asText = (node) => new XMLSerializer().serializeToString(node);

/** The page as an SVG of that height, which an image can be made of.
 *  @param {HTMLElement} main
 *  @param {number} height */
export function svgOf(main, height) {
  const held = element("div", {}, element("style", {}, STYLE), main);
  const size = `width="${PAPER}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#fff"/><foreignObject ${size}>${asText(held)}</foreignObject></svg>`;
}
