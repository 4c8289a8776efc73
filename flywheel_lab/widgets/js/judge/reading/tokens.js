// The words and signs of a formula: numbers, names in whatever language and spelling, functions, operators. The twin of
// lessons/answer/tokens.py.
import { readDigits } from "./numbers.js";
import known from "./patterns.js";
import { PATTERNS } from "./wording.js";

/** @type {Record<"halves" | "functions" | "operators" | "signs", Record<string, string>>} */
const { halves, functions, operators, signs } = known;

/** A name without what people write now this way, now that: capitals, accents, spaces, "ae" for "ä".
 *  @param {string} name */
export function fold(name) {
  const bare = name.toLowerCase().replaceAll("ß", "ss").normalize("NFKD");
  return bare
    .replace(/\p{Mn}|\p{Mc}/gu, "")
    .replace(/[\s_]/g, "")
    .replace(/([aou])e/g, "$1");
}

const numbers = new Map(Object.entries(known.cardinals).map(([word, number]) => [fold(word), number]));

/** @param {string} text
 *  @param {Named[]} givens
 *  @returns {Token[]} */
export function tokensOf(text, givens) {
  /** @type {Map<string, Named>} */
  const names = new Map();
  for (const given of [...givens].reverse())
    for (const name of [...given.names].reverse()) names.set(fold(name), given);
  /** @type {Token[]} */
  const tokens = [];
  /** @type {RegExpExecArray[]} */
  let words = [];
  for (const found of text.matchAll(new RegExp(PATTERNS.TOKEN.source, "gu"))) {
    const { number, word, sign } = found.groups;
    const last = words.at(-1);
    if (word && (!last || !text.slice(last.index + last[0].length, found.index).trim())) {
      words.push(found);
      continue;
    }
    tokens.push(...wordsOf(words, names));
    words = word ? [found] : [];
    if (number) tokens.push({ kind: "number", text: number, value: 0, at: found.index });
    else if (sign) tokens.push({ kind: "sign", text: signs[sign] ?? sign, value: 0, at: found.index });
  }
  tokens.push(...wordsOf(words, names), { kind: "end", text: "", value: 0, at: text.length });
  return tokens;
}

/** What words that follow each other stand for: the longest name first.
 *  @param {RegExpExecArray[]} words
 *  @param {Map<string, Named>} names
 *  @returns {Token[]} */
function wordsOf(words, names) {
  const tokens = [];
  let left = words;
  while (left.length) {
    const at = left[0].index;
    let count = Math.min(left.length, 8);
    let token = null;
    for (; count > 0 && !token; count -= 1) {
      const name = fold(
        left
          .slice(0, count)
          .map(([word]) => word)
          .join(""),
      );
      token = meaning(name, names);
    }
    tokens.push({ ...(token ?? { kind: "unknown", text: left[0][0], value: 0 }), at });
    left = left.slice(token ? count + 1 : 1);
  }
  return tokens;
}

/** @param {string} name
 *  @param {Map<string, Named>} names */
function meaning(name, names) {
  const given = names.get(name);
  if (given) return { kind: "given", text: given.names[0], value: given.value };
  if (Object.hasOwn(functions, name)) return { kind: "function", text: functions[name], value: 0 };
  if (Object.hasOwn(operators, name)) return { kind: "sign", text: operators[name], value: 0 };
  if (numbers.has(name)) return { kind: "number", text: `${numbers.get(name)}`, value: 0 };
  if (name === "pi" || name === "π") return { kind: "given", text: "π", value: Math.PI };
  return several(name, names);
}

/** What a name stands for behind words that say how many of it.
 *  @param {string} name
 *  @param {Map<string, Named>} names */
function several(name, names) {
  for (const [known, given] of names) {
    const before = name.endsWith(known) ? name.slice(0, name.length - known.length) : null;
    const many = before === null ? null : new RegExp(`^(?:${PATTERNS.MANY_OF.source})$`, "u").exec(before)?.groups;
    const times = many && (many.times ? (numbers.get(many.times) ?? 0) : many.two ? 2 : many.half ? 0.5 : 1);
    if (!times) continue;
    const { value } = given;
    return {
      kind: "given",
      text: given.names[0],
      value: Array.isArray(value) ? value.map((one) => times * one) : times * value,
    };
  }
  return null;
}

/** The tokens with the value of each number, in which "1.139" is more than a thousand if `grouped`.
 *  @param {Token[]} tokens
 *  @param {boolean} grouped
 *  @returns {Token[]} */
export function readAs(tokens, grouped) {
  return tokens.map((token) => {
    if (token.kind !== "number") return token;
    const [above, below] = (halves[token.text.at(-1)] ?? "0/1").split("/").map(Number);
    const written = token.text.at(-1) in halves ? token.text.slice(0, -1) : token.text;
    const [digits, power] = written.toLowerCase().split("e");
    const whole = digits ? readDigits(digits, power).at(grouped ? -1 : 0) : 0;
    return { ...token, value: whole + above / below };
  });
}

/** The name that is fewest slips of the keys away from a word, in whatever language; "" if none is near.
 *  @param {string} word
 *  @param {Named[]} givens */
export function nearest(word, givens) {
  const away = givens.flatMap(({ names }) =>
    names.map((name) => ({ far: slips(fold(word), fold(name)), length: [...fold(name)].length, shown: names[0] })),
  );
  const order = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0);
  away.sort((a, b) => a.far - b.far || a.length - b.length || order(a.shown, b.shown));
  return away.length && away[0].far <= Math.max(1, Math.floor(away[0].length / 3)) ? away[0].shown : "";
}

/** @param {string} one
 *  @param {string} other */
function slips(one, other) {
  const row = [...other, ""].map((_, i) => i);
  for (const [i, a] of [...one].entries()) {
    let last = row[0];
    row[0] = i + 1;
    for (const [j, b] of [...other].entries()) {
      const least = Math.min(row[j + 1] + 1, row[j] + 1, last + (a === b ? 0 : 1));
      last = row[j + 1];
      row[j + 1] = least;
    }
  }
  return row.at(-1);
}
