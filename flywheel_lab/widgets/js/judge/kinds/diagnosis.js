// The twin of lessons/predictions/diagnosis.py, which says where its numbers come from. Values are shares of the paper.
const [CLOSE, HAND, NEAR, APART, CLEARLY, UNLIKE] = [0.055, 0.13, 0.085, 0.04, 1.2, 0.5];
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const LEVELS = 64 ** 2 - 1;

/** As numpy.linspace.
 *  @param {number} from
 *  @param {number} to
 *  @param {number} count */
const spread = (from, to, count) =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? to : i * ((to - from) / (count - 1)) + from));
const SCALES = spread(0.8, 1.25, 10);
const SHIFTS = spread(-0.08, 0.08, 9);

/** @param {Sheet} sheet
 *  @param {number[]} drawn
 *  @returns {{close: boolean, misconception: string, shape: string}} */
export function diagnosis({ truth, handles, height, foils }, drawn) {
  const [low, high] = height;
  /** @param {number} value */
  const onPaper = (value) => clip((value - low) / (high - low));
  const curve = truth.map(onPaper);
  const sketch = drawn.map(onPaper).slice(1);
  const at = handles.slice(1).map((each) => each - handles[0]);
  const exact = at.map((each) => curve[each]);
  const furthest = Math.max(...sketch.map((value, i) => Math.abs(value - exact[i])));
  if (gap(sketch, exact) <= CLOSE && furthest <= HAND) return { close: true, misconception: "", shape: "" };

  const alike = likeTheTruth(at, curve);
  const gaps = alike.map(({ values }) => gap(sketch, values));
  const best = gaps.indexOf(Math.min(...gaps));
  const known = foils.map(([name, , curves, unlike]) => ({ name, unlike, gap: nearest(sketch, curves) }));
  const foil = known.reduce((least, each) => (each.gap < least.gap ? each : least), known[0]);
  if (foil && gaps[best] > Math.hypot(APART, CLEARLY * foil.gap) && foil.gap < NEAR && furthest > HAND) {
    const meant = !foil.unlike || nearest(sketch, foil.unlike) > UNLIKE * foil.gap;
    if (meant) return { close: false, misconception: foil.name, shape: "" };
  }
  return { close: false, misconception: "", shape: gaps[best] < CLOSE ? shapeOf(alike[best]) : "" };
}

/** @param {number} value */
const clip = (value) => Math.max(0, Math.min(1, value));

/** The root mean square gap.
 *  @param {number[]} one
 *  @param {number[]} other */
const gap = (one, other) => Math.sqrt(one.reduce((sum, value, i) => sum + (other[i] - value) ** 2, 0) / one.length);

/** The gap to the nearest of packed curves.
 *  @param {number[]} sketch
 *  @param {string} packed */
function nearest(sketch, packed) {
  const n = sketch.length;
  let least = Infinity;
  for (let start = 0; start < packed.length; start += 2 * n) {
    const curve = sketch.map((_, i) => levelAt(packed, start + 2 * i));
    least = Math.min(least, gap(sketch, curve));
  }
  return least;
}

/** @param {string} packed
 *  @param {number} place */
const levelAt = (packed, place) => (DIGITS.indexOf(packed[place]) * 64 + DIGITS.indexOf(packed[place + 1])) / LEVELS;

/** The truth at other scales and moments.
 *  @param {number[]} at
 *  @param {number[]} truth */
function likeTheTruth(at, truth) {
  const span = truth.length - 1;
  return SCALES.flatMap((scale) =>
    SHIFTS.map((shift) => {
      const values = at.map((each) => clip(scale * between(truth, each - shift * span)));
      return { scale, shift, values };
    }),
  );
}

/** @param {number[]} values
 *  @param {number} place */
function between(values, place) {
  const last = values.length - 1;
  if (place <= 0) return values[0];
  if (place >= last) return values[last];
  const i = Math.floor(place);
  return values[i] + (values[i + 1] - values[i]) * (place - i);
}

/** @param {{scale: number, shift: number}} alike */
function shapeOf({ scale, shift }) {
  if (Math.abs(scale - 1) > 0.08) return scale > 1 ? "high" : "low";
  if (Math.abs(shift) > 0.03) return shift > 0 ? "late" : "early";
  return "";
}
