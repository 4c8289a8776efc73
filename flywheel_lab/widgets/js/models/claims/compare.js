// Comparisons that do not mind the last digits, as in models/claims/claim.py; how many those are is sent. No DOM here.

/** The ways in which one number can stand to another, by the names that cases use; exceeds() and reaches() among them.
 *  @param {number} close
 *  @returns {Record<string, (value: number, bound: number) => boolean>} */
export function relations(close) {
  /** @param {number} value
   *  @param {number} bound */
  const exceeds = (value, bound) => value > bound * (1 + close);
  /** @param {number} value
   *  @param {number} bound */
  const reaches = (value, bound) => value === bound || value > bound * (1 - close);
  return {
    exceeds,
    reaches,
    "does not exceed": (value, bound) => !exceeds(value, bound),
    "does not reach": (value, bound) => !reaches(value, bound),
    "is above": (value, bound) => value > bound,
    "is at most": (value, bound) => value <= bound,
    "has a limit": Number.isFinite,
    "has no limit": (value) => Math.abs(value) === Infinity,
    "is no number": Number.isNaN,
  };
}

/** A quotient of what is not negative; what is divided by nothing, or by less, is without limit.
 *  @param {number} above
 *  @param {number} below
 *  @param {number} close */
export const ratio = (above, below, close) => (below > close ? above / below : Infinity);

/** Points [x, f(x)] from `first` to `last`, so many steps apart.
 *  @param {Measure} f
 *  @param {number} first
 *  @param {number} last
 *  @param {number} steps
 *  @returns {Point[]} */
export const curve = (f, first, last, steps) =>
  Array.from({ length: steps + 1 }, (_, k) => first + ((last - first) * k) / steps).map((x) => [x, f(x)]);

/** How far the slider of a parameter goes.
 *  @param {Claim} claim
 *  @param {string} name */
export const farthest = ({ parameters }, name) => parameters.find((each) => each.name === name).max;
