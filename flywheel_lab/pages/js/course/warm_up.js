// What is asked again at the beginning of a chapter and in the last review: lessons/progress/warm_up.py, chapters/opening.py.
import { nextItem } from "./outline.js";

/** Names of at most three items, the longest overdue first.
 *  @param {CourseData} course
 *  @param {Items} items
 *  @param {string} number of the chapter that opens
 *  @returns {string[]} */
export function dueItems(course, items, number) {
  const { gaps, most } = course.rules;
  const numbers = course.chapters.map((chapter) => chapter.number);
  const here = numbers.indexOf(number);
  const { missed, names } = toAskAgain(course, items);
  const overdue = names.flatMap(({ name, place }) => {
    const item = missed[name];
    if (!item || item.first_status !== "not yet" || item.warm_ups.length >= gaps.length) return [];
    if (Math.max(-1, ...item.warm_ups.map((each) => numbers.indexOf(each))) >= here) return [];
    const late = here - place - gaps[item.warm_ups.length];
    return late >= 0 ? [{ name, late }] : [];
  });
  const due = overdue.sort((one, other) => other.late - one.late).slice(0, most);
  if (due.length || nextItem(course, course.chapters, items)) return due.map(({ name }) => name);
  return toReview(course, items, number, most);
}

/** Names of at most so many items that were missed at first, and not asked again on this occasion.
 *  @param {CourseData} course
 *  @param {Items} items
 *  @param {string} occasion
 *  @param {number} most */
export function toReview(course, items, occasion, most = course.rules.at_a_time) {
  const { missed, names } = toAskAgain(course, items);
  const explained = course.chapters.flatMap((chapter) => chapter.items.filter(([, , kind]) => kind === "explain"));
  const wanting = explained.map(([name]) => name).filter((name) => items[name] && items[name].status !== "passed");
  const asked = [...names.map(({ name }) => name), ...wanting].filter((name) => {
    const item = missed[name];
    return item?.first_status === "not yet" && !item.warm_ups.includes(occasion);
  });
  const key = (/** @type {string} */ name) => [Number(missed[name].status === "passed"), missed[name].warm_ups.length];
  return asked.sort((one, other) => key(one)[0] - key(other)[0] || key(one)[1] - key(other)[1]).slice(0, most);
}

/** What can be asked out of context: questions, and the bank's question on each misconception that was shown.
 *  @param {CourseData} course
 *  @param {Items} items */
function toAskAgain(course, items) {
  const missed = { ...items };
  const names = course.chapters.flatMap((chapter, place) => {
    const quiz = chapter.items.filter(([, , kind]) => kind === "quiz").map(([name]) => name);
    const others = chapter.items.filter(([, , kind]) => kind !== "quiz");
    const shown = others.flatMap(([name]) => items[name]?.misconceptions ?? []);
    const ideas = [...new Set(shown.map((each) => `idea.${each}`))].filter((name) => course.ideas.includes(name));
    for (const name of ideas) missed[name] = missedAnswers(items[name]);
    return [...quiz, ...ideas].map((name) => ({ name, place }));
  });
  return { missed, names };
}

/** @param {Answers | undefined} known
 *  @returns {Answers} */
const missedAnswers = (known) => ({
  ...{ status: "not yet", tries: 1, first: null, first_status: "not yet", last: null, misconceptions: [], day: "" },
  warm_ups: known?.warm_ups ?? [],
});
