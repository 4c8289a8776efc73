// Keeps the learner's answers in the browser's own storage, and tells whoever waits for one.
import { forgetCards } from "../session.js";
import { addAnswer, merge, plain, read, rename, write } from "./state.js";

const PLACE = "flywheel-lab/progress";
const ASIDE = "flywheel-lab/progress-damaged";

/** @param {CourseData} course
 *  @returns {Keeper} */
export function keeper(course) {
  const { words } = course;
  /** @type {Set<() => void>} */
  const watchers = new Set();
  let last = { text: "", items: /** @type {Items} */ ({}) }; // what was read last, so that nothing is read twice
  /** @type {Items | null} */
  let here = null; // all that is known, as long as the browser does not keep it
  let why = ""; // it does not

  /** What the browser keeps; throws where it keeps nothing, "newer" or "damaged" where we cannot read it. */
  function stored() {
    const text = localStorage.getItem(PLACE) ?? "";
    if (text !== last.text) last = { text, items: text ? rename(read(text), course) : {} };
    return last.items;
  }
  /** @returns {Items} */
  function all() {
    const [kept] = attempt(stored);
    return here ? merge(kept ?? {}, here) : (kept ?? {});
  }
  /** Keep all answers; return why that cannot be, "" if it was done.
   *  @param {Items} items */
  function keep(items) {
    const [, trouble] = attempt(stored);
    const [, refused] = attempt(() => {
      if (trouble === "newer") throw new Error(trouble);
      if (trouble === "damaged") localStorage.setItem(ASIDE, localStorage.getItem(PLACE));
      localStorage.setItem(PLACE, write(items));
    });
    here = refused ? items : null;
    why = refused;
    return said(refused);
  }
  /** What the learner is told of a trouble; "" for none.
   *  @param {string} trouble */
  const said = (trouble) => trouble && (words[`${trouble}_here`] ?? words.unsaved);
  /** Call everybody who waits; whoever is called may stop waiting. */
  const tell = () => [...watchers].forEach((call) => call());
  addEventListener("storage", ({ key }) => (key === PLACE || key === null) && tell());

  return {
    all,
    of: (name) => all()[name],
    record(name, answer, { status, misconception }, occasion) {
      const [value, standing] = [plain(answer), /** @type {Answers["status"]} */ (status)];
      const latest = { status: standing, tries: 1, first: value, first_status: standing, last: value, day: today() };
      const more = { misconceptions: misconception ? [misconception] : [], warm_ups: occasion ? [occasion] : [] };
      const notice = keep(addAnswer(all(), name, { ...latest, ...more }));
      tell();
      return notice;
    },
    watch: (call) => void watchers.add(call),
    once(name, call) {
      const look = () => {
        if (!all()[name]) return;
        watchers.delete(look);
        call();
      };
      watchers.add(look);
      look();
    },
    notice() {
      const [, trouble] = attempt(stored);
      return said(trouble || why);
    },
    copy: () => write(all()),
    add(text) {
      const [theirs, trouble] = attempt(() => rename(read(text), course));
      if (trouble) return words[trouble];
      const notice = keep(merge(all(), theirs));
      tell();
      return [words.added, notice].filter(Boolean).join(" ");
    },
    forget() {
      here = null;
      why = "";
      forgetCards();
      const [, refused] = attempt(() => [PLACE, ASIDE].forEach((place) => localStorage.removeItem(place)));
      tell();
      return refused ? words.unsaved : words.deleted;
    },
  };
}

/** What a call gives, and the message of its trouble, "" without.
 *  @template Found
 *  @param {() => Found} call
 *  @returns {[Found | null, string]} */
function attempt(call) {
  try {
    return [call(), ""];
  } catch (trouble) {
    const { name, message } = /** @type {Error} */ (trouble);
    return [null, name === "QuotaExceededError" ? "full" : message || "refused"];
  }
}

/** The day of a first answer, by the clock on the wall. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
