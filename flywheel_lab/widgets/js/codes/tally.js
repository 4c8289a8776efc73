// The twin of lessons/progress/short/tally.py: what the answers of a room come to. No DOM.
import { fill } from "../parts/words.js";
import { CERTAIN, HEIGHTS, SHAPES } from "./forms.js";

const [FROM, TO, BARS] = [0.3, 0.7, 8];
/** @typedef {{value: number, right: boolean, idea: string, sure: number, curve: number[]}} Counted */
/** @typedef {{bars: {label: string, count: number, right: boolean}[], curves: number[][], said: string[], idea: string, idea_said: string}} Tally */

/** @param {CodedQuestion} asked
 *  @param {{parts: number[]}[]} answers
 *  @param {Words} words
 *  @returns {Tally} */
export function tally(asked, answers, words) {
  const { texts } = words;
  const read = answers.map(({ parts }) => ofKind(asked, parts));
  const said = [words.count(texts.read, read.length)];
  const right = read.filter((each) => each.right).length;
  const share = right / read.length;
  if (read.length && (asked.truth !== undefined ? asked.truth : asked.right) !== null) {
    const percent = new Intl.NumberFormat(words.language, { style: "percent", maximumFractionDigits: 0 });
    const text = texts[asked.form === "vote" ? "right" : "near"];
    said.push(fill(text, { right, n: read.length, share: percent.format(share) }));
    const sure = read.filter((each) => each.sure >= CERTAIN);
    if (sure.length) said.push(fill(texts.sure, { n: sure.length, right: sure.filter((each) => each.right).length }));
  }
  said.push(...ofNumbers(asked, read, words));
  if (right && FROM <= share && share <= TO) said.push(texts.talk);
  const [idea, n] = mostOf(read.map((each) => each.idea).filter(Boolean));
  return {
    bars: barsOf(asked, read, words),
    curves: read.filter(({ curve }) => curve.length).map(({ curve }) => curve),
    said,
    idea,
    idea_said: idea && fill(texts.top, { n, all: read.length }),
  };
}

/** @param {CodedQuestion} asked
 *  @param {number[]} parts
 *  @returns {Counted} */
function ofKind(asked, parts) {
  const [low, high] = asked.span ?? [];
  const plain = { idea: "", sure: 0, curve: /** @type {number[]} */ ([]) };
  if (asked.form === "vote") {
    const [value, sure] = parts.slice(-2);
    return { ...plain, value, right: value === asked.right, idea: asked.shows[value], sure };
  }
  if (asked.form === "number") {
    const step = (high - low) / (asked.limits[1] - 1);
    const value = low + parts[1] * step;
    const right = asked.truth !== null && Math.abs(value - /** @type {number} */ (asked.truth)) <= asked.near + 1e-9;
    const shown = asked.mistakes.find(([at]) => Math.abs(at - value) <= step / 2);
    return { ...plain, value, right, idea: right ? "" : (shown?.[1] ?? "") };
  }
  const [verdict, ...heights] = parts;
  const idea = verdict >= SHAPES.length ? asked.foils[verdict - SHAPES.length] : "";
  const curve = [asked.start, ...heights.map((each) => low + (each * (high - low)) / (HEIGHTS - 1))];
  return { ...plain, value: 0, right: verdict === 0, idea, curve };
}

/** @param {CodedQuestion} asked
 *  @param {Counted[]} read
 *  @param {Words} words */
function barsOf(asked, read, { texts, decimals }) {
  if (asked.form === "vote")
    return asked.order.map((place, i) => ({
      label: `${String.fromCharCode(65 + i)}  ${asked.options[place]}`,
      count: read.filter(({ value }) => value === place).length,
      right: place === asked.right,
    }));
  if (asked.form === "curve" || !read.length) return [];
  const truth = /** @type {number | null} */ (asked.truth);
  const known = [...read.map(({ value }) => value), ...(truth === null ? [] : [truth])];
  const width = binWidth(Math.max(...known) - Math.min(...known));
  const bin = (/** @type {number} */ value) => Math.floor((value + 1e-9) / width);
  const [first, last] = [bin(Math.min(...known)), bin(Math.max(...known))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((k) => ({
    label: fill(texts.bins, { low: decimals(k * width, 1), high: decimals((k + 1) * width, 1) }),
    count: read.filter(({ value }) => bin(value) === k).length,
    right: truth !== null && bin(truth) === k,
  }));
}

/** A round width of which few cover a span.
 *  @param {number} span */
function binWidth(span) {
  for (let power = 1; ; power *= 10) {
    const found = [1, 2, 5].find((each) => each * power * BARS >= span);
    if (found) return found * power;
  }
}

/** Where the middle of the guesses lies, and what is true.
 *  @param {CodedQuestion} asked
 *  @param {Counted[]} read
 *  @param {Words} words */
function ofNumbers({ form, truth, unit }, read, { texts, decimals }) {
  if (form !== "number" || !read.length) return [];
  const values = read.map(({ value }) => value).sort((a, b) => a - b);
  const half = values.length >> 1;
  const median = values.length % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
  const said = [fill(texts.middle, { median: decimals(median, 1), unit })];
  if (truth !== null) said.push(fill(texts.truth, { truth: decimals(/** @type {number} */ (truth), 1), unit }));
  return said;
}

/** What comes most often, the first of equals, and how often.
 *  @param {string[]} all
 *  @returns {[string, number]} */
function mostOf(all) {
  const counts = new Map();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0]);
}
