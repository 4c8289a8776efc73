// The twin of lessons/progress/short/pasted.py: reads what a trainer pastes; no line is dropped without a word. No DOM.
import { ALPHABET, bare } from "../parts/kit/code/signs.js";
import { fill } from "../parts/words.js";
import { read, sizesOf, slips } from "./forms.js";
import { questionOf } from "./signs.js";

const LINES = /\r\n|\n|\r/;
const TIMES = /(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])/g;
const APART = /[ \t\u00a0,;|:/=#]+/;
const EDGES = /^[ \t\u00a0]+|[ \t\u00a0]+$/g;
/** @typedef {{code: string, parts: number[], name: string, line: number}} ReadAnswer */
/** @typedef {{read: ReadAnswer[], left: string[], remarks: string[]}} Pasted */

/** @param {string} text
 *  @param {Coded} asked
 *  @param {Texts} texts
 *  @param {Record<number, string>} [near]
 *  @returns {Pasted} */
export function readPasted(text, asked, texts, near = {}) {
  const lines = text.split(LINES);
  while (lines.length && !lines.at(-1).replace(EDGES, "")) lines.pop();
  if (!lines.length) return { read: [], left: [texts.nothing], remarks: [] };
  const reader = readerOf(asked, texts, near);
  lines.forEach((content, i) => reader.hear(i + 1, content));
  return reader.found;
}

/** The places of the questions that most words of a text fit.
 *  @param {string} text
 *  @param {Coded[]} questions */
export function questionsIn(text, questions) {
  const words = text.split(LINES).flatMap((line) => wordsOf(line)[1]);
  const fitting = questions.map((asked) => words.filter((word) => fits(word, asked)).length);
  const most = Math.max(0, ...fitting);
  return fitting.flatMap((count, place) => (most && count === most ? [place] : []));
}

/** The words of a line as they stand there, and the signs of each; a code that was spelled is one word.
 *  @param {string} content
 *  @returns {[string[], string[]]} */
function wordsOf(content) {
  const raw = content.replace(TIMES, " ").split(APART).filter(bare);
  const words = raw.map(bare);
  const spelled = words.length > 1 && words.length <= 4 && words.every((word) => lengthOf(word) === 1);
  return spelled ? [[raw.join("")], [words.join("")]] : [raw, words];
}

/** @param {string} word */
const lengthOf = (word) => [...word].length;
/** @param {string} word
 *  @param {Coded} asked */
const looks = (word, asked) => lengthOf(word) in sizesOf(asked) && [...word].every((sign) => ALPHABET.includes(sign));
/** @param {string} word
 *  @param {Coded} asked */
const fits = (word, asked) => looks(word, asked) && read(asked, word) !== null;

/** Takes lines in their order, and knows what came before.
 *  @param {Coded} asked
 *  @param {Texts} texts
 *  @param {Record<number, string>} near */
function readerOf(asked, texts, near) {
  /** @type {Pasted} */
  const found = { read: [], left: [], remarks: [] };
  const lengths = Object.keys(sizesOf(asked));

  /** @param {number} line
   *  @param {string} content */
  function hear(line, content) {
    const [raw, words] = wordsOf(content);
    const text = content.replace(EDGES, "");
    if (!words.length) return leave("empty", { line });
    /** @param {(word: string) => boolean} is */
    const places = (is) => words.flatMap((word, i) => (is(word) ? [i] : []));
    const fitting = places((word) => fits(word, asked));
    let looking = places((word) => looks(word, asked));
    if (looking.length === words.length) {
      const named = words.length === 2 && fitting.join() === "1" && !/[0-9]/.test(raw[0]);
      if (!named) return words.forEach((word) => take(line, word, ""));
      if (!content.includes(`${raw[0]}:`)) found.remarks.push(fill(texts.named, { line, name: raw[0] }));
      looking = [1];
    }
    const [meant] = [fitting, looking, places((word) => lengths.includes(`${lengthOf(word)}`))]
      .find((each) => each.length)
      ?.slice(-1) ?? [-1];
    if (meant < 0) return leave("no_code", { line, text, lengths: choice(lengths) });
    const others = looking.filter((i) => i !== meant);
    const alike = others.filter((i) => lengthOf(words[i]) === lengthOf(words[meant]));
    const hasDigit = (/** @type {number} */ i) => /[0-9]/.test(raw[i]);
    const doubtful = alike.filter(hasDigit);
    if (others.some((i) => fitting.includes(i) && (alike.includes(i) || hasDigit(i))))
      return leave("several", { line, text });
    for (const i of doubtful) take(line, words[i], "");
    const named = raw.filter((_, i) => i !== meant && !doubtful.includes(i));
    take(line, words[meant], named.join(" "));
  }
  /** Count a code that fits, after what the same person sent before; else say what is wrong with it.
   *  @param {number} line
   *  @param {string} code
   *  @param {string} name */
  function take(line, code, name) {
    const parts = looks(code, asked) ? read(asked, code) : null;
    if (!parts) return diagnose(line, code);
    const answer = { code, parts, name, line };
    const who = whose(answer);
    const before = who && found.read.find((each) => whose(each).toLowerCase() === who.toLowerCase());
    if (before) {
      found.read.splice(found.read.indexOf(before), 1);
      const again = before.code === code;
      leave(again ? "again" : "replaced", { line: again ? line : before.line, code: before.code, who, later: code });
    } else if (asked.form === "curve" && found.read.some((each) => each.code === code)) {
      found.remarks.push(fill(texts.twin, { line, code }));
    }
    found.read.push(answer);
  }
  /** The seat or the name behind an answer, "" where nobody knows.
   *  @param {ReadAnswer} answer */
  function whose({ code, parts, name }) {
    const seated = asked.form !== "curve" && code.length > 2 && parts[0];
    return seated ? fill(texts.seat, { seat: parts[0] }) : name;
  }
  /** @param {number} line
   *  @param {string} code */
  function diagnose(line, code) {
    const odd = [...code].find((each) => !ALPHABET.includes(each));
    if (odd) return leave("sign", { line, code, sign: odd });
    const label = near[questionOf(code)];
    if (label) return leave("elsewhere", { line, code, label });
    const places = slips(asked, code);
    if (!places.length) return leave("worse", { line, code });
    if (places.length === code.length) return leave("slips", { line, code });
    leave("slip", { line, code, places: choice(places.map(String)) });
  }
  /** @param {string[]} words */
  const choice = (words) =>
    words.length > 1 ? fill(texts.or, { places: words.slice(0, -1).join(", "), last: words.at(-1) }) : words[0];
  /** @param {string} key
   *  @param {Record<string, string | number>} values */
  function leave(key, values) {
    found.left.push(fill(texts[key], values));
  }
  return { hear, found };
}
