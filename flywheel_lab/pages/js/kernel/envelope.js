// The envelope of a sealed prediction (chapters/gates/envelope.py): what was said first, with the truth beside it.
import { element } from "../../../widgets/js/parts/controls.js";
import { rangeOf } from "../course/predictions.js";
import { fill } from "../../../widgets/js/parts/words.js";

/** @param {Frozen} shown
 *  @param {HTMLElement} place
 *  @param {CoursePage} course */
export function openEnvelope({ envelope: item, html }, place, { course, progress }) {
  const [low, guess, high] = rangeOf(course, item, progress.of(item)?.first) ?? [];
  const whole = (/** @type {number} */ value) => new Intl.NumberFormat(course.language).format(Math.round(value));
  const found = guess === undefined ? html.empty : low < high ? html.ranged : html.opened;
  const node = element("div", { class: "jp-RenderedHTMLCommon" });
  node.innerHTML =
    guess === undefined ? found : fill(found, { low: whole(low), guess: whole(guess), high: whole(high) });
  place.append(node);
}
