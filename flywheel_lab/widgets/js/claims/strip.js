// The strip on which the learner looks for the border: a flag to be dragged, and what was tested. A range lies over it, so
// that it is dragged, pressed and read aloud as every range is.
import { slider } from "../parts/controls.js";
import { patch, picture } from "../parts/svg.js";
import { fill } from "../parts/words.js";
import { flag } from "./map.js";
import { withUnit } from "./sentences.js";

const INSET = 12; // half of the thumb: so far from the edge the ends of the range lie
const GROUND = 56;
const TALL = 40;

/** @param {Claim} claim
 *  @param {string} id
 *  @param {Words} words
 *  @param {(name: string, value: number) => void} move */
export function makeStrip(claim, id, words, move) {
  const { along } = claim;
  const one = claim.parameters.find(({ name }) => name === along);
  const range = slider({ id, ...one, tooltip: words.texts.mark_tip, onInput: (value) => move(along, value) });
  const drawn = picture("claim-strip");
  range.node.classList.add("fl-claim-strip");
  range.input.after(drawn);
  /** @param {number} value */
  const told = (value) => withUnit(value, one.unit, words);

  let width = 0;
  /** @param {Settings} settings
   *  @param {{place: number, holds: boolean}[]} looks
   *  @param {boolean} anew */
  function show(settings, looks, anew) {
    const value = settings[along];
    range.show({ name: one.label, value, highest: 0, text: told(value) });
    if (anew) width = drawn.parentElement.clientWidth;
    if (width) patch(drawn, drawing(width, value, looks));
  }
  /** @param {number} width
   *  @param {number} value
   *  @param {{place: number, holds: boolean}[]} looks
   *  @returns {Drawing} */
  function drawing(width, value, looks) {
    /** @param {number} at */
    const x = (at) => INSET + ((at - one.min) / (one.max - one.min)) * (width - 2 * INSET);
    /** @type {Shape[]} */
    const shapes = [["line", { class: "fl-ground", x1: INSET, x2: width - INSET, y1: GROUND, y2: GROUND }]];
    for (let k = 0; k <= 10; k++) {
      const at = x(one.min + ((one.max - one.min) * k) / 10);
      shapes.push(["line", { class: "fl-tick", x1: at, x2: at, y1: GROUND, y2: GROUND + (k % 5 ? 4 : 7) }]);
    }
    for (const { place, holds } of looks) {
      shapes.push(["circle", { class: holds ? "fl-look fl-holds" : "fl-look", cx: x(place), cy: GROUND, r: 9 }]);
      const sign = { class: "fl-sign", x: x(place), y: GROUND + 4.5, "text-anchor": "middle" };
      shapes.push(["text", sign, holds ? "✓" : "✗"]);
    }
    const ends = /** @type {[number, string][]} */ ([
      [one.min, "start"],
      [one.max, "end"],
    ]);
    for (const [at, anchor] of ends) {
      const where = { class: "fl-scale", x: x(at) + (anchor === "end" ? INSET : -INSET), y: GROUND + 22 };
      shapes.push(["text", { ...where, "text-anchor": anchor }, told(at)]);
    }
    shapes.push(...flag(x(value), GROUND, width, TALL));
    const tested = looks.map(
      ({ place, holds }) => `${told(place)} ${holds ? words.texts.map_holds : words.texts.map_fails}`,
    );
    const label = fill(words.texts.alt_strip, {
      low: told(one.min),
      high: told(one.max),
      mark: told(value),
      looks: tested.join(", ") || words.texts.no_looks,
    });
    return { width, height: GROUND + 26, label, shapes };
  }
  return { node: range.node, show };
}
