// The drawings of a room over each other on the paper of their question, and the truth over them.
import { curveMonotoneX, line } from "d3-shape";
import { through } from "../../../widgets/js/parts/paths.js";
import { patch, picture } from "../../../widgets/js/parts/svg.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { axes, known, paper } from "../../../widgets/js/questions/curve/picture.js";

const WIDTH = 860;
const smooth = line().digits(1).curve(curveMonotoneX); // between two of its points no curve rises and falls

/** @param {CodedQuestion} asked
 *  @param {number[][]} curves
 *  @param {Words} words */
export function drawingsOf({ paper: card, handles, at, truth }, curves, words) {
  const svg = picture("sketch");
  const p = paper(Math.min(WIDTH, document.documentElement.clientWidth - 64), card, words);
  const lines = curves.map((heights) => {
    /** @type {Point[]} */
    const points = heights.map((height, i) => [p.x(handles[at[i]]), p.y(height)]);
    return /** @type {Shape} */ (["path", { class: "fl-of-room", d: smooth(points) }]);
  });
  /** @type {Point[]} */
  const true_points = truth.x.map((/** @type {number} */ x, /** @type {number} */ i) => [p.x(x), p.y(truth.y[i])]);
  const end = true_points.at(-1);
  /** @type {Shape[]} */
  const over = [
    ["path", { class: "fl-model", d: through(true_points), pathLength: 1 }],
    [
      "text",
      { class: "fl-name fl-model-name", x: p.right - 4, y: end[1] - 10, "text-anchor": "end" },
      words.texts.truth_name,
    ],
  ];
  const label = fill(words.texts.alt, { n: curves.length });
  patch(svg, { ...p, label, shapes: [...axes(card, p, words), ...known(card, p), ...lines, ...over] });
  return svg;
}
