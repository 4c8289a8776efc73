// Which of two numbers is the day and which the month: points for each kind of evidence in a column.
import { most } from "../python.js";

/** @type {("dmy" | "mdy")[]} */
export const ORDERS = ["dmy", "mdy"];
/** Points where so many moments run in order: two in 4! orders do so by chance.
 *  @type {Record<number, number>} */
const RUNS = { 4: 2.4, 5: 3.4, 6: 4 };
const DAY = 86_400_000;

/** Return "dmy" or "mdy" ("" if neither), how sure that is (0 to 1), and the evidence in sentences.
 *  @param {{column: Column, places: number[], open: Map<number, any>, readers: Record<string, (k: number) => number>}} found
 *  @param {ExportReading} reading
 *  @param {string} [chosen]
 *  @returns {{kind: string, confidence: number, evidence: string[]}} */
export function orderOf({ column, places, open, readers }, { say, today, like }, chosen) {
  if (chosen === "dmy" || chosen === "mdy") return { kind: chosen, confidence: 1, evidence: [] };
  const seps = new Map();
  const { counts } = column;
  for (const k of places) seps.set(open.get(k).sep, (seps.get(open.get(k).sep) ?? 0) + counts[k]);
  if (most(seps) !== "." && beginWithYears(places.map((k) => open.get(k))))
    return { kind: "", confidence: 0, evidence: [] };
  const total = (/** @type {(parts: any) => boolean} */ is) =>
    places.reduce((sum, k) => sum + (is(open.get(k)) ? counts[k] : 0), 0);
  const [high, higher] = [total(({ first }) => first > 12), total(({ second }) => second > 12)];
  const n = total(() => true);
  if (high && higher) {
    const confidence = Math.min(high, higher) <= 0.01 * n ? 0.99 : 0.5;
    return { kind: high >= higher ? "dmy" : "mdy", confidence, evidence: [say("both_orders", { a: high, b: higher })] };
  }
  if (high || higher)
    return { kind: high ? "dmy" : "mdy", confidence: 1, evidence: [say("above_12", { n: high || higher })] };
  if (most(seps) === ".") return { kind: "dmy", confidence: 0.99, evidence: [say("with_points")] };
  if (places.every((k) => open.get(k).first === open.get(k).second))
    return { kind: like || "dmy", confidence: 0.99, evidence: [say("same_number")] };
  let points = 0;
  /** @type {string[]} */
  let evidence = [];
  if (places.some((k) => open.get(k).half)) [points, evidence] = [-2, [say("am_pm")]];
  const [runs, late] = [/** @type {Record<string, number>} */ ({}), /** @type {Record<string, number>} */ ({})];
  for (const kind of ORDERS) {
    runs[kind] = runOf(column, places, readers[kind]);
    const after = (/** @type {number} */ k) => (readers[kind](k) > today + 2 * DAY ? counts[k] : 0);
    late[kind] = places.reduce((sum, k) => sum + after(k), 0);
  }
  if (Boolean(runs.dmy) !== Boolean(runs.mdy)) {
    const weight = RUNS[Math.min(6, runs.dmy || runs.mdy)];
    points += runs.dmy ? weight : -weight;
    evidence.push(say("in_order_of_time"));
  }
  if (late.dmy > 0 !== late.mdy > 0) {
    points += late.dmy ? -2.5 : 2.5;
    evidence.push(say("in_the_future", { n: Math.max(late.dmy, late.mdy) }));
  }
  const [firsts, seconds] = ["first", "second"].map((part) => new Set(places.map((k) => open.get(k)[part])).size);
  if (n >= 6 && Math.abs(firsts - seconds) >= 4) {
    points += firsts > seconds ? 2 : -2;
    evidence.push(say("days_differ"));
  }
  if (like) {
    points += like === "dmy" ? 2 : -2;
    evidence.push(say("rest_of_the_file"));
  }
  const kind = points > 0 ? "dmy" : points < 0 ? "mdy" : like || "dmy";
  const confidence = 1 - 0.5 * 2.718 ** -Math.abs(points);
  return { kind, confidence, evidence: evidence.length ? evidence : [say("nothing_tells")] };
}

/** Whether three short numbers seem to begin with the year, as 26-03-05: the last ones vary more, as days do.
 *  @param {{first: number, year: number}[]} some */
function beginWithYears(some) {
  const areYears = some.every(({ first, year }) => first >= 15 && first <= 31 && year >= 1 && year <= 31);
  return areYears && new Set(some.map(({ year }) => year)).size > new Set(some.map(({ first }) => first)).size;
}

/** Return how many different moments run in the order of time, forwards or backwards; 0 if they do not.
 *  @param {Column} column
 *  @param {number[]} places
 *  @param {(k: number) => number} read */
function runOf({ codes, texts }, places, read) {
  const moments = new Float64Array(texts.length).fill(NaN);
  for (const k of places) moments[k] = read(k);
  const { size } = new Set(moments.filter((moment) => !Number.isNaN(moment)));
  if (size < 4) return 0;
  let [last, up, down] = [NaN, true, true];
  for (const code of codes) {
    const moment = moments[code];
    if (Number.isNaN(moment)) continue;
    if (moment < last) up = false;
    if (moment > last) down = false;
    last = moment;
  }
  return up || down ? size : 0;
}
