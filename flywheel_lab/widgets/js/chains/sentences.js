// What is said of a round, and the same in a table.
import { fill } from "../parts/words.js";

const FEW = 3; // people in a round

/** How many chains are alive in a round, how many are not, and how many people hear it.
 *  @param {Forest} forest
 *  @param {number} round */
export function count({ people }, round) {
  const alive = people.filter((chain) => chain.length > round);
  return {
    alive: alive.length,
    snapped: people.length - alive.length,
    hear: alive.reduce((sum, chain) => sum + chain[round], 0),
  };
}

/** @param {Forest} forest
 *  @param {number} round
 *  @param {Words} words */
export function sentence(forest, round, words) {
  const { texts } = words;
  if (!round) return fill(texts.begin, { chains: words.number(forest.people.length) });
  const { alive, snapped, hear } = count(forest, round);
  const now = fill(texts.now, {
    round: words.number(round),
    alive: words.count(texts.n_alive, alive),
    snapped: words.count(texts.n_snapped, snapped),
    people: words.count(texts.n_hear, hear),
  });
  const more = !alive ? texts.nobody : round < forest.rounds || !snapped ? "" : ending(forest, words);
  return [now, more].filter(Boolean).join(" ");
}

/** How small the chains were that snapped.
 *  @param {Forest} forest
 *  @param {Words} words */
function ending({ people, rounds }, words) {
  const gone = people.filter((chain) => chain.length <= rounds);
  const small = gone.filter((chain) => Math.max(...chain) <= FEW);
  return fill(words.texts.end, {
    share: words.percent(Math.round((100 * small.length) / gone.length) / 100),
    few: FEW,
  });
}

/** @param {Forest} forest
 *  @param {number} round
 *  @param {Words} words
 *  @returns {[rows: string[][], selected: number]} */
export function tableRows(forest, round, words) {
  const rounds = Array.from({ length: forest.rounds + 1 }, (_, each) => each);
  const rows = rounds.map((each) => {
    const { alive, snapped, hear } = count(forest, each);
    return [each, alive, snapped, hear].map(words.number);
  });
  return [rows, round];
}
