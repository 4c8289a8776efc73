// Times as people say them.

/** A number of weeks, or the words for a time that nobody will see.
 *  @param {number} weeks
 *  @param {Words} words */
export const asTime = (weeks, words) => (Number.isFinite(weeks) ? words.weeks(Math.round(weeks)) : words.texts.never);
