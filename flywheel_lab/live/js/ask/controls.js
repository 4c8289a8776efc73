// What answers each kind of question on a phone: the controls of the course where they fit, and what is typed.
import { curveControl } from "../../../widgets/js/questions/curve.js";
import { manyControl, oneControl } from "../../../widgets/js/questions/choose.js";
import { planControl } from "../game/plan.js";
import { numberControl, rangeControl, textControl } from "./typed.js";

/** @type {Record<string, (asked: Asked) => RoomControl>} */
const CONTROLS = {
  one: (asked) => chosen(oneControl(asked), asked),
  many: (asked) => chosen(manyControl(asked), asked),
  claim: (asked) => chosen(oneControl({ ...asked, card: { ...asked.card, options: asked.card.verdicts } }), asked),
  curve: drawn,
  number: numberControl,
  range: rangeControl,
  text: textControl,
  plan: planControl,
};

/** Whether a phone can answer this kind of question.
 *  @param {string} kind */
export const canAsk = (kind) => kind in CONTROLS;

/** trouble() says why the answer cannot be sent as it is, "" if it can; lock(true) keeps it as it stands.
 *  @param {Asked & {kind: string}} asked */
export const controlOf = (asked) => CONTROLS[asked.kind](asked);

/** @param {Control} control
 *  @param {Asked} asked
 *  @returns {RoomControl} */
function chosen(control, { words }) {
  return { ...control, trouble: () => (control.read() ? "" : words.texts.empty) };
}

/** A curve on the paper of the course; once it is closed it may still be seen.
 *  @param {Asked} asked
 *  @returns {RoomControl} */
function drawn(asked) {
  const { texts } = asked.words;
  const finger = matchMedia("(pointer: coarse)").matches;
  const how = finger ? { curve_how: texts.curve_finger } : {};
  const control = curveControl({ ...asked, words: { ...asked.words, texts: { ...texts, ...how } } });
  return {
    ...control,
    trouble: () => (control.empty() ? texts.undrawn : ""),
    lock(locked) {
      control.node.classList.toggle("fl-kept", Boolean(locked));
      for (const handle of control.node.querySelectorAll(".fl-handle")) handle.toggleAttribute("inert", Boolean(locked));
    },
    reveal: control.lock,
  };
}
