// What Python does for the map of the course: its content after each answer, copies, codes, and the certificate.
import { certificatePage } from "../course/certificate.js";
import { contentOf } from "../course/overview.js";

/** @param {Frozen} _shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function mapOf(_shown, model, { course, progress }) {
  const { words } = course;
  const look = () => model.set("content", contentOf(course, progress.all(), progress.notice()));
  model.set("texts", { ...model.get("texts"), keep: words.stored, keep_lead: words.stored_lead });
  look();
  progress.watch(look);

  /** @param {{do: string, text?: string, name?: string}} wish
   *  @returns {{text: string, copy?: string, page?: string}} */
  function done(wish) {
    if (wish.do === "delete") return { text: progress.forget() };
    if (wish.do === "add") return { text: progress.add(wish.text) };
    if (wish.do === "certificate") return { text: "", page: certificatePage(course, progress.all(), wish.name) };
    return { text: "", copy: progress.copy() };
  }
  return {
    saved(names) {
      if (!names.includes("wish")) return;
      const wish = model.get("wish");
      const said = done(wish);
      look();
      model.set("said", { number: wish.number, copy: "", page: "", ...said });
    },
  };
}
