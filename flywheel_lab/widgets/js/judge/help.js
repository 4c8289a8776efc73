// The ladder of help: hints, then the formula with gaps, then the solution. The twin of lessons/help/ladder.py.

/** The contents of the rung that is wanted, and of all below it.
 *  @param {Sheet} sheet
 *  @param {{rung: number}} wanted
 *  @returns {Help} */
export function help({ help: { hints, gaps, ...solution } }, wanted) {
  const top = hints.length + (solution.formula ? 2 : 0);
  const rung = Number.isInteger(wanted?.rung) ? Math.max(0, Math.min(wanted.rung, top)) : 0;
  return {
    rung,
    hints: hints.slice(0, rung),
    ...(rung > hints.length ? { gaps } : {}),
    ...(rung > hints.length + 1 ? solution : {}),
  };
}
