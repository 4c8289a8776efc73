// What stands in the fields, read as people write it: "9.000", "31 a year", "3 of 10", "600 to 700". No page is needed.
import { read } from "../judge/read.js";
import { partsOf } from "../judge/reading/numbers.js";
import { fill } from "../parts/words.js";

/** @type {[RegExp, number][]} */
const PERIODS = [
  [/\b(?:half[ -](?:an? )?years?|half-yearly|halbe[ns]? jahr|halbjahre?s?|halbjährlich)\b/iu, 1 / 6],
  [/\b(?:quarters?|quarterly|quartal(?:en?|s)?|vierteljahre?s?|vierteljährlich)\b/iu, 1 / 3],
  [/\bfortnight(?:s|ly)?\b/iu, 26 / 12],
  [/\b(?:in (?:19|20)\d\d|years?|yearly|yrs?|annum|annual|annually|p\. ?a|jahre?[ns]?|jährlich)\b/iu, 1 / 12],
  [/\b(?:months?|monthly|monate?[ns]?|monatlich)\b/iu, 1],
  [/\b(?:weeks?|weekly|wochen?|wöchentlich)\b/iu, 52 / 12],
  [/\b(?:days?|daily|tage?[ns]?|täglich)\b/iu, 365 / 12],
];
const SHARE = /%|\bper ?cent\b|\bpct\b|\bprozent\b/iu;
const PEOPLE =
  /\b(?:people|persons?|customers?|clients?|members?|leute|personen|kund\p{L}*|neue[nr]?|mitglied\p{L}*)\b/iu;
const PER = /\s*\/\s*(?=\p{L})/u; // 650/month
const DATED = /\s+(?:in|(?:im |in )?jahr|(?:in )?year)\s+(?:19|20)\d\d\s*$/iu; // 7,800 in 2025 is no ratio
const CENTURY = 5200; // weeks
const FEW = 10; // people a month: whoever has fewer counts by the year
const BETWEEN = /^(?:between|zwischen|from|von)?(.*\d.*?)\s*(?:[–—-]|\b(?:bis|to|and|und)\b)\s*(.*\d.*)$/iu;

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
  const found = [...texts, low, high].map((text) =>
    text.trim() ? oneOf(name, text, periodOf(name, text, typed), words) : null,
  );
  const trouble = found.find((each) => typeof each === "string");
  if (typeof trouble === "string") return { trouble };
  const numbers = /** @type {number[]} */ (found);
  const ends = numbers.slice(0, texts.length).sort((a, b) => a - b); // "5 to 3" is from 3 to 5
  const guess = (ends[0] + ends.at(-1)) / 2;
  const off = two ? 0 : Math.abs(guess) * hows[how];
  const most = name === "referred" ? Math.max(1, guess) : Infinity;
  let [from, to] = [low, high].map((text, i) => ({ text, value: numbers.at(i - 2) }));
  if (from.value !== null && to.value !== null && from.value > to.value) [from, to] = [to, from];
  const told = { value: typed.trim(), low: from.text.trim(), high: to.text.trim() };
  if (from.value !== null && guess < from.value) return { trouble: fill(words.texts.below_range, told) };
  if (to.value !== null && guess > to.value) return { trouble: fill(words.texts.above_range, told) };
  return { span: [from.value ?? ends[0] - off, guess, to.value ?? Math.min(most, ends.at(-1) + off)] };
}

/** How much of a month what is counted there takes: "20" takes its period from the rest of "20 to 31 a year".
 *  @param {FirmNumber} name
 *  @param {string[]} texts */
function periodOf(name, ...texts) {
  if (name === "customers") return 1;
  const found = texts.map((text) => PERIODS.find(([period]) => period.test(text))).find(Boolean);
  return found ? found[1] : 1;
}

/** @param {FirmNumber} name
 *  @param {string} text
 *  @param {number} months
 *  @param {Words} words
 *  @returns {number | string} */
function oneOf(name, text, months, words) {
  return name === "referred" ? shareOf(text, words) : peopleOf(name, text, months, words);
}

/** A share of the new ones; people are asked of how many.
 *  @param {string} text
 *  @param {Words} words
 *  @returns {number | string} */
function shareOf(text, words) {
  const found = read(text, { share: true, unit: "", named: words.texts.named_share }, words);
  if ("trouble" in found) return found.trouble;
  const [first] = found.readings;
  if (partsOf(text)?.below) return first; // 3 of 2 are never 1.5 %
  if (first > 100 || (first > 1 && PEOPLE.test(text)))
    return fill(words.texts.of_how_many, { n: words.decimals(first, 1) });
  return found.readings.find((value) => value <= 1) ?? found.readings.at(-1);
}

/** People a month, or people; a share is asked back, for "0.072" is a rate of churn and no part of a person.
 *  @param {FirmNumber} name
 *  @param {string} text
 *  @param {number} months
 *  @param {Words} words
 *  @returns {number | string} */
function peopleOf(name, text, months, words) {
  const share = SHARE.test(text);
  const plain = text.replace(PER, " a ").replace(DATED, " a year");
  const found = read(plain, { share, unit: "", named: words.texts.named_people }, words);
  if ("trouble" in found) return found.trouble;
  const value = found.readings.at(-1); // "9.000" are nine thousand people, never nine
  if (!share && !(value > 0 && value < 1)) return value * months;
  const asks = share || name === "customers" ? words.texts.which_people : words.texts.which_people_a_month;
  return fill(asks, { share: words.percent(value) });
}

/** The span of a number as people say it: whole people, so many a month or, where these are few, a year, or per cent. Its
 *  lower end is without that word, and `high` is its upper end likewise.
 *  @param {FirmNumber} name
 *  @param {Span} span
 *  @param {Words} words */
export function written(name, span, words) {
  const yearly = span[1] < FEW;
  const bare = span.map((value) => (name === "referred" ? words.percent(value) : people(name, value, yearly, words)));
  const word = ["customers", "referred"].includes(name) ? "{n}" : yearly ? words.texts.year : words.texts.month;
  const [low, guess, high] = bare;
  return { low, high, guess: fill(word, { n: guess }), highest: fill(word, { n: high }), told: low !== high };
}

/** @param {FirmNumber} name
 *  @param {number} value
 *  @param {boolean} yearly
 *  @param {Words} words */
const people = (name, value, yearly, words) => words.decimals(yearly && name !== "customers" ? 12 * value : value, 0);

/** How an entry is read, in one line.
 *  @param {FirmNumber} name
 *  @param {Span} span
 *  @param {Words} words */
export function readAs(name, span, words) {
  const { low, guess, highest, told } = written(name, span, words);
  return fill(told ? words.texts.read_span : words.texts.read_one, { low, value: guess, high: highest });
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

/** The name beside a value that says itself whether it is so many a month or a year.
 *  @param {FirmNumber} name
 *  @param {Texts} texts
 *  @returns {string} */
export const quantityOf = (name, texts) =>
  ({ new: texts.quantity_new, lost: texts.quantity_lost })[/** @type {string} */ (name)] ?? nameOf(name, texts);

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
export const time = (weeks, words) => times([weeks, weeks, weeks], words).guess;

/** A span of weeks; what its two ends have in common is said once: "46 to 84 weeks".
 *  @param {Span} span
 *  @param {Words} words */
export function times(span, words) {
  const [low, guess, high] = span.map((weeks) => timeOf(weeks, words));
  return { low: low.unit === high.unit ? low.n : low.said, guess: guess.said, high: high.said };
}

/** @param {number} weeks
 *  @param {Words} words */
function timeOf(weeks, words) {
  const { texts } = words;
  if (weeks > CENTURY) return { n: texts.century, unit: "", said: texts.century };
  const [unit, value] = weeks < 104 ? ["weeks", Math.round(weeks)] : ["years", Math.round(weeks / 5.2) / 10];
  const n = words.decimals(value, 1);
  return { n, unit, said: fill(words.form(unit === "weeks" ? texts.weeks : texts.years, value), { n }) };
}
