// The cards of the first page: each says how far its chapter is, and one of them where to go on.
import { element } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { isDone, isFinished, nextItem } from "../course/outline.js";

/** @param {CourseData} course
 *  @param {Keeper} progress */
export function cards(course, progress) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-chapter]"));
  const states = [...all].map((card) => {
    const state = element("span", { class: "fl-state" });
    card.append(state);
    return { state, card, chapter: course.chapters.find(({ number }) => number === card.dataset.chapter) };
  });
  function look() {
    const items = progress.all();
    const begun = Object.keys(items).length > 0;
    const ahead = nextItem(course, course.chapters, items)?.chapter;
    for (const { state, card, chapter } of states) {
      const done = chapter.items.filter(([name, , kind]) => isDone(course, items, name, kind)).length;
      const finished = isFinished(course, chapter, items);
      const here = begun && chapter === ahead;
      const said = [
        finished
          ? `✓ ${course.words.card_done}`
          : done
            ? fill(course.words.count, { done, count: chapter.items.length })
            : "",
        here ? `→ ${course.words.card_next}` : "",
      ];
      state.textContent = said.filter(Boolean).join(" · ");
      card.classList.toggle("fl-finished", finished);
      card.classList.toggle("fl-now", here);
    }
  }
  if (!states.length) return;
  progress.watch(look);
  look();
}
