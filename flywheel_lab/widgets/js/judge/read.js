// Reads a typed number. A first version: plain numbers and per cent.

/** @param {any} text
 *  @param {{unit: string, share: boolean, language: string, quantities?: any}} asks
 *  @returns {{readings: number[], coarse: number, understood: string} | {trouble: string}} */
export function read(text, { unit, share }) {
  const found = /^\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(`${text}`);
  if (!found) return { trouble: `${text}?` };
  const bare = Number(found[1].replace(",", "."));
  const value = found[2] ? bare / 100 : bare;
  const digits = found[1].replace(/e.*/i, "").replace(/^[+-]/, "").replace(",", ".").split(".");
  const whole = Number(digits[1]?.replace(/0+$/, "") ? digits.join("") : digits[0].replace(/0+$/, ""));
  const coarse = whole ? 1 / whole : Infinity;
  const perCent = Math.abs(value) <= 1 || found[2] ? [100 * value] : [];
  const more = share ? (value > 1 && !found[2] ? [value / 100] : []) : unit === "%" ? perCent : [];
  const readings = unit === "%" && found[2] ? perCent : [value, ...more];
  return { readings, coarse, understood: `${text}` };
}
