// Who is still a customer: the twin of estimate/customers.py, for a log that a page has read itself.

const [YEAR, MONTH] = [365, 365 / 12]; // days
const DAY = 86_400_000; // milliseconds
const Z = 1.645;
const SILENCES = [30, 60, 90, 180];
const DEFAULT = 90;

/** The four numbers of purchase days: by recorded losses, by rules of silence, or with losses unknown; null where nobody
 *  buys.
 *  @param {HandedOver} log
 *  @param {boolean} silence whether a customer who buys again is seen again in it
 *  @returns {ExportState["coast"]} */
export function customersOf({ buyers, losses, referred, first, until }, silence) {
  if (!buyers.length) return null;
  const [from, to] = [Math.floor(first / DAY), Math.floor(until / DAY)];
  const share = referred ? wilson(...referred) : null;
  const known = silence && !losses.length ? SILENCES.filter((rule) => to - from >= 2 * rule) : [];
  const [counted, leave] = known.length
    ? ["inferred", "inferred"]
    : ["measured", losses.length ? "measured" : "unknown"];
  const numbers = known.length
    ? known.map((rule) => silent(buyers, from, to, rule))
    : [recorded(buyers, losses, from, to)];
  const rules = numbers.map((four, i) => ({ days: known[i] ?? 0, four: { ...four, referred: share } }));
  const days = rules.reduce((best, { days }) =>
    Math.abs(days - DEFAULT) < Math.abs(best.days - DEFAULT) ? { ...best, days } : best,
  ).days;
  const states = /** @type {Record<FirmNumber, ExportEntry["state"]>} */ ({
    ...{ customers: counted, new: counted, lost: leave },
    referred: share ? "measured" : "unknown",
  });
  return { states, days, rules, silence };
}

/** @param {number[][]} buyers
 *  @param {number[]} losses
 *  @param {number} first
 *  @param {number} until */
function recorded(buyers, losses, first, until) {
  const window = Math.min(YEAR, until - first);
  const there = buyers.length - losses.length;
  const lost = losses.filter((day) => day >= until - window).length;
  return {
    customers: [there, there, there],
    new: aMonth(buyers.filter(([day]) => day >= until - window).length, window),
    lost: lost ? aMonth(lost, window) : null,
  };
}

/** Customers, new and lost, if a customer is gone after so many days of silence.
 *  @param {number[][]} buyers
 *  @param {number} first
 *  @param {number} until
 *  @param {number} rule */
function silent(buyers, first, until, rule) {
  const window = Math.min(YEAR, until - first - rule);
  const begin = until - window;
  let [there, fresh, fell, back] = [0, 0, 0, 0];
  for (const days of buyers) {
    if (days[0] >= begin) fresh += 1;
    if (days.at(-1) + rule >= until) there += 1;
    days.forEach((day, i) => {
      const [end, next] = [day + rule, days[i + 1] ?? Infinity];
      if (next - day > rule && end >= begin && end < until) fell += 1;
      if (i && day - days[i - 1] > rule && day >= begin) back += 1;
    });
  }
  return {
    customers: [there, there, there],
    new: aMonth(fresh, window),
    lost: difference(fell, back, window / MONTH, there),
  };
}

/** A count less another one, a month, null where that is nobody; one person in doubt is the least.
 *  @param {number} more
 *  @param {number} less
 *  @param {number} months
 *  @param {number} most
 *  @returns {Span | null} */
function difference(more, less, months, most) {
  const guess = more - less;
  if (guess <= 0 || months <= 0) return null;
  const off = Z * Math.sqrt(more + less);
  const [low, high] = [Math.max(guess - off, 0.5), guess + off];
  return [low / months, guess / months, Math.min(high / months, Math.max(most, guess / months))];
}

/** A count in so many days as so many a month, with Byar's interval; null where there were no days.
 *  @param {number} count
 *  @param {number} window
 *  @returns {Span | null} */
function aMonth(count, window) {
  if (window <= 0) return null;
  const months = window / MONTH;
  const low = count ? count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3 : 0;
  const more = count + 1;
  const high = more * (1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more))) ** 3;
  return [low / months, count / months, high / months];
}

/** A share with Wilson's interval.
 *  @param {number} count
 *  @param {number} of
 *  @returns {Span} */
function wilson(count, of) {
  const [share, extra] = [count / of, (Z * Z) / of];
  const middle = (share + extra / 2) / (1 + extra);
  const off = (Z * Math.sqrt((share * (1 - share)) / of + extra / (4 * of))) / (1 + extra);
  return [Math.max(0, Math.min(middle - off, share)), share, Math.min(1, Math.max(middle + off, share))];
}
