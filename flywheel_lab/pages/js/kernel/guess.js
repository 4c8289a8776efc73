// What a gate makes with the learner's guess (chapters/gates/observe.py): it is put where it was left open.
import { fill, speaker } from "../../../widgets/js/parts/words.js";
import { rangeOf } from "../course/predictions.js";

/** What was frozen, with the guess in its places: in a text, or as the forecast that an explorer draws.
 *  @param {Frozen} shown
 *  @param {CoursePage} page
 *  @returns {Frozen} */
export function withGuess(shown, { course, progress }) {
  const guess = rangeOf(course, shown.guess, progress.of(shown.guess)?.last)?.[1];
  if (!shown.widget) {
    const written = speaker(course.language, course.words).decimals(guess ?? 0, 0);
    return { html: fill(shown.html, { guess: written }) };
  }
  const { drawn } = shown.state;
  return { ...shown, state: { ...shown.state, drawn: guess ? halvings(guess, drawn.length) : [] } };
}

/** A forecast of when half is left, as the points that explore_flywheel draws.
 *  @param {number} half
 *  @param {number} count */
const halvings = (half, count) => Array.from({ length: count }, (_, k) => [half * k, 0.5 ** k]);
