// What four numbers come to: the sentence, three pictures, the bar of weeks, what a tenth does, what to find out first.
// The page to keep is made of the same pieces.
import { element, table } from "../parts/controls.js";
import { NAMES } from "../models/own.js";
import { ceiling } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { nameOf, time, times, written } from "./entries.js";
import { drawn, shapesOf } from "./pictures.js";

/** @param {string} text with **a few words** that stand out
 *  @param {string} [kind] */
export function line(text, kind = "") {
  const parts = text.split("**").map((part, i) => (i % 2 ? element("strong", {}, part) : part));
  return element("p", kind ? { class: kind } : {}, ...parts);
}

/** How long it lasts, in one sentence: a range, an open end, or no half at all.
 *  @param {Coasting} coasting
 *  @param {Words} words */
export function halfSaid({ half }, words) {
  const { texts } = words;
  const { low, guess, high } = times(half, words);
  if (half[1] === Infinity) return fill(half[0] === Infinity ? texts.never : texts.never_open, { low });
  if (half[2] === Infinity) return fill(texts.half_open, { low, guess });
  return fill(half[0] === half[2] ? texts.half : texts.half_span, { low, guess, high });
}

/** A span as people say it: the guess, and in brackets from where to where.
 *  @param {Span} span
 *  @param {{low: string, guess: string, high: string}} said
 *  @param {Words} words */
export function spread([least, , most], said, { texts }) {
  if (most === Infinity) return fill(texts.spread_open, said);
  return least === most ? said.guess : fill(texts.spread, said);
}

/** @param {Four} four
 *  @param {Coasting} coasting
 *  @param {Record<FirmNumber, boolean>} guessed
 *  @param {Words} words */
export function picturesOf(four, { lifetime, gain }, guessed, words) {
  const { texts } = words;
  const [low, guess, high] = gain.map((factor) => words.decimals(factor, 2));
  const values = {
    ...Object.fromEntries(NAMES.map((name) => [name, written(name, four[name], words).guess])),
    lifetime: spread(lifetime, times(lifetime, words), words),
    gain: spread(gain, { low, guess, high }, words),
    people: words.decimals(100 * gain[1], 0),
  };
  /** @type {[name: string, says: string, dashed: boolean][]} */
  const said = [
    [texts.funnel, texts.funnel_says, guessed.new || guessed.referred],
    [texts.hourglass, texts.hourglass_says, guessed.customers || guessed.lost],
    [texts.wheel, texts.wheel_says, guessed.referred],
  ];
  return figuresOf(
    shapesOf(four, guessed).map((shapes, i) => {
      const [name, says, dashed] = said[i];
      return [name, [fill(says, values), ...(dashed ? [texts.guessed] : [])].join(" "), shapes];
    }),
  );
}

/** Three small pictures with their names and what they say.
 *  @param {[name: string, text: string, shapes: Shape[]][]} pictures */
export function figuresOf(pictures) {
  const figures = pictures.map(([name, text, shapes]) => {
    const caption = element("figcaption", {}, element("strong", {}, name), element("span", {}, text));
    return element("figure", {}, drawn(shapes, `${name}: ${text}`), caption);
  });
  return element("div", { class: "fl-three" }, ...figures);
}

/** The weeks as a bar with their range, and below it the shop's.
 *  @param {Coasting} coasting
 *  @param {number} shop
 *  @param {Words} words */
export function barsOf({ half }, shop, words) {
  const { texts } = words;
  const yours = half[1] === Infinity ? texts.no_half : spread(half, times(half, words), words);
  return ranges(texts.lasts, [
    { name: texts.you, span: half, text: yours, other: false },
    { name: texts.shop, span: [shop, shop, shop], text: time(shop, words), other: true },
  ]);
}

/** Ranges on one scale, a bar each; those of others are grey.
 *  @param {string} title
 *  @param {RangeRow[]} rows */
export function ranges(title, rows) {
  const ends = rows.flatMap(({ span }) => span).filter(Number.isFinite);
  const most = ceiling(1.15 * Math.max(...ends));
  const at = (/** @type {number} */ weeks) => Math.min(100, (100 * weeks) / most);
  const nodes = rows.map(({ name, span, text, other }) => {
    const [from, mark, to] = span.map(at);
    const band = element("span", { class: "fl-band", style: `left:${from}%;width:${to - from}%` });
    const full = element("span", { class: "fl-full", style: `width:${from}%` });
    const point = element("span", { class: "fl-point", style: `left:${mark}%` });
    const track = element("span", { class: "fl-track", "aria-hidden": "true" }, full, band, point);
    return element(
      "p",
      { class: other ? "fl-bar fl-other" : "fl-bar" },
      element("span", {}, `${name}: ${text}`),
      track,
    );
  });
  return element("div", { class: "fl-bars" }, element("p", { class: "fl-tip" }, title), ...nodes);
}

/** What a tenth does, as a table, and the strongest of the levers: where there is a half, more leave than are sent, so a
 *  tenth of those who leave weighs most. Nothing where it grows by itself.
 *  @param {Coasting} coasting
 *  @param {Words} words
 *  @returns {HTMLElement[]} */
export function leversOf({ half, levers }, words) {
  const { texts } = words;
  if (half[1] === Infinity) return [];
  /** @type {[string, [half: number, customers: number]][]} */
  const rows = [
    [texts.lever_lost, levers.lost],
    [texts.lever_referred, levers.referred],
    [texts.lever_ads, levers.ads],
  ];
  const second = levers.referred[1] > levers.ads[1] ? texts.lever_referred : texts.lever_ads;
  const shown = table({ caption: texts.lever_title, columns: [texts.lever, texts.half_column, texts.long_run] });
  const cells = rows.map(([name, [weeks, customers]]) => [
    name,
    weeks === Infinity ? texts.no_half : time(weeks, words),
    Number.isNaN(customers) ? texts.no_level : `+${words.percent(customers - 1)}`,
  ]);
  shown.show(cells);
  return [line(fill(texts.strongest, { lever: texts.lever_lost, second })), shown.node];
}

/** What to find out first, and why share and factor differ where the firm is not in balance.
 *  @param {Four} four
 *  @param {Coasting} coasting
 *  @param {Words} words
 *  @returns {HTMLElement[]} */
export function notesOf(four, { unsure, change, gain }, words) {
  const { texts } = words;
  const values = { gain: words.decimals(gain[1], 2), share: words.percent(four.referred[1]) };
  const moves = { "in balance": "", growing: texts.growing, shrinking: texts.shrinking }[change];
  return [
    ...(unsure ? [line(fill(texts.unsure, { name: nameOf(unsure, texts) }))] : []),
    ...(moves && four.referred[1] > 0 ? [line(fill(moves, values))] : []),
  ];
}
