// What Python does for the four numbers of one's own firm (chapters/summing_up.py): the learner's own words for its page.
import { fill, speaker } from "../../../widgets/js/parts/words.js";
import { rangeOf } from "../course/predictions.js";
import { saidIn } from "./envelope.js";

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function ownOf({ notes, sealed }, model, page) {
  const { progress } = page;
  function look() {
    const written = notes.flatMap(([name, label]) => {
      const last = progress.of(name)?.last;
      const text = typeof last === "string" ? last : last?.text;
      return text ? [{ label, text }] : [];
    });
    const { envelope, label, cases, openers } = sealed;
    const open = progress.of(envelope) && openers.some(progress.of);
    const opened = open ? [{ label, text: saidIn(cases, envelope, page) }] : [];
    model.set("notes", [...written, ...firstGuess(sealed.mine, page), ...opened]);
  }
  look();
  progress.watch(look);
  return {};
}

/** What was said of one's own firm before there were any numbers.
 *  @param {[name: string, label: string, said: string, ranged: string]} mine
 *  @param {CoursePage} page */
function firstGuess([name, label, said, ranged], { course, progress }) {
  const range = rangeOf(course, name, progress.of(name)?.first);
  if (!range) return [];
  const { decimals } = speaker(course.language, course.words);
  const [low, guess, high] = range.map((value) => decimals(value, 0));
  const weeks = low === high ? guess : fill(ranged, { low, guess, high });
  return [{ label, text: fill(said, { weeks }) }];
}
