// Judges an answer by its sheet, the plain data that Python's item.sheet() gives: same status, message and misconception
// as item.judge(). Nothing here needs a page.
import { fill } from "../parts/words.js";
import { match, order, sort } from "./kinds/arrange.js";
import { areBlank, blanks } from "./kinds/blanks.js";
import { claim, many, one, pick } from "./kinds/choice.js";
import { curve, isUntouched } from "./kinds/curve.js";
import { explain, hasNoWords } from "./kinds/explain.js";
import { exercise } from "./kinds/exercise.js";
import { hand, isBlankRange, range } from "./kinds/range.js";
import { brief, isStub, Trouble } from "./text.js";

/** @type {Record<string, (sheet: Sheet, answer: any, words: Words) => Finding>} */
const KINDS = {
  exercise,
  one,
  many,
  order,
  match,
  sort,
  pick,
  range,
  curve,
  explain,
  claim,
  blanks,
  bar: hand,
  scale: hand,
};

/** Never fails, whatever the answer is.
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {Judgement} */
export function judge(sheet, answer, words) {
  /** @param {string} message
   *  @returns {Judgement} */
  const unread = (message) => ({ status: "not yet", message, misconception: "", readable: false });
  /** @param {string} message
   *  @returns {Judgement} */
  const blank = (message) => ({ status: "not attempted", message, misconception: "", readable: true });
  try {
    if (sheet.kind === "curve" && isUntouched(sheet, answer)) return blank(sheet.flat);
    if (sheet.kind === "explain" && hasNoWords(answer)) return blank(sheet.ask);
    if (sheet.kind === "blanks" && areBlank(answer)) return blank(sheet.ask);
    if (sheet.kind === "range" ? isBlankRange(answer) : isStub(answer)) return blank(sheet.ask);
    const { right, misconception = "", ...found } = KINDS[sheet.kind](sheet, answer, words);
    return { status: right ? "passed" : "not yet", misconception, readable: true, ...found };
  } catch (trouble) {
    if (trouble instanceof Trouble) return unread(trouble.message);
    return unread(fill(words.texts.unreadable, { answer: brief(answer) }));
  }
}

/** What a card shows of a judgement: its sign and word, and the misconception behind the answer.
 *  @param {Sheet} sheet
 *  @param {Judgement} judged
 *  @returns {Outcome} */
export function shown(sheet, { misconception, readable, sign: own, ...judged }) {
  const { signs, ideas } = sheet;
  const sign = readable ? judged.held && judged.status === "not yet" && signs.held : signs.unread;
  const [symbol, word] = own || sign || signs[judged.status];
  return { ...judged, symbol, word, notice: "", ...ideas[misconception] };
}
