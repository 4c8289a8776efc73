// Texts as Python reads and writes them, so that both readers of an export say and decide the same.

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
const BETWEEN = new RegExp(`[${SPACE}]+`, "g");

const FOREIGN = /[^\0-\x7f\u0131]/gu;
const PLACE = /\{\{|\}\}|\{(\w+)(!r)?\}/g;
const HIDDEN = /[\\\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;

/** Return a pattern for which white space is what it is for Python: a browser takes a mark of the encoding for one, and
 *  not what separates records.
 *  @param {RegExp} pattern */
export const asPython = ({ source, flags }) =>
  new RegExp(
    source.replace(/\[[^\]]*\]|\\s/g, (part) => (part === "\\s" ? `[${SPACE}]` : part.replace("\\s", SPACE))),
    flags,
  );

/** Whether a character is neither white space nor beyond ASCII, so that nothing has to be taken off.
 *  @param {number} code */
const plain = (code) => code > 32 && code < 127;

/** Return a text without white space around it.
 *  @param {string} text */
export function strip(text) {
  if (plain(text.charCodeAt(0)) && plain(text.charCodeAt(text.length - 1))) return text;
  return text.replace(AROUND, "");
}

/** Return the words of a text.
 *  @param {string} text */
export const words = (text) => strip(text).split(BETWEEN).filter(Boolean);

/** Return a text without capitals, as Python compares texts.
 *  @param {string} text */
export const casefold = (text) => text.toLowerCase().replace(FOREIGN, (letter) => letter.toUpperCase().toLowerCase());

/** Return a name without capitals, _ and spare spaces, as two spellings of it have in common.
 *  @param {string} name */
export const fold = (name) => casefold(words(name.normalize("NFC").replaceAll("_", " ")).join(" "));

/** Return a text in quotation marks, as a line of code has it.
 *  @param {string} text */
export function repr(text) {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(HIDDEN, hidden).replaceAll(quote, quote === "'" ? "\\'" : quote);
  return quote + escaped + quote;
}

/** @param {string} sign */
function hidden(sign) {
  const named = /** @type {Record<string, string>} */ ({ "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" })[sign];
  const code = sign.codePointAt(0);
  if (named || sign === " ") return named ?? sign;
  const hex = code.toString(16);
  if (code < 256) return `\\x${hex.padStart(2, "0")}`;
  return code < 65536 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** Return answers as a line of code has them.
 *  @param {Record<string, string>} answers */
export function reprOf(answers) {
  const each = Object.entries(answers).map(([id, value]) => `${repr(id)}: ${repr(value)}`);
  return `{${each.join(", ")}}`;
}

/** Put values into the places of a text, in quotation marks where the place asks for them.
 *  @param {string} text
 *  @param {Record<string, any>} values */
export function format(text, values) {
  return text.replace(PLACE, (place, name, quoted) => {
    if (!name) return place[0];
    return quoted && typeof values[name] === "string" ? repr(values[name]) : `${values[name]}`;
  });
}

/** Count texts, in the order in which they come.
 *  @param {Iterable<any>} each
 *  @returns {Map<any, number>} */
export function count(each) {
  const counts = new Map();
  for (const one of each) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Return the first key with the largest number.
 *  @param {Map<any, number>} counts
 *  @param {(key: any, n: number) => number} [weigh]
 *  @param {any} [otherwise] */
export function most(counts, weigh = (_key, n) => n, otherwise = undefined) {
  let [best, found] = [-Infinity, otherwise];
  for (const [key, n] of counts) if (weigh(key, n) > best) [best, found] = [weigh(key, n), key];
  return found;
}

/** Return a number as a text, as Python writes one.
 *  @param {number} value */
export function written(value) {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return `${value}`.replace(/e([+-])(\d)$/, "e$10$2");
}

/** Write the first few values in a row.
 *  @param {any[]} values */
export const listFew = (values, most = 5) => values.slice(0, most).join(", ") + (values.length > most ? ", …" : "");

/** Whether a text is a number for Python, or for a table of it.
 *  @param {string} text */
export const isNumber = (text) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(strip(text));
