// How far somebody is, from their answers and the outline of the course (lessons/progress/state.py and map.py).
import { fill } from "../../../widgets/js/parts/words.js";

/** Passed or, a prediction, an explanation or a judgement, made.
 *  @param {CourseData} course
 *  @param {Items} items
 *  @param {string} name
 *  @param {string} kind */
export const isDone = ({ rules }, items, name, kind) =>
  Boolean(items[name]) && (rules.made.includes(kind) || items[name].status === "passed");

/** What is not done in a chapter, in order.
 *  @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {Items} items */
export const open = (course, chapter, items) =>
  chapter.items.filter(([name, , kind]) => !isDone(course, items, name, kind));

/** What is not done of that which counts for finishing a chapter.
 *  @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {Items} items */
export const needed = (course, chapter, items) =>
  open(course, chapter, items).filter((item) => counts(course, chapter, item));

/** @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {OutlineItem} item */
const counts = ({ rules }, { deeper }, [name, , kind]) => rules.counted.includes(kind) && !deeper.includes(name);

/** @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {Items} items */
export const isFinished = (course, chapter, items) =>
  chapter.items.some((item) => counts(course, chapter, item)) && !needed(course, chapter, items).length;

/** The next thing to do, what is only for the curious last; null if all is done.
 *  @param {CourseData} course
 *  @param {Outline[]} chapters
 *  @param {Items} items
 *  @returns {{chapter: Outline, name: string, label: string, cell: string} | null} */
export function nextItem(course, chapters, items) {
  const ahead = chapters.map((chapter) => {
    const [first, all] = [needed(course, chapter, items), open(course, chapter, items)];
    return { chapter, left: first.length ? first : all };
  });
  for (const curious of [false, true])
    for (const { chapter, left } of ahead)
      for (const [name, label, , cell] of left)
        if (chapter.deeper.includes(name) === curious) return { chapter, name, label, cell };
  return null;
}

/** @param {CourseData} course
 *  @param {Outline[]} chapters
 *  @param {Items} items */
export function nextStep(course, chapters, items) {
  const ahead = nextItem(course, chapters, items);
  if (!ahead) return course.words.all_done;
  const { number, title } = ahead.chapter;
  return fill(course.words[Object.keys(items).length ? "continue" : "begin"], { label: ahead.label, number, title });
}

/** Where the next step is, as a link takes it.
 *  @param {ReturnType<typeof nextItem>} ahead
 *  @returns {Aim} */
export const aimOf = (ahead) => (ahead ? { path: ahead.chapter.page, cell: ahead.cell } : {});
