// Texts as Python sees them: what is blank, what letters stand in them, how an answer is quoted.
import { fill } from "../parts/words.js";

/** What an answer that cannot be read is told. */
export class Trouble extends Error {}

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // as str.isspace()
const SPACES = new RegExp(`[${SPACE}]+`, "u");
const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu");
const BETWEEN = new RegExp(`[${SPACE},;.()]+`, "gu");
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Whether nothing has been answered yet.
 *  @param {any} answer */
export const isStub = (answer) =>
  answer === undefined || answer === null || (typeof answer === "string" && ["", "..."].includes(strip(answer)));

/** @param {string} text */
export const strip = (text) => text.replace(ENDS, "");

/** The places of the options that letters stand for, from 0; n of them can be named.
 *  @param {any} answer
 *  @param {number} n
 *  @param {{least?: number, most?: number, once?: boolean}} bounds
 *  @param {string} refusal
 *  @returns {number[]} */
export function letters(answer, n, { least = 0, most = 26, once = true }, refusal) {
  const texts = Array.isArray(answer) && answer.every((part) => typeof part === "string");
  const written = texts ? answer.join("") : answer;
  const found = typeof written === "string" ? [...written.replace(BETWEEN, "").toUpperCase()] : ["?"];
  const places = found.map((letter) => ALPHABET.indexOf(letter));
  const twice = once && new Set(found).size < found.length;
  const fits = found.length >= least && found.length <= (once ? Math.min(n, most) : most);
  if (!fits || twice || places.some((place) => place < 0 || place >= n))
    throw new Trouble(fill(refusal, { answer: brief(answer) }));
  return places;
}

/** @param {number} place */
export const letterOf = (place) => ALPHABET[place];

/** The beginning of an answer on one line, quoted as Python's repr does.
 *  @param {any} answer */
export function brief(answer) {
  const text = [...repr(answer).split(SPACES).filter(Boolean).join(" ")];
  return text.length <= 40 ? text.join("") : `${text.slice(0, 39).join("")}…`;
}

/** @type {Record<string, string>} */
const ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

/** @param {any} answer
 *  @returns {string} */
function repr(answer) {
  if (answer === null || answer === undefined) return "None";
  if (typeof answer === "boolean") return answer ? "True" : "False";
  if (Array.isArray(answer)) return `[${answer.map(repr).join(", ")}]`;
  if (typeof answer === "object")
    return `{${Object.entries(answer)
      .map(([key, value]) => `${repr(key)}: ${repr(value)}`)
      .join(", ")}}`;
  if (typeof answer !== "string") return `${answer}`;
  const quote = answer.includes("'") && !answer.includes('"') ? '"' : "'";
  return (
    quote +
    [...answer].map((sign) => (sign === quote ? `\\${sign}` : (ESCAPES[sign] ?? printed(sign)))).join("") +
    quote
  );
}

/** @param {string} sign */
function printed(sign) {
  if (sign === " " || !/[\p{C}\p{Z}]/u.test(sign)) return sign;
  const code = sign.codePointAt(0);
  const [letter, digits] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
  return `\\${letter}${code.toString(16).padStart(Number(digits), "0")}`;
}
