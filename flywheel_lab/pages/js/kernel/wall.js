// What Python does for the wall of claims: both verdicts hang there as soon as the learner has judged.
import { unseal } from "../../../widgets/js/judge/seal.js";

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} page
 *  @returns {Follower} */
export function wallOf({ posters }, model, { progress }) {
  /** @type {{name: string, cases: Partial<Poster>[]}[]} */
  const opened = posters.map(unseal);
  const first = model.get("claims");
  function look() {
    const items = progress.all();
    const claims = opened.map(({ name, cases }, i) => {
      const letter = String(items[name]?.first ?? "")
        .replace(/[^A-Za-z]/g, "")
        .toUpperCase();
      const judged = letter.length === 1 ? cases[letter.charCodeAt(0) - 65] : undefined;
      return { ...first[i], ...judged };
    });
    model.set("claims", claims);
  }
  look();
  progress.watch(look);
  return {};
}
