// Sentences in the learner's language: Python sends the texts by name, and numbers are written as the language does.
import { format } from "./python.js";

/** Return what says a text by its name, with values in its places; `note` writes numbers as the language does.
 *  @param {Words} words
 *  @returns {Say} */
export function sayer(words) {
  /** @type {(name: string, values?: Record<string, any>) => string} */
  const say = (name, values = {}) => format(words.form(words.texts[name], values.n ?? 0), values);
  const written = (/** @type {any} */ value) => (typeof value === "number" ? words.decimals(value, 2) : value);
  /** @type {(name: string, values?: Record<string, any>) => string} */
  const note = (name, values = {}) => {
    const told = Object.fromEntries(Object.entries(values).map(([place, value]) => [place, written(value)]));
    return format(words.form(words.texts[name], values.n ?? 0), told);
  };
  return Object.assign(say, { note, words });
}
