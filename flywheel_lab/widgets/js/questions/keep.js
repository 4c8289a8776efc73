// Answers that no notebook has confirmed yet: the page keeps them, also for tomorrow, until one takes them.
const FIRST = "flywheel-lab/kept";
const MOST = 50; // whoever answers more often than that without a notebook is playing
/** @type {Map<string, any[]>} */
const here = new Map(); // where a browser keeps nothing, at least as long as the page is open

/** What is kept of one question in one language.
 *  @param {string} language
 *  @param {string} name */
export function keeperOf(language, name) {
  const key = `${FIRST}/${language}/${name}`;
  /** @returns {any[]} */
  function all() {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "null");
      if (Array.isArray(kept)) return kept;
    } catch {
      // Not allowed, or not ours.
    }
    return here.get(key) ?? [];
  }
  /** @param {any[]} answers */
  function write(answers) {
    here.set(key, answers);
    try {
      if (answers.length) localStorage.setItem(key, JSON.stringify(answers));
      else localStorage.removeItem(key);
    } catch {
      // It stays on this page.
    }
  }
  /** The first answer stays, because it counts; then the latest.
   *  @param {any} answer */
  function add(answer) {
    const [first, ...later] = [...all(), answer];
    write([first, ...later.slice(1 - MOST)]);
  }
  return { all, add, clear: () => all().length && write([]) };
}
