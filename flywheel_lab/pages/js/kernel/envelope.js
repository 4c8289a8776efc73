// The envelope of a sealed prediction (chapters/gates/envelope.py): what was said first, with the truth beside it.
import { element } from "../../../widgets/js/parts/controls.js";
import { rangeOf } from "../course/predictions.js";
import { fill, speaker } from "../../../widgets/js/parts/words.js";

/** @param {Frozen} shown
 *  @param {HTMLElement} place
 *  @param {CoursePage} page */
export function openEnvelope({ envelope: item, html }, place, page) {
  const node = element("div", { class: "jp-RenderedHTMLCommon" });
  node.innerHTML = saidIn(html, item, page);
  place.append(node);
}

/** The case that fits what was said, with the numbers in its places.
 *  @param {Record<string, string>} cases
 *  @param {string} item
 *  @param {CoursePage} page */
export function saidIn(cases, item, { course, progress }) {
  const [low, guess, high] = rangeOf(course, item, progress.of(item)?.first) ?? [];
  if (guess === undefined) return cases.empty;
  const { decimals } = speaker(course.language, course.words);
  const said = { low: decimals(low, 0), guess: decimals(guess, 0), high: decimals(high, 0) };
  return fill(low < high ? cases.ranged : cases.opened, said);
}
