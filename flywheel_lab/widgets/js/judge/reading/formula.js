// Work a formula out as a spreadsheet does, with quantities that have names: "=customers × (1 − churn)^weeks". Operators
// bind as in mathematics; a list counts value by value. The twin of lessons/answer/formula.py.
import { BEHIND, MANY, ONE, WORKS, both, each, finite } from "./arithmetic.js";
import { Trouble, partsOf } from "./numbers.js";
import known from "./patterns.js";
import { nearest, readAs, tokensOf } from "./tokens.js";
import { PATTERNS, clean } from "./wording.js";

/** @type {Record<"halves", Record<string, string>>} */
const { halves } = known;
/** @type {Record<string, number>} */
const BINDS = { "+": 10, "-": 10, "*": 20, "/": 20, "^": 40 };
const [MINUS, ROOT] = [30, 45];
const HUGE = 200;
/** What a formula gives, once for each way to read its numbers, and the words behind it; null for a text that is none.
 *  @param {string} text
 *  @param {Named[]} givens
 *  @returns {{values: number[], rest: string}} */
export function calculate(text, givens) {
  const begins = clean(text)
    .replace(/^[≈~ ]+/, "")
    .startsWith("=");
  const parts = clean(text)
    .replace(new RegExp(PATTERNS.CENT.source, "giu"), "%")
    .split("=")
    .map((part) => part.trim());
  const longest = parts.reduce((a, b) => ([...b].length > [...a].length ? b : a));
  const source = longest
    .replace(new RegExp(PATTERNS.GAP.source, "gu"), "")
    .replace(new RegExp(PATTERNS.MAL.source, "giu"), " ");
  const tokens = tokensOf(source, givens);
  const slipped = tokens.some(({ kind, text }) => kind === "unknown" && nearest(text, givens));
  const named = (slipped && hasOperator(tokens)) || tokens.some(({ kind }, i) => kind === "given" || isCall(tokens, i));
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

/** Whether a text is "2 times the weeks" or "half of the weeks", weeks are known, and a unit is asked for.
 *  @param {string} text
 *  @param {Named[]} givens
 *  @param {string} unit */
export function isSeveral(text, givens, unit) {
  const parts = unit && givens.length ? partsOf(text) : null;
  if (!parts || !(parts.unit === "x" || parts.below)) return false;
  const tokens = tokensOf(clean(text), givens);
  if (!(parts.unit ? tokens.some(({ kind }) => kind === "given") : tokens[0].kind === "given")) return false;
  try {
    return Boolean(calculate(text, givens));
  } catch (trouble) {
    if (trouble instanceof Trouble) return false;
    throw trouble;
  }
}

/** Whether a function and what it is of stand here: sum(…), but also ln 2.
 *  @param {Token[]} tokens
 *  @param {number} i */
const isCall = (tokens, i) =>
  tokens[i].kind === "function" &&
  (tokens[i + 1].text === "(" || (tokens[i].text in ONE && ["number", "given"].includes(tokens[i + 1].kind)));

/** @param {Token[]} tokens */
function hasOperator(tokens) {
  const written = new Set(tokens.filter(({ kind }) => kind === "sign").map(({ text }) => text));
  return (
    tokens.some(({ kind }) => kind === "number") && ["+", "-", "*", "/", "^", "√"].some((sign) => written.has(sign))
  );
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
    return (peek().kind === "given" && (last === "π" || last in halves)) || isCall(tokens, place); // π radius, 5 ln 2
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
    if (isCall(tokens, place - 1) && peek().text !== "(") return each(ONE[token.text], next().value);
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
