// What Python does to begin the screen of levers with one's own firm (widgets/levers/starts.py, chapters/next_euro.py).
import { rounded, sizeOf } from "../../../widgets/js/models/money/digits.js";
import { likelyOfFour } from "../../../widgets/js/models/money/own.js";
import { NAMES } from "../../../widgets/js/models/own.js";
import { readCard } from "../../../widgets/js/own/card.js";
import { nameOf } from "../../../widgets/js/own/entries.js";
import { fill, speaker } from "../../../widgets/js/parts/words.js";
import { isTyped } from "./own.js";

export const OWN = "own";
const TENTH = 0.1; // of the ads of today, or of what customers leave in a month

/** The firm whose four numbers were typed last, null while one of them is missing or cannot be read.
 *  @param {OwnGiven} own
 *  @param {any} kept
 *  @param {string} language
 *  @returns {OwnTyped | null} */
export function typedIn({ hows, texts }, kept, language) {
  if (!isTyped(kept)) return null;
  const { four } = readCard(kept.entries, hows, speaker(language, texts));
  const guessed = NAMES.filter((name) => kept.entries[name]?.how === "guess");
  return four && { four, name: kept.firm.trim(), guessed };
}

/** Scores of the first levers: of spread points each column is its own, however many there are.
 *  @param {ScoresGiven} scores
 *  @param {number} n
 *  @returns {ScoresGiven} */
function firstColumns({ of, values, places }, n) {
  const per = places.length / of;
  return { of, values, places: places.filter((_, i) => i % per < n) };
}

/** What one's own firm is answered from, and what the screen needs of it; `money` is what a customer leaves a month, and ads.
 *  @param {OwnGiven} own
 *  @param {OwnTyped} typed
 *  @param {Record<string, number>} money
 *  @param {Words} words
 *  @returns {{ground: Ground, given: LeversFirm}} */
export function startOfOwn(own, { four, name, guessed }, money, words) {
  const { levers, effects, told } = own;
  const { grows, ...likely } = likelyOfFour(four, own.scores);
  const { margin = 0, ads = 0 } = money;
  const lead = likely.pushes ? (ads * 12) / 52 / likely.pushes : 0;
  const tenth = TENTH * (ads || margin * four.customers[1]);
  const trial = rounded(tenth, 1 - sizeOf(tenth)) || 1;
  const known = levers.filter(({ moves }) => lead || moves.effect !== null);
  const costs = fill(words.texts.told_monthly, { n: words.decimals(trial, 0) });
  const why = margin ? tellGrowth(own, grows, words) : told.needs_money;
  return {
    ground: {
      ...likely,
      money: { once: 0, monthly: margin, lead },
      levers: known.map(({ moves }) => ({ ...moves, trial })),
      scores: firstColumns(effects, known.length),
      warnings: [],
      reasons: why ? [why] : [],
    },
    given: {
      key: OWN,
      name: name || told.name,
      measured: [told.measured, tellGuessed(own, guessed)].filter(Boolean).join(" "),
      ads: (lead * likely.pushes * 52) / 12,
      pushes: likely.pushes,
      asks_money: true,
      budget: { min: trial / 2, max: 10 * trial, step: trial / 10, start: trial },
      levers: known.map(({ given }) => ({
        ...given,
        trial,
        asks: fill(given.asks, { money: costs, effect: "{effect}" }),
      })),
    },
  };
}

/** @param {OwnGiven} own
 *  @param {number | null} high
 *  @param {Words} words */
const tellGrowth = ({ told }, high, words) =>
  high === null ? "" : fill(told.may_grow, { high: high < 10 ? words.decimals(high, 2) : "∞" });

/** @param {OwnGiven} own
 *  @param {FirmNumber[]} guessed */
function tellGuessed({ told, texts }, guessed) {
  if (guessed.length === NAMES.length) return told.all_guessed;
  return guessed.length ? fill(told.guessed, { names: guessed.map((each) => nameOf(each, texts)).join("; ") }) : "";
}
