// Where small wheels lie, where the dots on them sit, and who is down to half. No DOM.

const WIDE = 620; // pixels: from here on all wheels stand side by side
const [HEAD, FOOT, ROUND, LARGEST] = [40, 62, 28, 78]; // above and below a wheel, around its dots, its radius
const HUB = 0.42;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const WALK = 5; // weeks in which somebody who leaves is still seen
const NO_RUN = { customers: /** @type {number[]} */ ([]), orders: /** @type {number[]} */ ([]), half: Infinity };

/** The wheels of a picture of this width: side by side, or two by two.
 *  @param {number} width
 *  @param {number} count */
export function placesFor(width, count) {
  const columns = width >= WIDE ? count : 2;
  const wide = width / columns;
  const rim = Math.min(LARGEST, wide / 2 - ROUND);
  const tall = HEAD + 2 * (rim + ROUND) + FOOT;
  const wheels = Array.from({ length: count }, (_, k) => {
    const [left, top] = [(k % columns) * wide, Math.floor(k / columns) * tall];
    const y = top + HEAD + ROUND + rim;
    return { small: rim < 60, x: left + wide / 2, y, rim, hub: HUB * rim, left, top, width: wide, height: tall };
  });
  return { height: tall * Math.ceil(count / columns), wheels };
}

/** What a firm goes through: nothing, where nothing has stopped.
 *  @param {FirmOnScreen} firm
 *  @param {FirmsState["stopped"]} stopped
 *  @returns {FirmRun} */
export const runOf = (firm, stopped) => (stopped === "nothing" ? NO_RUN : firm[stopped]);

/** A value between two weeks; where there are none, it is what it was.
 *  @param {number[]} values
 *  @param {number} t
 *  @param {number} first */
function between(values, t, first) {
  const k = Math.max(0, Math.min(values.length - 1, Math.floor(t)));
  const [now = first, next = now] = [values[k], values[k + 1]];
  return now + (next - now) * Math.max(0, t - k);
}

/** Dots that sit on a wheel, and those who sat there a moment ago.
 *  @param {FirmOnScreen} firm
 *  @param {FirmsState["stopped"]} stopped
 *  @param {number} t */
export function dotsAt(firm, stopped, t) {
  const { customers } = runOf(firm, stopped);
  const [all, seated, before] = [
    firm.people,
    between(customers, t, firm.people),
    between(customers, t - WALK, firm.people),
  ].map((people) => Math.round(people / firm.dot));
  return { all, seated, before };
}

/** The seat of a dot: the first ones sit at the hub, the last ones at the rim, all as far apart.
 *  @param {{hub: number, rim: number}} wheel
 *  @param {number} k
 *  @param {number} all
 *  @returns {[angle: number, r: number]} */
export const seatOf = ({ hub, rim }, k, all) => [
  k * GOLDEN,
  Math.sqrt(hub ** 2 + ((k + 0.5) / all) * (rim ** 2 - hub ** 2)),
];

/** How far from the middle half of the dots reach.
 *  @param {{hub: number, rim: number}} wheel */
export const halfway = ({ hub, rim }) => Math.sqrt((hub ** 2 + rim ** 2) / 2);

/** Customers and orders of a week in per cent of the start, whole.
 *  @param {FirmOnScreen} firm
 *  @param {FirmsState} state */
export function shares(firm, { stopped, week }) {
  const { customers, orders } = runOf(firm, stopped);
  return {
    customers: Math.round((100 * (customers[week] ?? firm.people)) / firm.people),
    orders: orders[week] ?? 100,
  };
}

/** The firms in the order in which they are down to half, and which of them are in this week.
 *  @param {FirmOnScreen[]} firms
 *  @param {FirmsState} state */
export function ranking(firms, { stopped, week }) {
  const order = [...firms].sort((a, b) => runOf(a, stopped).half - runOf(b, stopped).half);
  const done = order.filter((firm) => runOf(firm, stopped).half <= week);
  return { order, done };
}

/** The week in which the last one is down to half.
 *  @param {FirmOnScreen[]} firms
 *  @param {FirmsState["stopped"]} stopped */
export const lastWeek = (firms, stopped) => Math.max(...firms.map((firm) => runOf(firm, stopped).half));
