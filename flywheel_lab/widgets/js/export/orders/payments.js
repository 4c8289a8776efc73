// What each row of a list of payments is, where a column tells its kind: a sale, money back, a promise, or none of it.
import { spellAlike } from "../cells/spelling.js";
import { listed } from "../cells/column.js";
import { askDoubt, choice, makeDoubt } from "../doubts/doubt.js";
import { MOST_STATUSES } from "../columns/points.js";
import { coverContacts } from "../privacy.js";
import { asPython, fold } from "../python.js";
import { hasWord, joined, plainName, word } from "../vocabulary.js";

const [SALE, BACK, PROMISE, NEITHER] = ["sales", "refunds", "waiting", "neither"];
const [REFUND, LEFT_OUT] = ["refund", "left out"];
const CREDIT = "gutschrift";
const TYPE = /(?:^| )(?:type|kind|art|typ|tipo)$|s(?:art|typ)$/;
const NUMBER = asPython(/(?<![^\s])(?:#[^\s]+|[^\s]*[0-9]{2}[^\s]*)/g); // of an order, a day, a voucher
const LETTERS = /[\p{L}\p{No}\p{Nl}]+/gu;

/** The kind of each row, told by one or several columns; `back` are the rows that take money back. */
export class Kinds {
  /** @param {ExportSheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    const { size } = sheet.table;
    this.told = kindColumns(sheet);
    this.back = new Uint8Array(size);
    this.isOpen = new Uint8Array(size).fill(1);
    this.known = { [NEITHER]: new Uint8Array(size), [PROMISE]: new Uint8Array(size) };
    for (const { column, kinds } of this.told)
      column.codes.forEach((code, k) => {
        if (!kinds[code]) return;
        this.isOpen[k] = 0;
        if (kinds[code] === BACK) this.back[k] = 1;
        else if (kinds[code] !== SALE) this.known[kinds[code]][k] = 1;
      });
    if (this.told.length) this.back.forEach((_, k) => this.known[NEITHER][k] && (this.back[k] = 0));
  }

  /** Reject rows that are fees, payouts and the like, unless an answer says otherwise, and mere promises. */
  leaveOut() {
    const { fates } = this.sheet;
    this.settle(NEITHER, "other_kind", LEFT_OUT, (k) => this.known[NEITHER][k] === 1 && fates.keeps(k));
    fates.expect("waiting");
    if (!this.told.length) return;
    this.known[PROMISE].forEach((promise, k) => promise && !this.back[k] && fates.reject(k, "waiting"));
  }

  /** Throw OpenDoubt if it is not known what rows are that would count; rows that are not `named` never do.
   *  @param {(k: number) => boolean} named */
  ask(named) {
    const { fates } = this.sheet;
    this.settle("", "left_out", "", (k) => this.isOpen[k] === 1 && fates.keeps(k) && named(k));
  }

  /** Do with the rows of a kind that is not sure, `among` some, what an answer says.
   *  @param {string} kind
   *  @param {string} reason
   *  @param {string} otherwise
   *  @param {(k: number) => boolean} among */
  settle(kind, reason, otherwise, among) {
    const { fates, lexicon } = this.sheet;
    fates.expect(reason);
    for (const { header, column, kinds } of this.told)
      column.texts.forEach((text, code) => {
        if (kinds[code] !== kind || lexicon.isEmpty(text)) return;
        const rows = [...column.codes.keys()].filter((k) => column.codes[k] === code && among(k));
        if (!rows.length) return;
        const answer = ask(header, text, rows.length, otherwise, this.sheet);
        for (const k of rows) {
          if (answer === REFUND) this.back[k] = 1;
          if (answer === LEFT_OUT) fates.reject(k, reason);
        }
      });
  }
}

/** Whether each row has a number of a payment of its own, beside that of its order.
 *  @param {ExportSheet} sheet */
export function areNumbered({ table, columns, lexicon }) {
  const names = lexicon.vocabulary.kinds.numbers.map(joined);
  return table.header.some((header, c) => {
    if (!names.includes(joined(plainName(header))) || c === columns.of.order) return false;
    const { texts } = table.trimmed(c);
    return texts.length === table.size && !texts.includes("");
  });
}

/** Return what a row of this kind is, "" if it is not known: its last word tells it, unless some word speaks of fees.
 *  @param {string} text
 *  @param {Lexicon} lexicon */
export function kindOf(text, { vocabulary }) {
  const name = word(text);
  const words = name.match(LETTERS) ?? [];
  const isIn = (/** @type {string} */ kind, /** @type {string} */ each) => vocabulary.kinds[kind].includes(each);
  const order = [NEITHER, BACK, PROMISE, SALE];
  const whole = order.find((kind) => isIn(kind, name));
  if (isDebitBack(text, vocabulary)) return BACK;
  if (whole || !words.length) return whole ?? "";
  if (words.some((each) => isIn(NEITHER, each))) return NEITHER;
  const at = words.findIndex((each, k) => k && vocabulary.kinds.about.includes(each));
  if (at > 0 && isIn(BACK, words[at - 1])) return words.some((each, k) => k !== at - 1 && isIn(BACK, each)) ? "" : BACK; // not what takes a refund back
  const told = order.find((kind) => isIn(kind, words.at(-1))) ?? "";
  return told === BACK && words.slice(0, -1).some((each) => isIn(BACK, each)) ? "" : told; // what takes a refund back
}

/** Return a kind without the numbers beside its words, so that it is the same for all orders.
 *  @param {string} text */
function withoutNumbers(text) {
  const found = text.replace(NUMBER, "…");
  return /\p{L}/u.test(found) ? found : text;
}

/** Whether a text says in a bank statement that a direct debit came back.
 *  @param {string} text
 *  @param {any} vocabulary */
function isDebitBack(text, { kinds: { debits, bounced, debited } }) {
  const name = word(text);
  const has = (/** @type {string[]} */ some) => some.some((each) => name.includes(each));
  return debits.includes(name) || (has(bounced) && has(debited));
}

/** Return the columns that tell kinds, without the cells by which one of them tells tests, and the kind of each text.
 *  @param {ExportSheet} sheet
 *  @returns {{c: number, header: string, column: Column, kinds: string[]}[]} */
export function kindColumns({ table, columns, lexicon }) {
  const names = lexicon.vocabulary.kinds.columns.map(joined);
  const taken = Object.values(columns.of);
  return table.header.flatMap((header, c) => {
    const name = plainName(header);
    const isKind = names.includes(joined(name)) || (TYPE.test(name) && !hasWord(name, lexicon.vocabulary.rows.paying));
    if (
      isKind
        ? c === columns.of.status
        : taken.includes(c) || !tellKinds(header, listed(table.sample(c).map(withoutNumbers)), lexicon)
    )
      return [];
    const bare = table.trimmed(c);
    const says = lexicon.flagOf(header, bare.texts)?.says ?? new Set();
    const isTest = (/** @type {string} */ text) => text.split(",").some((tag) => says.has(fold(tag)));
    const column = spellAlike(bare.map((text) => (isTest(text) ? "" : coverContacts(withoutNumbers(text)))));
    const isStatement = column.texts.some((text) => isDebitBack(text, lexicon.vocabulary));
    // Beside debits that came back a credit is money that came in.
    const kinds = column.texts.map((text) => (isStatement && word(text) === CREDIT ? "" : kindOf(text, lexicon)));
    return kinds.some((kind) => kind === SALE || kind === BACK) ? [{ c, header, column, kinds }] : [];
  });
}

/** Whether a column tells kinds of rows by what stands in it, whatever its name: a few, mostly sales, or a debit that came back. One that is called a
 *  means of payment does so only where money goes back in it, and by no means.
 *  @param {string} header
 *  @param {Column} column
 *  @param {Lexicon} lexicon */
function tellKinds(header, { texts, counts }, lexicon) {
  const name = plainName(header);
  const full = [...texts.keys()].filter((k) => !lexicon.isEmpty(texts[k]));
  if (full.length < 2 || full.length > MOST_STATUSES) return false;
  const { rows: of, kinds } = lexicon.vocabulary;
  const goesBack = full.some((k) => kindOf(texts[k], lexicon) === BACK);
  const byMeans = !goesBack || full.some((k) => lexicon.means.has(word(texts[k])));
  if (lexicon.namePoints("channel", header) > 0 || (byMeans && hasWord(name, [...of.means, ...kinds.never])))
    return false;
  if (full.some((k) => isDebitBack(texts[k], lexicon.vocabulary))) return true;
  const rows = (/** @type {number[]} */ some) => some.reduce((n, k) => n + counts[k], 0);
  return rows(full.filter((k) => kindOf(texts[k], lexicon) === SALE)) >= rows(full) / 2;
}

/** Return what rows of a kind are by an answer, or else by default; throws OpenDoubt where there is none.
 *  @param {string} column
 *  @param {string} text
 *  @param {number} n
 *  @param {string} otherwise
 *  @param {ExportSheet} sheet */
function ask(column, text, n, otherwise, sheet) {
  const { say } = sheet;
  const choices = [choice("purchase", say("a_purchase")), choice(REFUND, say("goes_back"))];
  choices.push(choice(LEFT_OUT, say("neither")));
  const [id, question] = [`kind:${text}`, say("which_kind", { kind: text, column, n })];
  const doubt = makeDoubt({ id, column, question, choices, default: otherwise, blocking: !otherwise });
  return askDoubt(doubt, sheet);
}
