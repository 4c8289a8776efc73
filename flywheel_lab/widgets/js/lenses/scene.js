// The dots of the lenses: where their seats lie in each picture, how many people one is, and what is bright. No words.
import { barsLayout } from "../parts/people/bars.js";
import { HUES, SEEN, SMALL, WIDEST, shades } from "../parts/people/paint.js";
import { makePlan, sizeFor } from "../parts/people/plan.js";
import { spansOf, sunflowerLayout } from "../parts/people/sunflower.js";
import { paintRim, spun } from "../parts/rim.js";
import { areaOf, spokes } from "../parts/spokes.js";
import { rowsOf } from "../parts/rows.js";

const OF_BAR = 0.6; // of their room at first, less than elsewhere: these bars are few dots tall, and one dot is much
const [PALE, DIM] = [0.16, 0.22]; // dots that a picture leaves out, and those that are not chosen

/** Everything that depends on the size of the picture and on the people at first only: seats never move under a lever.
 *  A firm may say how many people a dot is (`given`).
 *  @param {{width: number, height: number, look: LensesLook, people: number[], widest: string, heads: string[],
 *    given?: number}} now */
export function placesOf({ width, height, look, people, widest, heads, given }) {
  const segments = look.segments.map(({ phases }) => phases);
  const rows = rowsOf({ width, height, labels: look.phases.map(({ label }) => label), widest, heads });
  const wheel = spokes(width, height);
  const bar = (OF_BAR * rows.tall * (rows.right - rows.left)) / Math.max(...people, 1e-9);
  const round = areaOf(wheel, segments, people);
  const size = given ?? sizeFor(1, (rows.small ? SMALL : SEEN) / Math.min(bar, round));
  const [gap, wide] = [bar, round].map((area) => Math.min(WIDEST, Math.sqrt(area * size)));
  const bars = barsLayout({ ...rows, gap });
  const { x: cx, y: cy, rim, hub } = wheel;
  const spans = spansOf(segments, people);
  const sunflower = sunflowerLayout({ cx, cy, hub, rim, gap: wide, spans });
  return { rows, wheel, size, bars, sunflower, colours: shades(segments, HUES) };
}

/** What there is to see of an account: its dots, and how bright they are in each picture.
 *  @param {ReturnType<typeof placesOf>} places
 *  @param {{account: LensesView, pushes: number, customers: number, lit: Set<number>, first: number,
 *    inks: Inks}} given
 *  @returns {Scene} */
export function sceneOf({ wheel, size, bars, sunflower, colours }, { account, pushes, customers, lit, first, inks }) {
  const { model, weeks, bought } = account;
  const most = weeks[0].map((_, i) => Math.max(...weeks.map((row) => row[i])));
  const tight = most.map((people, i) => people / Math.min(bars.room(i), sunflower.room(i)));
  const plan = makePlan({
    model,
    people: weeks,
    pushed: weeks.map(() => pushes),
    size: Math.max(size, sizeFor(1, Math.max(...tight))),
  });
  const bright = colours.map((_, i) => (!lit.size || lit.has(i) ? 1 : DIM));
  return {
    plan,
    colours,
    layouts: { funnel: bars, hourglass: bars, wheel: sunflower },
    alphas: {
      funnel: bright.map((share, i) => (i < customers ? share : PALE * share)),
      hourglass: bright,
      wheel: bright,
    },
    behind: {
      wheel: (pen, t, alpha) => paintRim(pen, wheel, { ...spun(bought, first, t), alpha, ink: inks }),
    },
    lost: inks.lost,
  };
}
