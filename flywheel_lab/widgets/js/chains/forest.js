// Where the people of a chain stand in its place of the picture, and the lines from those who told them.

const FEW = 9; // people of a round who have places of their own; more of them fill the row
const WIDE = 620;

/** @typedef {{columns: number, width: number, height: number, step: number, gap: number, rows: number, dot: number}} Plot */

/** The place of one chain: 20 chains in a row, 10 where there is little room.
 *  @param {number} width
 *  @returns {Plot} */
export function plotFor(width) {
  const wide = width >= WIDE;
  const columns = wide ? 20 : 10;
  const [height, step, dot] = wide ? [74, 6, 4] : [41, 4, 2.8];
  return {
    columns,
    width: width / columns,
    height,
    step,
    dot,
    gap: Math.min(wide ? 5 : 3.2, (width / columns - 3) / FEW),
    rows: Math.floor((height - (wide ? 18 : 16)) / step) + 1,
  };
}

/** @param {Plot} plot
 *  @param {number} index */
const origin = ({ columns, width, height }, index) => [
  ((index % columns) + 0.5) * width,
  (Math.floor(index / columns) + 1) * height - 5,
];

/** Everything to draw of a chain in a round; of those who have just heard it only `share` of their way is done.
 *  @param {Forest} forest
 *  @param {number} index
 *  @param {number} round
 *  @param {Plot} plot
 *  @param {number} share */
export function chainAt({ people, tellers }, index, round, plot, share) {
  const chain = people[index];
  const [x, y] = origin(plot, index);
  const alive = chain.length > round;
  const last = Math.min(round, chain.length - 1, plot.rows - 1);
  /** @param {number} at
   *  @param {number} i
   *  @returns {Point} */
  const spot = (at, i) => [x + (i - (shown(chain[at]) - 1) / 2) * plot.gap, y - at * plot.step];
  const [dots, lines, fresh] = ["", "", ""].map(() => /** @type {string[]} */ ([]));
  for (let at = 0; at <= last; at++)
    for (let i = 0; i < shown(chain[at]); i++) {
      let [px, py] = spot(at, i);
      const young = alive && at === round;
      if (at) {
        const [fx, fy] = spot(at - 1, teller(tellers[index][at - 1], i, shown(chain[at]), shown(chain[at - 1])));
        if (young) [px, py] = [fx + (px - fx) * share, fy + (py - fy) * share];
        lines.push(`M${r(fx)} ${r(fy)}L${r(px)} ${r(py)}`);
      }
      (young ? fresh : dots).push(`M${r(px)} ${r(py)}h0`);
    }
  const top = y - last * plot.step;
  return {
    ...{ alive, dots: dots.join(""), lines: lines.join(""), fresh: fresh.join("") },
    end: { x, y: top - plot.step },
    many: alive && chain[round] > FEW ? chain[round] : 0,
  };
}

/** @param {number} n */
const shown = (n) => Math.min(n, FEW);
/** @param {number} value */
const r = (value) => Math.round(value * 10) / 10;

/** Who told person i of n: the one that Python drew or, in a large round, whoever stands below.
 *  @param {number[] | undefined} drawn
 *  @param {number} i
 *  @param {number} n
 *  @param {number} before */
const teller = (drawn, i, n, before) => drawn?.[i] ?? Math.floor((i * before) / n);
