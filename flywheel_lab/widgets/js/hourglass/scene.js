// The sand of the hourglass: where the seats of its dots lie, and how many people one is. No words.
import { FULL, barsLayout } from "../parts/people/bars.js";
import { HUES, SEEN, SMALL, WIDEST, shades } from "../parts/people/paint.js";
import { makePlan, sizeFor } from "../parts/people/plan.js";
import { rowsOf } from "../parts/rows.js";

/** Everything that depends on the size of the picture and on the people at first only: seats never move under a lever.
 *  @param {{width: number, height: number, labels: string[], segments: Segments, people: number[], widest: string,
 *    heads: string[], given?: number}} of `given`: people per dot of a firm */
export function placesOf({ width, height, labels, segments, people, widest, heads, given }) {
  const rows = rowsOf({ width, height, labels, widest, heads });
  const area = (FULL * rows.tall * (rows.right - rows.left)) / Math.max(...people, 1e-9);
  const size = given ?? sizeFor(1, (rows.small ? SMALL : SEEN) / area);
  const bars = barsLayout({ ...rows, gap: Math.min(WIDEST, Math.sqrt(area * size)) });
  const colours = shades(
    segments.map(([, phases]) => phases),
    HUES,
  );
  return { rows, size, bars, colours };
}

/** What there is to see of a view.
 *  @param {ReturnType<typeof placesOf>} places
 *  @param {{view: HourglassView, lost: string}} given
 *  @returns {Scene} */
export function sceneOf({ size, bars, colours }, { view, lost }) {
  const { model, people, pushed } = view;
  const tight = colours.map((_, i) => Math.max(...people.map((row) => row[i])) / bars.room(i));
  return {
    plan: makePlan({ model, people, pushed, size: Math.max(size, sizeFor(1, Math.max(...tight))) }),
    ...{ colours, lost, behind: {} },
    layouts: { hourglass: bars },
    alphas: { hourglass: colours.map(() => 1) },
  };
}
