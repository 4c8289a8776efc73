// What is said of a reading: the quiet line while one types, "I read: 20 weeks (140 days)", or what would help.
import { fill } from "../../parts/words.js";
import { partsOf, unitIn } from "./numbers.js";
import { daysIn } from "./units.js";

/** @param {import("./numbers.js").Trouble} trouble
 *  @param {Reading} asked
 *  @param {Words} [words] */
export function said({ message, values }, { named, quantities = [] }, words) {
  if (!words) return message;
  const { texts } = words;
  if (message === "other_unit") return fill(texts.other_unit, { unit: named, ...values });
  if (message !== "unknown") return fill(texts[message], values);
  if (!quantities.length) return fill(texts.unknown_here, values);
  const known = fill(texts.unknown, {
    known: listed(
      quantities.map(({ name }) => name),
      texts,
    ),
    name: values.name,
  });
  return values.near ? `${known} ${fill(texts.near, { name: values.near })}` : known;
}

/** @param {string[]} names
 *  @param {Texts} texts */
const listed = (names, texts) =>
  names.length > 1 ? fill(texts.and, { names: names.slice(0, -1).join(", "), last: names.at(-1) }) : names[0];

/** @param {string} text
 *  @param {number[]} readings
 *  @param {Reading} asked
 *  @param {Words} words
 *  @param {boolean} calculated */
export function understood(text, readings, asked, words, calculated = false) {
  if (!words) return "";
  const { texts } = words;
  const parts = partsOf(text);
  const perCent = Boolean(parts?.unit === "%" || parts?.below);
  const typed = parts && daysIn(asked.unit) && unitIn(text) && daysIn(unitIn(text)) !== daysIn(asked.unit);
  const shown = calculated || typed || parts.below ? readings.map(rounded) : readings;
  const likely = calculated ? shown : likeliest(shown, asked, `${parts.number}${parts.below ?? ""}`, words);
  const written = [...new Set(likely.map((value) => write(value, asked, words, perCent)))];
  const either = written.reduce((one, other) => fill(texts.reads_either, { one, other }));
  const what = typed ? `${either} (${parts.number} ${unitIn(text)})` : either;
  const trial = (asked.quantities ?? []).filter(({ values }) => values.length > 1);
  if (!trial.length) return fill(calculated ? texts.calculates : texts.reads, { what });
  const numbers = trial.map(({ name, values }) => `${name} = ${words.fine(/** @type {number} */ (values[0]))}`);
  return fill(texts.calculates_with, { numbers: numbers.join(", "), what });
}

/** The readings that somebody may mean who types so in this language; the judge tries them all. A share is at most all,
 *  and 1,500 are fifteen hundred in English. Only 0.3, where per cent are asked for, stays open.
 *  @param {number[]} readings
 *  @param {Reading} asked
 *  @param {string} typed
 *  @param {Words} words
 *  @returns {number[]} */
function likeliest(readings, { share, unit }, typed, { language }) {
  if (unit === "%") return readings;
  const shares = share ? readings.filter((value) => value <= 1) : [];
  const possible = shares.length ? shares : readings;
  return [typed.includes(language === "de" ? "." : ",") ? possible.at(-1) : possible[0]];
}

/** @param {number} value
 *  @param {Reading} asked
 *  @param {Words} words
 *  @param {boolean} perCent whether it was written as per cent or as a part of something */
function write(value, { unit, share, unitName }, words, perCent) {
  if (share) return perCent || Math.abs(value) <= 1 ? words.part(value) : words.given(value);
  if (unit === "%") return words.part(value / 100);
  return `${words.given(value)} ${unitName ?? ""}`.trim();
}

/** A result with four digits, or all before the point.
 *  @param {number} value */
const rounded = (value) => (Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value));
