// Work a formula out as a spreadsheet does, with quantities that have names: "=customers × (1 − churn)^weeks". Operators
// bind as in mathematics; a list counts value by value. The twin of lessons/answer/formula.py.
import { Trouble, readDigits } from "./numbers.js";
import known from "./patterns.js";
import { PATTERNS, clean } from "./wording.js";

/** @type {Record<"halves" | "functions" | "operators" | "signs", Record<string, string>>} */
const { halves, functions, operators, signs } = known;
/** @type {Record<string, number>} */
const BINDS = { "+": 10, "-": 10, "*": 20, "/": 20, "^": 40 };
const [MINUS, ROOT] = [30, 45];
const HUGE = 200;
/** @type {Record<string, (a: number, b: number) => number>} */
const WORKS = { "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "^": Math.pow };
/** @type {Record<string, (value: number) => number>} */
const BEHIND = { "%": (a) => a / 100, "‰": (a) => a / 1000, "²": (a) => a * a, "³": (a) => a * a * a };
/** @type {Record<string, (value: number) => number>} */
const ONE = { sqrt: Math.sqrt, exp: Math.exp, ln: Math.log };
/** @param {number[]} values */
const sum = (values) => values.reduce((a, b) => a + b, 0);
/** @type {Record<string, (values: number[]) => number>} */
const MANY = {
  sum,
  product: sum,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  average: (values) => sum(values) / values.length,
};

/** What a formula gives, once for each way to read its numbers, and the words behind it; null for a text that is none.
 *  @param {string} text
 *  @param {Named[]} givens
 *  @returns {{values: number[], rest: string}} */
export function calculate(text, givens) {
  const begins = clean(text)
    .replace(/^[≈~ ]+/, "")
    .startsWith("=");
  const parts = clean(text)
    .split("=")
    .map((part) => part.trim());
  const longest = parts.reduce((a, b) => ([...b].length > [...a].length ? b : a));
  const source = longest.replace(new RegExp(PATTERNS.GAP.source, "gu"), "");
  const tokens = tokensOf(source, givens);
  const named = tokens.some(({ kind }, i) => kind === "given" || (kind === "function" && tokens[i + 1].text === "("));
  if (!(begins || named || source.includes("÷") || hasOperator(tokens)) || tokens.length > HUGE) return null;
  let worked;
  try {
    worked = [false, true].map((grouped) => parser(readAs(tokens, grouped), source, givens));
  } catch (trouble) {
    if (begins || named || !(trouble instanceof Trouble)) throw trouble;
    return null;
  }
  if (!(begins || named) && worked[0].value < 0) return null; // "20-30" is a range
  return { values: [...new Set(worked.map(({ value }) => value))], rest: worked[0].rest };
}

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

/** @param {Token[]} tokens */
function hasOperator(tokens) {
  const written = new Set(tokens.filter(({ kind }) => kind === "sign").map(({ text }) => text));
  return tokens.some(({ kind }) => kind === "number") && ["+", "-", "*", "^", "√"].some((sign) => written.has(sign));
}

/** @param {string} text
 *  @param {Named[]} givens
 *  @returns {Token[]} */
function tokensOf(text, givens) {
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
  return name === "pi" || name === "π" ? { kind: "given", text: "π", value: Math.PI } : null;
}

/** The tokens with the value of each number, in which "1.139" is more than a thousand if `grouped`.
 *  @param {Token[]} tokens
 *  @param {boolean} grouped
 *  @returns {Token[]} */
function readAs(tokens, grouped) {
  return tokens.map((token) => {
    if (token.kind !== "number") return token;
    const [above, below] = (halves[token.text.at(-1)] ?? "0/1").split("/").map(Number);
    const written = token.text.at(-1) in halves ? token.text.slice(0, -1) : token.text;
    const [digits, power] = written.toLowerCase().split("e");
    const whole = digits ? readDigits(digits, power).at(grouped ? -1 : 0) : 0;
    return { ...token, value: whole + above / below };
  });
}

/** The value of one formula, from left to right, and the words behind it.
 *  @param {Token[]} tokens
 *  @param {string} source
 *  @param {Named[]} givens */
function parser(tokens, source, givens) {
  let place = 0;
  let depth = 0;
  const next = () => tokens[place++];
  const peek = () => tokens[place];

  const isFactor = () => {
    const last = [...tokens[place - 1].text].at(-1);
    return peek().kind === "given" && (last === "π" || last in halves); // π radius, ½ mass
  };

  /** Of what follows, as far as its signs bind more than `least`.
   *  @param {number} least
   *  @returns {Value} */
  function total(least) {
    let value = first();
    for (;;) {
      const sign = peek().kind === "sign" ? peek().text : "";
      if (sign in BEHIND) {
        next();
        value = each(BEHIND[sign], value);
      } else if (sign === "(" || peek().text === "π" || isFactor()) {
        if (least >= BINDS["*"]) return value;
        value = both(WORKS["*"], value, total(BINDS["*"]));
      } else if ((BINDS[sign] ?? 0) > least) {
        next();
        value = both(WORKS[sign], value, total(BINDS[sign] - (sign === "^" ? 1 : 0)));
      } else return value;
    }
  }
  /** @returns {Value} */
  function first() {
    const token = next();
    if (token.kind === "number" || token.kind === "given") return token.value;
    if (token.kind === "function") return call(token);
    if (token.kind === "unknown") throw unknown(token);
    if (token.text === "(") {
      const value = inside();
      close();
      return value;
    }
    if (token.text === "-" || token.text === "+") {
      const value = total(MINUS);
      return token.text === "-" ? each((a) => -a, value) : value;
    }
    if (token.text === "√") return each(ONE.sqrt, total(ROOT));
    throw token.kind === "end" ? new Trouble("ends") : new Trouble("odd", { sign: token.text });
  }
  function inside() {
    depth += 1;
    if (depth > 20) throw new Trouble("deep");
    const value = total(0);
    depth -= 1;
    return value;
  }
  function close() {
    const token = next();
    if (token.kind === "end") throw new Trouble("open");
    if (token.text !== ")") mustEnd(token);
  }
  /** @param {Token} token
   *  @returns {Value} */
  function call(token) {
    if (peek().text !== "(") throw new Trouble("brackets", { name: token.text });
    next();
    let values = [inside()];
    while (peek().text === ";" || peek().text === ",") {
      next();
      values.push(inside());
    }
    close();
    if (token.text in ONE) {
      if (values.length > 1) throw new Trouble("one_value", { name: token.text });
      return each(ONE[token.text], values[0]);
    }
    if (token.text === "product") values = [values.reduce((a, b) => both(WORKS["*"], a, b))];
    return finite(MANY[token.text](values.flat()));
  }
  /** @param {Token} token */
  function mustEnd(token) {
    if (token.kind === "unknown") throw unknown(token);
    if (token.text === ")") throw new Trouble("closes");
    if (token.kind !== "end") throw new Trouble("between", { before: tokens[place - 2].text, name: token.text });
  }
  /** @param {Token} token */
  function unknown(token) {
    const following = tokens.slice(tokens.indexOf(token));
    const end = following.findIndex(({ kind }) => kind !== "unknown");
    const words = following.slice(0, end).map(({ text }) => text);
    return new Trouble("unknown", { name: words.join(" "), near: nearest(words.join(" "), givens) });
  }

  const value = total(0);
  const token = next();
  const rest = source.slice(token.at);
  if (token.kind !== "unknown" || /[0-9]/.test(rest) || PATTERNS.REFUSED.test(rest)) mustEnd(token);
  if (Array.isArray(value)) throw new Trouble("several", { count: `${value.length}` });
  return { value, rest };
}

/** The name that is fewest slips of the keys away from a word, in whatever language; "" if none is near.
 *  @param {string} word
 *  @param {Named[]} givens */
function nearest(word, givens) {
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

/** @param {(value: number) => number} work
 *  @param {Value} value
 *  @returns {Value} */
const each = (work, value) => (Array.isArray(value) ? value.map((one) => finite(work(one))) : finite(work(value)));

/** @param {(a: number, b: number) => number} work
 *  @param {Value} one
 *  @param {Value} other
 *  @returns {Value} */
function both(work, one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) throw new Trouble("lengths", { one: `${one.length}`, other: `${other.length}` });
    return one.map((value, i) => finite(work(value, other[i])));
  }
  if (Array.isArray(one)) return one.map((value) => finite(work(value, /** @type {number} */ (other))));
  if (Array.isArray(other)) return other.map((value) => finite(work(one, value)));
  return finite(work(one, other));
}

/** @param {number} value */
function finite(value) {
  if (Number.isFinite(value)) return value;
  throw new Trouble("no_result");
}
