// Where somebody sits in a workshop, kept in the browser; and the code for the room of what they answered.
import { partsFor, write } from "../../../widgets/js/codes/forms.js";
import { readSketch } from "../../../widgets/js/judge/kinds/curve.js";
import { triple } from "../../../widgets/js/judge/kinds/range.js";
import { placeOf } from "../course/codes.js";

const PLACE = "flywheel-lab/room";
/** @typedef {{seat: number, sure: Record<string, number>}} InRoom the seat is 0 where there is no number on the table */

/** Null for whoever is in no workshop.
 *  @returns {InRoom | null} */
export function inRoom() {
  try {
    const { seat, sure } = JSON.parse(localStorage.getItem(PLACE));
    return Number.isInteger(seat) && seat >= 0 && seat < 32 ? { seat, sure: { ...sure } } : null;
  } catch {
    return null; // not allowed, not ours, or nothing yet
  }
}

/** Keep it, null to forget it; return whether the browser does.
 *  @param {InRoom | null} room */
export function keepInRoom(room) {
  try {
    if (room) localStorage.setItem(PLACE, JSON.stringify(room));
    else localStorage.removeItem(PLACE);
    return true;
  } catch {
    return false;
  }
}

/** The code of an answer, "" where it cannot be told by one.
 *  @param {Coded} coded
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @param {InRoom} room
 *  @param {number} sure
 *  @param {Words} words */
export function codeFor(coded, sheet, answer, { seat }, sure, words) {
  try {
    const value = valueOf(coded, sheet, answer, words);
    if (value === null) return "";
    const parts = partsFor(coded, sheet, value, sure);
    const seated = coded.form === "number" || (coded.form === "vote" && seat);
    return write(coded, seated ? [seat, ...parts] : parts);
  } catch {
    return ""; // an answer from another edition of the course may be anything
  }
}

/** @param {Coded} coded
 *  @param {Sheet} sheet
 *  @param {any} answer
 *  @param {Words} words
 *  @returns {number | number[] | null} */
function valueOf({ form, limits }, sheet, answer, words) {
  if (form === "number") return triple(sheet, answer, words)[1];
  if (form === "curve") {
    const drawn = readSketch(sheet, answer);
    return typeof drawn === "string" ? null : drawn;
  }
  const place = placeOf(answer);
  return 0 <= place && place < limits[1] ? place : null;
}
