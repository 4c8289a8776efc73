// The week that a pointer is on.

/** The week under the pointer.
 *  @param {PointerEvent} event
 *  @param {SVGElement} svg
 *  @param {Columns} c
 *  @param {number} weeks */
export function weekAt(event, svg, c, weeks) {
  const share = (event.clientX - svg.getBoundingClientRect().left - c.left) / (c.right - c.left);
  return Math.round(Math.max(0, Math.min(1, share)) * weeks);
}

/** The last week that curves show: while time runs on after the stop, what comes is not given away.
 *  @param {{week: number, stop_week: number, weeks: number}} state
 *  @param {boolean} running */
export const lastShown = ({ week, stop_week: stop, weeks }, running) =>
  running && stop >= 0 ? Math.max(week, stop) : weeks;
