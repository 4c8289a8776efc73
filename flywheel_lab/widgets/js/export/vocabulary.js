// What exports call their columns, stages and sums, and what their words mean. The words stand in Python's
// export/vocabulary.toml and data/words.toml, and are sent from there.
import { marksOf } from "./cells/column.js";
import { Endings, word } from "./orders/endings.js";
import { asPython, casefold, fold, strip } from "./python.js";

export { word };

const PARTS = "deal person lead contact geschäft kontakt organisation order meta billing obchod osoba affaire personne"
  .concat(" negócio pessoa trato persona")
  .split(" ");
const PART_OF = asPython(/^([\p{L}\p{N}_]+)\s+[-–]\s+/u); // "Deal - Stage"
const PATH = asPython(/^[\p{L}\p{N}_][^\s.]*(?:\.[^\s.]*[\p{L}\p{N}_])+$/u); // of a name inside names: customer.email
const INNER = 0.5; // points that a name loses because it stands inside another
const WRAPPED = / (?:set|v2)$/; // words behind the name of an amount that has several currencies
const MONEY = ["value", "amount"]; // what an amount is called beside its currency: amountRefunded.value
const HUMP = /(?<=[a-zäöüß])(?=[A-ZÄÖÜ])/g;
const NAMES = /[\p{L}\p{N}]+/gu;
const BEHIND = asPython(/[\s\d./:-]+$/); // the word for a sum
const APART = asPython(/[\s_–-]+/g);
const LETTERS = /[\p{L}\p{No}\p{Nl}]+/gu;
export const NOTHING = new Set(["", "-", "–", "nan", "none", "null", "n/a", "na", "<na>"]);
const LEAD = /^[!-^`-~](?:[!-^`-~]|$)/;
const PLAIN = /^[!-^`-~]+$/; // without white space, _ or letters that may be written in two ways
export const AGAINST = -9; // points
const WHOLE = 2.2; // points of a column of whole names
const NUMBERED = 5; // points of a column that numbers people
const TAX = "(?:[0-9]+ )?(?:tax|vat|gst|mwst|ust|steuer|iva|moms|mva|btw|tva|dph)";
const WITH = "(?:inc|incl|including|included|inkl|incluido|incluida|incluso|inclusa|comprise|incluse)";
const TAXED = new RegExp(`(?<= |^)(?:(?:${WITH}|mit|con|med|avec|met|s) ${TAX}|${TAX} ${WITH})(?= |$)`);
const WITHOUT = "(?:ex|exc|excl|excluding|exkl|ekskl|ohne|without|sin|zzgl|uden|uten|utan|zonder|hors|senza|bez)";
const NET = new RegExp(`(?<= |^)${WITHOUT} ${TAX}(?= |$)`);
const ZEROS = ["0", "0.0", "-1", "-1.0"];

/** Return the name of a column as the vocabulary has it: small letters, words apart, without punctuation.
 *  @param {string} header */
export function plainName(header) {
  const whole = strip(header);
  const [begin, part] = PART_OF.exec(whole) ?? ["", ""];
  const rest = whole.slice(begin.length);
  const name = (PARTS.includes(part.toLowerCase()) && rest.toLowerCase() !== "id" ? rest : whole).replace(HUMP, " ");
  return (name.match(NAMES) ?? []).join(" ").toLowerCase();
}

/** Return a plain name without spaces, so that "order id" and "orderid" are one.
 *  @param {string} name */
export const joined = (name) => name.replaceAll(" ", "");

/** Whether one of these words is in a plain name; a long one may be part of a German compound.
 *  @param {string} name
 *  @param {string[]} words */
export function hasWord(name, words) {
  const isIn = (/** @type {string} */ part) =>
    words.some((word) => part === word || (word.length > 4 && (part.startsWith(word) || part.endsWith(word))));
  return name.split(" ").some(isIn);
}

/** Return the name of a column of counts without spaces, and without what stands in brackets behind it.
 *  @param {string} header */
export const metricName = (header) => joined(plainName(header.replace(/\([^()]*\)/g, " ")));

/** Return a stage as all its spellings have it.
 *  @param {string} name */
export const same = (name) => fold(name.replace(APART, " "));

/** Return what may name a sum, in small letters, without what it is of behind it: "Total 2026:".
 *  @param {string} text */
export const bareOf = (text) => text.replace(BEHIND, "").toLowerCase();

/** What the words of exports mean. */
export class Lexicon {
  /** @param {any} data */
  constructor({ vocabulary, words, doubts }) {
    this.vocabulary = vocabulary;
    this.words = words;
    /** Whether the id of an answer goes on with a column, a status or a stage.
     *  @type {Record<string, boolean>} */
    this.doubts = doubts;
    this.nobody = new Set(/** @type {string[]} */ (words.nobody));
    this.beginnings = new Set([...this.nobody, ...NOTHING].map(beginningOf));
    this.leads = new Set([...this.nobody, ...NOTHING].map(leadOf));
    this.empty = new Set([...this.nobody].filter((each) => !ZEROS.includes(each)));
    this.sums = new Set(/** @type {string[]} */ (vocabulary.rows.sums));
    const codes = /** @type {[string, string[]][]} */ (Object.entries(words.currencies));
    this.units = new Map(codes.flatMap(([code, signs]) => [code, ...signs].map((sign) => [sign, code])));
    /** Signs that several countries write, and which currencies they may be.
     *  @type {Record<string, string[]>} */
    this.signs = words.signs;
    const fates = /** @type {[string, string[]][]} */ (Object.entries(words.status));
    this.fateOf = new Map(fates.flatMap(([fate, texts]) => texts.map((text) => [text, fate])));
    const [first, says] = [words.asked.before, words.asked.answers].map((some) => some.join("|"));
    this.asked = new RegExp(`^(?:(?:${first}) )?(.+?)(?: ?\\((?:${says})(?:[ /,|][^()]*)?\\))?$`);
    this.endings = new Endings(words, this.fateOf);
    this.means = this.endings.means;
    this.leaving = { lost: new Set(words.stages.lost), maybe: new Set(words.stages.maybe) };
    this.whole = new Set(/** @type {string[]} */ (words.stages.whole));
    const flags = /** @type {{fate: string, columns: string[], says: string[], whole?: boolean}[]} */ (words.flags);
    this.flags = new Map(flags.flatMap((flag) => flag.columns.map((name) => [name, flag])));
    this.answers = new Set(flags.filter(({ fate }) => fate !== "test").flatMap(({ says }) => says));
    this.won = new Set(vocabulary.stages.won.map(joined));
    this.wonWords = new Set(vocabulary.stages.won_words);
    this.besideWon = new Set([...this.wonWords, ...vocabulary.stages.beside_won]);
    this.exits = new Set(vocabulary.stages.exits.map(joined));
    this.steps = new Set(vocabulary.stages.orders.flat().map(joined));
    const { kinds, stages } = vocabulary;
    const happened = [...this.fateOf.keys(), ...Object.values(words.answers).flat(), ...stages.won, ...stages.exits];
    const kindsOf = ["sales", "refunds", "waiting", "neither"].flatMap((kind) => kinds[kind]);
    this.events = new Set([...happened, ...kindsOf].map(joined).concat([...this.steps]));
    this.metrics = new Set(/** @type {string[]} */ (Object.values(vocabulary.metrics).flat()).map(joined));
    this.roles = Object.keys(vocabulary.columns);
    this.personId = personId(vocabulary.people);
    this.fullName = fullName(vocabulary.people);
    this.names = Object.fromEntries(this.roles.map((role) => [role, namesOf(vocabulary.columns[role])]));
  }

  /** Whether a cell says that there is nothing.
   *  @param {string} text */
  isEmpty(text) {
    return this.mayBeNobody(text) && (NOTHING.has(strip(text).toLowerCase()) || this.empty.has(fold(text)));
  }

  /** Return for each text of a column 1 where it says that there is nothing; most are told by their first two bytes.
   *  @param {Column} column */
  areEmpty(column) {
    const { lying, size } = column;
    const isFull = (/** @type {number} */ begin, /** @type {number} */ end) => {
      const [one, two] = [lying.bytes[begin], lying.bytes[begin + 1]];
      return end - begin > 1 && isBare(one) && isBare(two) && !this.leads.has(leadIn(one, two));
    };
    return marksOf(size, (k) => !(lying && isFull(lying.ends[k], lying.ends[k + 1])) && this.isEmpty(column.text(k)));
  }

  /** Whether a cell names nobody, or nothing.
   *  @param {string} text */
  isNobody(text) {
    return this.mayBeNobody(text) && this.nobody.has(fold(text));
  }

  /** Return the name of a column as lists of those have it that say yes or no.
   *  @param {string} header */
  flagName(header) {
    const bare = (/** @type {string} */ name) => name.replace(/^[ ?]+|[ ?]+$/g, "");
    const name = bare(word(header));
    return this.flags.has(name) ? name : bare(this.asked.exec(name)?.[1] ?? name);
  }

  /** Return what lists say of columns with this name that tell by yes and no whether orders count.
   *  @param {string} header */
  flag(header) {
    return this.flags.get(this.flagName(header));
  }

  /** Whether a column has the name of one that says by yes and no whether orders count.
   *  @param {string} header */
  isFlag(header) {
    return Boolean(this.flag(header));
  }

  /** Whether a column has the name of one that says by yes and no what was paid.
   *  @param {string} header */
  asksOfPayment(header) {
    return this.flag(header)?.fate === "waiting";
  }

  /** Return how an order ends for each yes and no that stands in a column with such a name, beside other words or not.
   *  @param {string} header
   *  @param {string[]} texts
   *  @returns {Map<string, string>} */
  answersOf(header, texts) {
    const flag = this.flag(header);
    const some = flag && flag.fate !== "test" ? texts.filter((text) => this.answers.has(fold(text))) : [];
    return new Map(some.map((text) => [text, flag.says.includes(fold(text)) ? flag.fate : "paid"]));
  }

  /** Whether a cell that says nothing means that nothing was paid: where others in its column say that it was.
   *  @param {string} header
   *  @param {string[]} texts */
  lacksPayment(header, texts) {
    const told = this.asksOfPayment(header) ? [...this.answersOf(header, texts)] : [];
    const yes = ["1", "1.0", "x", "j", ...this.words.answers.yes];
    return told.some(([text, end]) => end === "paid" && yes.includes(fold(text)));
  }

  /** Return the columns that have such a name, without those of refunds if another one speaks of whole refunds.
   *  @param {string[]} headers */
  decidingFlags(headers) {
    const told = headers.filter((header) => this.isFlag(header)).map((header) => this.flag(header));
    const whole = new Set(told.filter((flag) => flag.whole).map(({ fate }) => fate));
    return headers.filter((header) => {
      const flag = this.flag(header);
      return flag && (flag.whole || !whole.has(flag.fate));
    });
  }

  /** Return the fate of orders that a column tells by yes and no, and the cells that tell it; null for any other one.
   *  @param {string} header
   *  @param {string[]} texts */
  flagOf(header, texts) {
    const flag = this.flag(header);
    const answers = (/** @type {string} */ text) => this.nobody.has(fold(text)) || this.answers.has(fold(text));
    if (!flag || (flag.fate !== "test" && !texts.every(answers))) return null;
    return { fate: flag.fate, says: new Set(flag.says) };
  }

  /** Return for each status that is known how an order with it ends; beside some words, another one means less.
   *  @param {string[]} texts
   *  @returns {Map<string, string>} */
  fatesOf(texts) {
    const told = texts.map((text) => this.knownStatus(text));
    const there = new Set(told);
    const beside = new Map(/** @type {[string, string[]][]} */ (Object.entries(this.words.beside)));
    const isKnown = (/** @type {string} */ name) =>
      this.fateOf.has(name) && !beside.get(name)?.some((each) => there.has(each));
    return new Map(texts.flatMap((text, k) => (isKnown(told[k]) ? [[text, this.fateOf.get(told[k])]] : [])));
  }

  /** Return the known status that a text means, else its own name.
   *  @param {string} text */
  knownStatus(text) {
    return this.endings.known(text);
  }

  /** Whether a text begins as one that names nobody, so that it is worth a closer look.
   *  @param {string} text */
  mayBeNobody(text) {
    if (LEAD.test(text) && !this.leads.has(leadOf(text))) return false; // to fold a million of them takes seconds
    return !PLAIN.test(text) || this.beginnings.has(beginningOf(text));
  }

  /** Whether a stage sounds like leaving for good: "lost", or "maybe".
   *  @param {string} name
   *  @param {"lost" | "maybe"} kind */
  sounds(name, kind) {
    const words = fold(name).match(LETTERS) ?? [];
    return words.some((each) => this.leaving[kind].has(each)) || (kind === "lost" && this.whole.has(words.join("")));
  }

  /** Whether a column has the name of counts in a report.
   *  @param {string} header */
  isMetric(header) {
    return this.metrics.has(metricName(header));
  }

  /** Whether a stage is the purchase.
   *  @param {string} stage */
  isWon(stage) {
    const words = same(stage).match(/\p{L}+/gu) ?? [];
    const told = words.some((word) => this.wonWords.has(word)) && words.every((word) => this.besideWon.has(word));
    return told || this.won.has(joined(same(stage)));
  }

  /** Return how surely a column's name says that it has this role, negative if a word in it speaks against. Of a name
   *  inside names the last part tells, or the one before it where the last only says that it is an amount.
   *  @param {string} role
   *  @param {string} header
   *  @returns {number} */
  namePoints(role, header) {
    const whole = this.wholePoints(role, header);
    if (whole < 0 || !PATH.test(header)) return whole;
    const outer = header.split(".");
    const last = outer.pop();
    const own = this.wholePoints(role, last) - INNER;
    if (MONEY.includes(plainName(last))) {
      const parts = outer.map((part) => plainName(part).replace(WRAPPED, "")); // totalRefundedSet.shopMoney.amount
      return Math.max(whole, own, ...[outer.join(" "), ...parts].map((part) => this.wholePoints(role, part)));
    }
    return Math.max(whole, last.length > 3 ? own : 0); // "Kd.Nr" is short for another name
  }

  /** @param {string} role
   *  @param {string} header
   *  @returns {number} */
  wholePoints(role, header) {
    const [name, told] = [plainName(header), this.vocabulary.columns[role]];
    if (role === "value" && NET.test(name)) return this.wholePoints(role, name.replace(NET, "")) >= 4 ? 3 : AGAINST;
    const taxed = role === "value" ? name.replace(TAXED, "") : name; // "Total (inc tax)"
    const cents = ["value", "refund"].includes(role) ? this.vocabulary.rows.cents : [];
    const bare = taxed.split(" ").filter((each) => each && !Object.hasOwn(this.words.currencies, each)); // "Total (EUR)"
    if (bare.some((each) => cents.includes(each))) {
      const whole = bare.filter((each) => ![...cents, "in", "units"].includes(each));
      return this.wholePoints(role, whole.join(" ")) - INNER; // "amount_cents", which gives way to "amount"
    }
    const whole = this.names[role].get(joined(name)) ?? this.names[role].get(bare.join(""));
    if (whole !== undefined) return whole || AGAINST;
    if (role === "person" && this.personId.test(joined(name))) return NUMBERED;
    if (role === "person" && this.fullName.test(joined(name))) return WHOLE;
    const some = Object.entries(told.words ?? {}).filter(([, words]) => hasWord(name, words));
    const best = Math.max(0, ...some.map(([points]) => Number(points)));
    return best + (hasWord(name, told.against ?? []) ? AGAINST : 0);
  }

  /** Return the system that wrote an export with this header, "" if none is known by it.
   *  @param {string[]} header
   *  @param {string} [named] */
  sourceOf(header, named) {
    if (named) return named;
    const there = new Set(header.map((each) => joined(plainName(each))));
    const known = Object.entries(this.vocabulary.sources);
    const one = (/** @type {string} */ names) => names.split("|").some((each) => there.has(joined(each)));
    /** @type {(has: any) => boolean} */
    const fits = (has) => (Array.isArray(has[0]) ? has.some(fits) : has.every(one));
    return known.find(([, { has }]) => fits(has))?.[0] ?? "";
  }
}

/** Return a number for how long a text is and with which two letters it begins, small or not.
 *  @param {string} text */
const beginningOf = (text) => (text.length << 16) + leadOf(text);

/** Return a number for the first two letters of a text.
 *  @param {string} text */
const leadOf = (text) => leadIn(text.charCodeAt(0), text.charCodeAt(1));

/** @param {number} one
 *  @param {number} two */
const leadIn = (one, two) => ((one | 32) << 8) + (two | 32);

/** Whether a byte is neither white space nor _ nor part of a letter that may be written in two ways.
 *  @param {number} byte */
const isBare = (byte) => byte > 32 && byte < 127 && byte !== 95;

/** Return the pattern of names of columns that hold first and last names.
 *  @param {Record<string, string[]>} people */
function fullName({ first, last, short }) {
  const [a, b, c] = [first, last, short].map((some) => `(?:${some.map(joined).join("|")})`);
  return new RegExp(`^(?:${a}(?:${b}|${c})|${b}${a})$`);
}

/** Return the pattern of names of columns that number people.
 *  @param {Record<string, string[]>} people */
function personId({ words, numbers, ids }) {
  const [one, number, id] = [words, numbers, ids].map((some) => `(?:${some.map(joined).join("|")})`);
  return new RegExp(`^(?:(?:${number}|${id})${one}|${one}(?:${number}|${id})|${one}s${id}|${id}${one}s)$`);
}

/** For each name that tells a role its points, without spaces.
 *  @param {any} told */
function namesOf(told) {
  const lists = Object.entries(told).filter(([points]) => /^\d/.test(points));
  return new Map(
    lists.flatMap(([points, names]) => names.map((/** @type {string} */ n) => [joined(n), Number(points)])),
  );
}

/** Return a name without capitals, for words that are compared with lists.
 *  @param {string} text */
export const small = (text) => casefold(strip(text));
