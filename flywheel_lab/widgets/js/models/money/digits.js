// Numbers rounded as Python rounds them: a half goes to the even digit.

/** The power of ten in which a number lies; that of nothing is as good as any.
 *  @param {number} value */
export const sizeOf = (value) => (value ? Math.floor(Math.log10(Math.abs(value))) : 0);

/** A number with so many decimals, or with as many zeros before the point.
 *  @param {number} value
 *  @param {number} digits */
export function rounded(value, digits) {
  const scale = 10 ** Math.abs(digits);
  const large = digits < 0 ? value / scale : value * scale;
  const down = Math.floor(large);
  const near = large - down === 0.5 ? down + (down % 2 ? 1 : 0) : Math.round(large);
  return digits < 0 ? near * scale : near / scale;
}
