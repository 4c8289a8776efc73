// Comparisons that do not mind the last digits, as in models/claims/claim.py; how many those are is sent. No DOM here.

/** The ways in which one number can stand to another, by the names that cases use; exceeds() and reaches() among them. */
export function relations(close) {
  const exceeds = (value, bound) => value > bound * (1 + close);
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

/** A quotient of what is not negative; what is divided by nothing, or by less, is without limit. */
export const ratio = (above, below, close) => (below > close ? above / below : Infinity);

/** Points [x, f(x)] from `first` to `last`, so many steps apart. */
export const curve = (f, first, last, steps) =>
  Array.from({ length: steps + 1 }, (_, k) => first + ((last - first) * k) / steps).map((x) => [x, f(x)]);

/** How far the slider of a parameter goes. */
export const farthest = ({ parameters }, name) => parameters.find((each) => each.name === name).max;
