// The dots of the flywheel explorer: where their seats lie, and how many people one is. No words.
import { HUES, SEEN, SMALL, WIDEST, shades } from "../parts/people/paint.js";
import { makePlan, sizeFor } from "../parts/people/plan.js";
import { spansOf, sunflowerLayout } from "../parts/people/sunflower.js";
import { paintRim, spun } from "../parts/rim.js";
import { areaOf, spokes } from "../parts/spokes.js";

/** Everything that depends on the size of the picture and on the people at first only: seats never move under a lever.
 *  A firm may say how many people a dot is (`given`).
 *  @param {{width: number, height: number, segments: Segments, people: number[], given?: number}} now */
export function placesOf({ width, height, segments, people, given }) {
  const phases = segments.map(([, each]) => each);
  const wheel = spokes(width, height);
  const area = areaOf(wheel, phases, people);
  const size = given ?? sizeFor(1, (wheel.small ? SMALL : SEEN) / area);
  const { x: cx, y: cy, rim, hub } = wheel;
  const spans = spansOf(phases, people);
  const layout = sunflowerLayout({ cx, cy, hub, rim, gap: Math.min(WIDEST, Math.sqrt(area * size)), spans });
  return { wheel, size, layout, colours: shades(phases, HUES) };
}

/** What there is to see of a view.
 *  @param {ReturnType<typeof placesOf>} places
 *  @param {{view: FlywheelView, first: number, inks: Inks}} given
 *  @returns {Scene} */
export function sceneOf({ wheel, size, layout, colours }, { view, first, inks }) {
  const { model, people, pushed, purchases } = view;
  const tight = colours.map((_, i) => Math.max(...people.map((row) => row[i])) / layout.room(i));
  return {
    plan: makePlan({ model, people, pushed, size: Math.max(size, sizeFor(1, Math.max(...tight))) }),
    colours,
    layouts: { wheel: layout },
    alphas: { wheel: colours.map(() => 1) },
    behind: { wheel: (pen, t, alpha) => paintRim(pen, wheel, { ...spun(purchases, first, t), alpha, ink: inks }) },
    lost: inks.lost,
  };
}
