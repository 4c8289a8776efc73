// Comparisons that do not mind the last digits, as in models/claims/claim.py. No DOM here.
const CLOSE = 1e-9;

export const exceeds = (value, bound) => value > bound * (1 + CLOSE);
export const reaches = (value, bound) => value === bound || value > bound * (1 - CLOSE);

/** A quotient of what is not negative; what is divided by nothing, or by less, is without limit. */
export const ratio = (above, below) => (below > CLOSE ? above / below : Infinity);

/** Points [x, f(x)] from `first` to `last`, so many steps apart. */
export const curve = (f, first, last, steps) =>
  Array.from({ length: steps + 1 }, (_, k) => first + ((last - first) * k) / steps).map((x) => [x, f(x)]);
