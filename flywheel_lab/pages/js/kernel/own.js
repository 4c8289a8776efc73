// What Python does for the four numbers of one's own firm (chapters/summing_up.py): it keeps them, and has the learner's
// own words for their page.
import { HOWS } from "../../../widgets/js/own/form.js";
import { NAMES } from "../../../widgets/js/models/own.js";
import { fill, speaker } from "../../../widgets/js/parts/words.js";
import { rangeOf } from "../course/predictions.js";
import { saidIn } from "./envelope.js";

const KEPT = { status: "passed", message: "", misconception: "", readable: true };

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function ownOf({ notes, numbers, sealed }, model, page) {
  const { progress } = page;
  const before = progress.of(numbers)?.last;
  if (isTyped(before)) model.set("mine", before);
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
  return {
    saved(names) {
      if (names.includes("mine")) progress.record(numbers, model.get("mine"), KEPT, "");
    },
  };
}

/** Whether this is what the form hands in: a file may come from anywhere.
 *  @param {any} value */
export function isTyped(value) {
  const parts = (/** @type {any} */ entry) => [entry?.typed, entry?.low, entry?.high];
  const isEntry = (/** @type {[string, any]} */ [name, entry]) =>
    /** @type {string[]} */ (NAMES).includes(name) &&
    HOWS.includes(entry?.how) &&
    parts(entry).every((text) => typeof text === "string");
  return typeof value?.firm === "string" && Object.entries(value.entries ?? [0]).every(isEntry);
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
