// The content of the map of the course, as lessons/progress/map.py has it.
import { fill } from "../../../widgets/js/parts/words.js";
import { codeOf } from "./codes.js";
import { aimOf, isDone, isFinished, nextItem, nextStep, open } from "./outline.js";
import { forecasts } from "./predictions.js";

/** @param {CourseData} course
 *  @param {Items} items
 *  @param {string} notice
 *  @returns {Progress & {next: string, notice: string}} */
export function contentOf(course, items, notice = "") {
  const { chapters } = course;
  return {
    chapters: chapters.map((chapter) => chapterOf(course, chapter, items)),
    next: nextStep(course, chapters, items),
    finished: chapters.some((chapter) => isFinished(course, chapter, items)),
    next_at: aimOf(nextItem(course, chapters, items)),
    notice,
    forecasts: forecasts(course, items),
    faces: course.faces,
  };
}

/** @param {CourseData} course
 *  @param {Outline} chapter
 *  @param {Items} items
 *  @returns {Chapter} */
function chapterOf(course, chapter, items) {
  const { number, title, page } = chapter;
  const total = chapter.items.length;
  const done = total - open(course, chapter, items).length;
  const shown = chapter.items.map(([name, label, kind, cell]) => {
    const done = course.rules.made.includes(kind) ? "made" : "passed";
    const status = isDone(course, items, name, kind) ? done : items[name] ? "not yet" : "not attempted";
    return { label, kind, status, cell };
  });
  const count = fill(course.words.count, { done, count: total });
  return { number, title, path: page, count, code: codeOf(course, chapter, items), items: shown };
}
