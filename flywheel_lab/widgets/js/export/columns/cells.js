// What the cells of a column tell whatever its name: how deals stand, or what happened.
import { joined, word } from "../vocabulary.js";

const MOST_EVENTS = 12; // different ones in a column that tells what happened

/** Whether cells say how deals stand, some of which are won or lost.
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon */
export function areDeals(texts, { vocabulary }) {
  const { ends, still } = vocabulary.deals;
  const isEnd = (/** @type {string} */ text) => ends.includes(word(text));
  return texts.every((text) => isEnd(text) || still.includes(word(text))) && texts.some(isEnd);
}

/** Whether some deals are won and some are lost by what cells say, whatever they say of the others.
 *  @param {string[]} texts
 *  @param {Lexicon} lexicon */
export function tellBothEnds(texts, lexicon) {
  const { ends } = lexicon.vocabulary.deals;
  const told = texts.map(word).filter((each) => ends.includes(each));
  const lost = told.filter((each) => lexicon.sounds(each, "lost"));
  return lost.length > 0 && lost.length < told.length;
}

/** Whether cells say what happened, and not to whom: a few different ones, which are mostly known.
 *  @param {Column} column
 *  @param {Lexicon} lexicon */
export function tellEvents({ texts, counts }, { events }) {
  if (texts.length > MOST_EVENTS) return false;
  const known = texts.reduce((n, text, k) => n + (events.has(joined(word(text))) ? counts[k] : 0), 0);
  return known >= counts.reduce((n, each) => n + each, 0) / 2;
}
