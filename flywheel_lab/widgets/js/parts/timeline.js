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
