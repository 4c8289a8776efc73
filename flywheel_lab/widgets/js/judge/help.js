// The ladder of help: hints, then the solution in mixed lines, then the solution. The twin of lessons/help/ladder.py.
import { letterOf, letters, Trouble } from "./text.js";

/** The contents of the rung that is wanted, and of all below it.
 *  @param {Sheet} sheet
 *  @param {{rung: number, order?: any}} wanted
 *  @returns {Help} */
export function help({ help: ladder, because, formula }, wanted) {
  const { hints, lines, solution } = ladder;
  const top = hints.length + (lines.length ? 2 : 0);
  const rung = Number.isInteger(wanted?.rung) ? Math.max(0, Math.min(wanted.rung, top)) : 0;
  /** @type {Help} */
  const parts = { rung, hints: hints.slice(0, rung) };
  if (rung > hints.length) {
    parts.lines = lines;
    const judged = wanted.order?.length ? judgeOrder(ladder, wanted.order) : null;
    if (judged && (judged.right || rung === hints.length + 1)) parts.judged = judged;
  }
  if (rung > hints.length + 1) Object.assign(parts, { solution, because, formula });
  return parts;
}

/** @param {Ladder} ladder
 *  @param {any} order */
function judgeOrder(ladder, order) {
  const n = ladder.lines.length;
  try {
    const chosen = letters(order, n, { least: n }, ladder.no_letters).map(letterOf);
    const wrong = complaint(ladder, chosen);
    return { right: !wrong, message: wrong || ladder.works };
  } catch (trouble) {
    if (trouble instanceof Trouble) return { right: false, message: trouble.message };
    throw trouble;
  }
}

/** Which line comes too early, "" if none does.
 *  @param {Ladder} ladder
 *  @param {string[]} order */
function complaint({ needs, loose, torn }, order) {
  for (const [place, line] of order.entries()) {
    const missing = needs.find(([first, later]) => later === line && order.indexOf(first) >= place);
    if (missing) return missing[2];
  }
  return loose.includes(order.join("")) ? torn : "";
}
