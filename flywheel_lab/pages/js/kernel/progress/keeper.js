// Keeps the learner's answers in the browser's own storage, and tells whoever waits for one.
import { addAnswer, plain, read, rename, write } from "./state.js";

const PLACE = "flywheel-lab/progress";

/** @param {ChapterPage} chapter
 *  @returns {Keeper} */
export function keeper({ formerly, texts }) {
  /** @type {Set<(name: string) => void>} */
  const watchers = new Set();
  let [text, items] = ["", /** @type {Items} */ ({})]; // what was read last, so that nothing is read twice
  let unsaved = /** @type {[string, Answers][]} */ ([]);

  function stored() {
    const found = localStorage.getItem(PLACE) ?? "";
    if (found !== text) [text, items] = [found, found ? read(found) : {}];
    return items;
  }
  /** @returns {Items} */
  function all() {
    let kept = {};
    try {
      kept = stored();
    } catch {
      // Nothing may be kept here, or what lies there is not ours: record() says so.
    }
    return rename(unsaved.reduce((so_far, [name, answers]) => addAnswer(so_far, name, answers), kept), formerly);
  }
  /** Keep a try; return "" or a sentence that says why it could not be saved.
   *  @param {string} name
   *  @param {any} answer
   *  @param {Judgement} judged
   *  @param {string} occasion */
  function record(name, answer, { status, misconception }, occasion) {
    const [value, standing] = [plain(answer), /** @type {"passed" | "not yet"} */ (status)];
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    const latest = { status: standing, tries: 1, first: value, first_status: standing, last: value, day };
    const more = { misconceptions: misconception ? [misconception] : [], warm_ups: occasion ? [occasion] : [] };
    unsaved = [...unsaved, [name, { ...latest, ...more }]];
    let notice = "";
    try {
      const kept = unsaved.reduce((so_far, [each, answers]) => addAnswer(so_far, each, answers), stored());
      localStorage.setItem(PLACE, write(kept));
      unsaved = [];
    } catch {
      notice = texts.unsaved;
    }
    tell(name);
    return notice;
  }
  /** @param {string} name */
  const tell = (name) => [...watchers].forEach((watch) => watch(name));
  addEventListener("storage", ({ key }) => (key === PLACE || key === null) && tell(""));

  return {
    all,
    of: (name) => all()[name],
    record,
    watch: (call) => watchers.add(call),
    /** Call as soon as there is an answer to an item, now if there is one. */
    once(name, call) {
      const look = () => {
        if (!all()[name]) return;
        watchers.delete(look);
        call();
      };
      watchers.add(look);
      look();
    },
    triple: () => null,
  };
}
