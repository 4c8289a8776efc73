// The way of an answer: judged here at once, kept on the page, handed to the notebook, and confirmed by it.
import { help } from "../judge/help.js";
import { judge, shown } from "../judge/judge.js";
import { unseal } from "../judge/seal.js";
import { keeperOf } from "./keep.js";

/** @param {{card: Card, model: Host, words: Words, set(trait: string, name: string, answer: unknown): void}} parts */
export function wayOf({ card, model, words, set }) {
  const { name } = card;
  const keeper = keeperOf(words.language, name);
  const isLadder = card.kind === "ladder";
  /** @type {Sheet} */
  let sheet = null;
  const judges = () => Boolean(model.get("sheets")?.[name]);
  const opened = () => (sheet ??= unseal(model.get("sheets")[name]));
  /** @returns {HandedIn | undefined} */
  const latest = () => model.get("committed")[name];
  /** The turn up to which the notebook has heard. */
  const heard = () => model.get("outcomes")[name]?.to ?? 0;
  /** @returns {HandedIn[]} */
  const unheard = () => {
    const { earlier = [], ...last } = latest() ?? { answer: null, turn: 0 };
    return [...earlier, last].filter(({ turn }) => turn > heard());
  };

  /** @param {any} answer */
  const asksForHelp = (answer) => isLadder && answer?.rung !== undefined;
  /** What is said to an answer, as Python's card says it; `before` is what stood there.
   *  @param {any} answer
   *  @param {Outcome} before
   *  @returns {Outcome} */
  function outcomeOf(answer, before) {
    if (asksForHelp(answer))
      return {
        ...(before ?? shown(opened(), judge(opened(), null, words))),
        answer: undefined,
        reveal: help(opened(), answer),
      };
    if (isLadder) return { ...shown(opened(), judge(opened(), answer?.typed, words)), reveal: before?.reveal };
    return shown(opened(), judge(opened(), answer, words));
  }
  /** Whether this would be recorded.
   *  @param {any} answer */
  function isTry(answer) {
    if (asksForHelp(answer) || !judges()) return false;
    const { readable, status } = judge(opened(), isLadder ? answer?.typed : answer, words);
    return readable && status !== "not attempted";
  }
  /** Hand answers over, after all that was not confirmed. The notebook hears only of what changes, so turns are counted.
   *  @param {any[]} answers */
  function handOver(answers) {
    const first = Math.max(latest()?.turn ?? 0, heard()) + 1; // it may have heard another tab
    const fresh = answers.map((answer, i) => ({ answer, turn: first + i }));
    const earlier = [...unheard(), ...fresh.slice(0, -1)];
    set("committed", name, { ...fresh.at(-1), ...(earlier.length ? { earlier } : {}) });
  }
  return {
    judges,
    sheet: () => (judges() ? opened() : null),
    outcomeOf,
    waits: () => unheard().length > 0,
    keeps: () => unheard().some(({ answer }) => isTry(answer)),
    /** @param {any} answer */
    handIn(answer) {
      if (isTry(answer)) keeper.add(answer);
      handOver([answer]);
    },
    /** Hand over what was kept, and return what still waits, the latest answer; null if nothing does. */
    resume() {
      const kept = keeper.all();
      if (kept.length && !unheard().length) handOver(kept);
      return unheard().at(-1) ?? null;
    },
    /** Let go of what the notebook has. */
    confirm: () => !unheard().length && keeper.clear(),
  };
}
