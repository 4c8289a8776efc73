// What Python does for the four numbers of one's own firm (chapters/summing_up.py): the learner's own words for its page.
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
    const { envelope, label, cases } = sealed;
    const opened = progress.of(envelope) ? [{ label, text: saidIn(cases, envelope, page) }] : [];
    model.set("notes", [...written, ...opened]);
  }
  look();
  progress.watch(look);
  return {};
}
