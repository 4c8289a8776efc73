// What Python does for the page to keep of a chapter (chapters/summing_up.py): it writes it anew after each answer.
import { summaryPage } from "../course/summary.js";
import { unseal } from "../../../widgets/js/judge/seal.js";

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function summaryOf({ parts }, model, { page, course, progress }) {
  const opened = unseal(parts);
  const here = course.chapters.find(({ number }) => number === page.number);
  const look = () => model.set("page", summaryPage(course, here, opened, progress.all()));
  look();
  progress.watch(look);
  return {};
}
