// What this tab has on its cards, half written or handed in, stays over a reload: a phone closes a page that nobody looks at.
// A notebook has it as long as its kernel runs.
const PLACE = "flywheel-lab/tab";
/** @typedef {Record<"drafts" | "given", Record<string, any>>} OnCards */

/** @returns {OnCards} */
export function onCards() {
  try {
    const { drafts, given } = JSON.parse(sessionStorage.getItem(PLACE));
    return { drafts: { ...drafts }, given: { ...given } };
  } catch {
    return { drafts: {}, given: {} }; // not allowed, not ours, or nothing yet
  }
}

/** @param {keyof OnCards} which
 *  @param {Record<string, any>} more */
export function keepOnCards(which, more) {
  try {
    const before = onCards();
    sessionStorage.setItem(PLACE, JSON.stringify({ ...before, [which]: { ...before[which], ...more } }));
  } catch {
    // It stays on this page.
  }
}

export function forgetCards() {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // Nothing is kept there.
  }
}
