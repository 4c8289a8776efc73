// Rows of dots: who comes by a channel, and who of them buys.
export const DOT = 20; // leads a blue dot
const DEEP = 5; // dots one below the other
const [COLUMNS, GAP] = [96, 14]; // room for 6,000 leads and 174 purchases beside them
const [ABOVE, BELOW] = [19, 9]; // pixels for the words above a row, and for air

/** @param {number} width */
const stepFor = (width) => Math.min(7, (width - GAP) / COLUMNS);
/** @param {number} width */
const rowFor = (width) => DEEP * stepFor(width) + ABOVE + BELOW + (width < 480 ? 16 : 0);
/** @param {number} width */
export const heightFor = (width) => Math.ceil(3 * rowFor(width));

/** @param {(Count & {name: string, text: string, was: string})[]} rows
 *  @param {number} width
 *  @returns {Shape[]} */
export function rowsOf(rows, width) {
  const [step, row, narrow] = [stepFor(width), rowFor(width), width < 480];
  return rows.flatMap(({ buy, come, name, text, was }, i) => {
    const y = i * row + ABOVE - 6;
    const top = i * row + ABOVE + step / 2 + (narrow ? 16 : 0);
    const columns = Math.ceil(come / DOT / DEEP);
    /** @param {number} count
     *  @param {number} left */
    const dots = (count, left) => {
      let d = "M0 0";
      for (let k = 0; k < count; k++) d += `M${r(left + Math.floor(k / DEEP) * step)} ${r(top + (k % DEEP) * step)}h0`;
      return d;
    };
    const of = i === 2 ? " fl-total" : "";
    return /** @type {Shape[]} */ ([
      ["path", { class: `fl-come fl-come-${i}`, d: dots(come / DOT, step / 2), "stroke-width": step * 0.76 }],
      ["path", { class: "fl-buy", d: dots(buy, columns * step + GAP + step / 2), "stroke-width": step * 0.76 }],
      ["text", { class: `fl-name${of}`, x: 0, y }, `${name}: ${text}`],
      ["text", { class: `fl-was${of}`, x: narrow ? 0 : width, y: narrow ? y + 16 : y }, was],
    ]);
  });
}

/** @param {number} value */
const r = (value) => Math.round(value * 10) / 10;
