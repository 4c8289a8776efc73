// What stands in the fields, read as people write it: "9.000", "31 a year", "3 of 10", "600 to 700". No page is needed.
import { read } from "../judge/read.js";
import { fill } from "../parts/words.js";

/** @type {[RegExp, number][]} */
const PERIODS = [
  [/\b(?:years?|yearly|annum|p\. ?a|jahre?s?|jährlich)\b/iu, 1 / 12],
  [/\b(?:weeks?|weekly|wochen?|wöchentlich)\b/iu, 52 / 12],
  [/\b(?:days?|daily|tage?s?|täglich)\b/iu, 365 / 12],
];
const PER = /\s*\/\s*(?=\p{L})/u; // 650/month
const BETWEEN = /^(.*\d.*?)\s*(?:[–—-]|\bbis\b|\bto\b)\s*(.*\d.*)$/iu;

/** The span of an entry, or what would help; null while nothing is typed.
 *  @param {FirmNumber} name
 *  @param {Entry} entry
 *  @param {Record<How, number>} hows
 *  @param {Words} words
 *  @returns {{span: Span} | {trouble: string} | null} */
export function spanOf(name, { typed, how, low, high }, hows, words) {
  if (!typed.trim()) return null;
  const two = BETWEEN.exec(typed);
  const texts = two ? [two[1], two[2]] : [typed];
  const found = [...texts, low, high].map((text) => (text.trim() ? oneOf(name, text, words) : null));
  const trouble = found.find((each) => typeof each === "string");
  if (typeof trouble === "string") return { trouble };
  const numbers = /** @type {number[]} */ (found);
  const ends = numbers.slice(0, texts.length);
  const guess = (ends[0] + ends.at(-1)) / 2;
  const off = two ? 0 : Math.abs(guess) * hows[how];
  const most = name === "referred" ? Math.max(1, guess) : Infinity;
  return {
    span: [numbers.at(-2) ?? ends[0] - off, guess, numbers.at(-1) ?? Math.min(most, ends.at(-1) + off)],
  };
}

/** @param {FirmNumber} name
 *  @param {string} text
 *  @param {Words} words
 *  @returns {number | string} */
function oneOf(name, text, words) {
  const share = name === "referred";
  const named = share ? words.texts.named_share : words.texts.named_people;
  const found = read(text.replace(PER, " a "), { share, unit: "", named }, words);
  if ("trouble" in found) return found.trouble;
  if (share) return found.readings.find((value) => value <= 1) ?? found.readings.at(-1);
  const [, months] = PERIODS.find(([period]) => name !== "customers" && period.test(text)) ?? [null, 1];
  return found.readings.at(-1) * months; // "9.000" are nine thousand people, never nine
}

/** A number of a firm as one says it: people, people a month, or per cent.
 *  @param {FirmNumber} name
 *  @param {number} value
 *  @param {Words} words */
export function written(name, value, words) {
  if (name === "referred") return words.percent(value);
  const people = words.decimals(value, value < 10 ? 1 : 0);
  return name === "customers" ? people : fill(words.texts.month, { n: people });
}

/** How an entry is read, in one line.
 *  @param {FirmNumber} name
 *  @param {Span} span
 *  @param {Words} words */
export function readAs(name, span, words) {
  const [low, value, high] = span.map((each) => written(name, each, words));
  return fill(low === high ? words.texts.read_one : words.texts.read_span, { low, value, high });
}

/** The sentence of a refusal.
 *  @param {Refusal} refusal
 *  @param {Words} words */
export function refused({ key, name, value, bound }, words) {
  const { texts } = words;
  const template = {
    no_number: texts.refused_no_number,
    order: texts.refused_order,
    too_small: texts.refused_too_small,
    nobody: texts.refused_nobody,
    too_large: texts.refused_too_large,
  }[key];
  const write = (/** @type {number} */ each) => (name === "referred" ? words.percent(each) : words.decimals(each, 1));
  return fill(template, {
    what: nameOf(name, texts),
    value: write(value),
    bound: write(bound),
    advice: adviceOf(name, texts),
  });
}

/** @param {FirmNumber} name
 *  @param {Texts} texts
 *  @returns {string} */
export const nameOf = (name, texts) =>
  ({ customers: texts.name_customers, new: texts.name_new, lost: texts.name_lost, referred: texts.name_referred })[
    name
  ];

/** @param {FirmNumber} name
 *  @param {Texts} texts
 *  @returns {string} */
const adviceOf = (name, texts) =>
  ({
    customers: texts.advice_customers,
    new: texts.advice_new,
    lost: texts.advice_lost,
    referred: texts.advice_referred,
  })[name];

/** Weeks as people say them: "59 weeks", "2.4 years".
 *  @param {number} weeks
 *  @param {Words} words */
export function time(weeks, words) {
  const { texts } = words;
  if (weeks > 5200) return texts.century;
  const [forms, value] = weeks < 104 ? [texts.weeks, Math.round(weeks)] : [texts.years, Math.round(weeks / 5.2) / 10];
  return fill(words.form(forms, value), { n: words.decimals(value, 1) });
}
