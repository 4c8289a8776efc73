// The cards that ask once more: at the beginning of a chapter, and in the last review. What they need is a file of its own,
// which a page asks for only when there is something to ask.
import { aimOf, nextItem, nextStep, open } from "../course/outline.js";
import { dueItems, toReview } from "../course/warm_up.js";

/** Put what is asked once more into the state of a card, and what its head says of the way on.
 *  @param {Frozen} shown
 *  @param {CoursePage} page */
export async function askAgain({ occasion, state }, { page, course, progress }) {
  const items = progress.all();
  const opens = state.head.check;
  const names = opens ? dueItems(course, items, page.number) : toReview(course, items, occasion);
  const bank = names.length ? await bankOf(course.language, page.up) : {};
  const known = names.filter((name) => bank[name]);
  state.questions = known.map((name) => ({ ...bank[name].card, ...bank[name].again[occasion], final: false }));
  state.sheets = Object.fromEntries(known.map((name) => [name, bank[name].sheet]));
  const lead = known.length ? course.words[opens ? "warm_up" : "review"] : opens ? "" : state.head.lead;
  // The page itself says which chapter it is.
  state.head = {
    ...state.head,
    ...(opens ? { kicker: "", title: "" } : {}),
    lead,
    skip: opens && known.length > 0,
    ...(opens ? wayOn(page, course, items) : {}),
  };
}

/** @param {PageData} page
 *  @param {CourseData} course
 *  @param {Items} items */
function wayOn({ number }, course, items) {
  const here = course.chapters.find((each) => each.number === number);
  if (!here.items.some(([name]) => items[name])) return {};
  const ahead = open(course, here, items).length ? [here] : course.chapters;
  return { next: nextStep(course, ahead, items), next_at: aimOf(nextItem(course, ahead, items)) };
}

/** @type {Promise<Record<string, any>> | undefined} */
let asked;

/** @param {string} language
 *  @param {string} up
 *  @returns {Promise<Record<string, any>>} */
function bankOf(language, up) {
  asked ??= new Promise((found) => {
    const script = document.createElement("script");
    script.src = `${up}../assets/again.${language}.js`;
    script.onload = () => found(/** @type {any} */ (globalThis).flywheelAgain);
    script.onerror = () => found({}); // a page that lies alone asks nothing once more
    document.head.append(script);
  });
  return asked;
}
