// What the numbers in a picture of people inside are.

/** What stands above rows with people inside: who comes; in a line of its own, what the numbers are, and the shares if they are seen.
 *  @param {string} coming
 *  @param {Texts} texts
 *  @param {boolean} shares */
export const headed = (coming, texts, shares) => `${coming}\n${texts.number_is}${shares ? ` · ${texts.share_is}` : ""}`;
