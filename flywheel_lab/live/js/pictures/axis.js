// A line with round numbers below it.

/** @param {{low: number, high: number, x: Measure, left: number, right: number, bottom: number, words: Words, unit: string}} given
 *  @returns {Shape[]} */
export function axisOf({ low, high, x, left, right, bottom, words, unit }) {
  const step = roundStep((high - low) / Math.max(2, Math.min(6, (right - left) / 70)));
  /** @type {Shape[]} */
  const shapes = [["line", { class: "fl-axis", x1: left, x2: right, y1: bottom, y2: bottom }]];
  for (let tick = Math.ceil(low / step - 1e-9) * step; tick <= high + 1e-9; tick += step) {
    shapes.push(["line", { class: "fl-axis", x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 4 }]);
    shapes.push(["text", { class: "fl-scale", x: x(tick), y: bottom + 18, "text-anchor": "middle" }, words.number(tick)]);
  }
  if (unit) shapes.push(["text", { class: "fl-name", x: right, y: bottom + 34, "text-anchor": "end" }, unit]);
  return shapes;
}

/** @param {number} least */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  return power * [1, 2, 5, 10].find((step) => step * power >= least * (1 - 1e-9));
}
