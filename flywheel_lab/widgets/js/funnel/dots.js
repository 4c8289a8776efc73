// Rows of dots: centred they are a funnel, from the left they fill the tubs.
const DEEP = 7; // dots one below the other in a row
const [NAME, NUMBER] = [124, 60]; // pixels for the name of a step, and for its number
const NARROW = 330; // both pictures stand one below the other, and fit on the screen of a phone

/** @typedef {{width: number, left: number, room: number, step: number, row: number, above: number, height: number}} Sizes */

/** How large dots and rows are in a picture of this width; both pictures, funnel and tubs, have the same.
 *  @param {Twins} twins
 *  @param {number} width
 *  @returns {Sizes} */
export function sizesFor({ reach, inside, dot }, width) {
  const narrow = width < NARROW;
  const left = narrow ? 0 : NAME;
  const room = width - left - NUMBER;
  const most = Math.max(...reach, ...inside.flat()) / dot;
  const step = Math.min(narrow ? 3.2 : 4.2, room / Math.ceil(most / DEEP));
  const above = narrow ? 16 : 0;
  const row = Math.max(18, DEEP * step + 6) + above;
  return { width, left, room, step, row, above, height: Math.ceil(row * reach.length) };
}

/** The shapes of all rows; `share` of those who are inside have come in so far.
 *  @param {{people: number[], labels: string[], dot: number, tubs: boolean, share: number}} shown
 *  @param {Sizes} sizes
 *  @param {Words} words
 *  @returns {Shape[]} */
export function rowsOf({ people, labels, dot, tubs, share }, { width, left, room, step, row, above }, words) {
  return labels.flatMap((label, i) => {
    const n = people[i];
    const middle = i * row + above + (row - above) / 2;
    const count = n === undefined ? 0 : Math.round((n / dot) * share);
    const columns = Math.ceil(count / DEEP);
    const start = left + step / 2 + (tubs ? 0 : (room - columns * step) / 2);
    const top = middle - ((DEEP - 1) * step) / 2;
    let d = "M0 0";
    for (let k = 0; k < count; k++) d += `M${r(start + Math.floor(k / DEEP) * step)} ${r(top + (k % DEEP) * step)}h0`;
    const last = i === labels.length - 1;
    const tub = `M${left} ${top - step}V${top + DEEP * step}H${left + room}V${top - step}`;
    return /** @type {Shape[]} */ ([
      ["path", { class: "fl-tub", d: tubs && n !== undefined ? tub : "M0 0" }],
      ["path", { class: last ? "fl-people fl-bought" : "fl-people", d, "stroke-width": step * 0.78 }],
      ["text", { class: "fl-name", x: 0, y: above ? i * row + 12 : middle + 4 }, tubs && last ? "" : label],
      ["text", { class: "fl-number", x: width, y: middle + 4 }, n === undefined ? "" : words.number(n * share)],
    ]);
  });
}

/** @param {number} value */
const r = (value) => Math.round(value * 10) / 10;
