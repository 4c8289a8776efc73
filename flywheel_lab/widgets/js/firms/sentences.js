// What is said of a week, and the same in a table.
import { fill } from "../parts/words.js";
import { ranking, runOf, shares } from "./wheels.js";

const SEEN = 10; // per cent between customers and orders that one notices

/** @param {FirmOnScreen[]} firms
 *  @param {FirmsState} state
 *  @param {boolean} running
 *  @param {Words} words */
export function sentence(firms, state, running, words) {
  const { texts } = words;
  const { stopped, week } = state;
  if (stopped === "nothing") return texts.said_first;
  const { order, done } = ranking(firms, state);
  const rest = order.filter((firm) => !done.includes(firm));
  const [what, list] = [stopped === "ads" ? texts.ads : texts.both, listIn(words.language)];
  const given = {
    ...{ week: words.number(week), what, rest: list(rest.map(({ name }) => name).sort()) },
    done: list(
      done.map((firm) => fill(texts.half_of, { name: firm.name, weeks: words.number(runOf(firm, stopped).half) })),
    ),
  };
  if (!rest.length && stopped === "ads") return fill(texts.said_all, given);
  if (!rest.length) return [fill(texts.said_all_cut, given), swap(firms, words)].filter(Boolean).join(" ");
  if (running) return fill(done.length ? texts.said_runs_on : texts.said_runs, given);
  if (done.length) return fill(texts.said_some, given);
  const [gap, name, left] = widestGap(firms, state);
  if (gap < SEEN) return fill(texts.said_calm, given);
  const [customers, orders] = [left.customers, left.orders].map((each) => words.percent(each / 100));
  return fill(texts.said_gap, { ...given, name, customers, orders });
}

/** The firm whose customers hide most that orders have gone.
 *  @param {FirmOnScreen[]} firms
 *  @param {FirmsState} state
 *  @returns {[gap: number, name: string, left: ReturnType<typeof shares>]} */
function widestGap(firms, state) {
  const all = firms.map((firm) => {
    const left = shares(firm, state);
    return /** @type {[number, string, typeof left]} */ ([left.customers - left.orders, firm.name, left]);
  });
  return all.reduce((most, each) => (each[0] > most[0] ? each : most));
}

/** Which two neighbours change places once the threads are cut, if any do.
 *  @param {FirmOnScreen[]} firms
 *  @param {Words} words */
function swap(firms, { texts }) {
  const [before, after] = /** @type {const} */ (["ads", "both"]).map(
    (stopped) => ranking(firms, { stopped, week: 0, locks: {} }).order,
  );
  const up = after.findLast((firm, k) => before.indexOf(firm) < k);
  const down = up && before[after.indexOf(up)];
  return up ? fill(texts.said_swap, { up: up.name, down: down.name }) : "";
}

/** @param {string} language
 *  @returns {(names: string[]) => string} */
const listIn = (language) => (names) => new Intl.ListFormat(language, { type: "conjunction" }).format(names);

/** The place of a firm in words, once it is down to half.
 *  @param {FirmOnScreen} firm
 *  @param {FirmOnScreen[]} done
 *  @param {Words} words */
export const placeOf = (firm, done, { texts }) =>
  [texts.first, texts.second, texts.third, texts.fourth][done.indexOf(firm)] ?? "";

/** The thread of a firm in words.
 *  @param {FirmOnScreen} firm
 *  @param {FirmsState} state
 *  @param {Words} words */
export const threadOf = ({ thread }, { stopped }, { texts, percent }) =>
  stopped === "both" ? texts.cut : fill(texts.thread, { share: percent(thread) });

/** The whole picture in words.
 *  @param {FirmOnScreen[]} firms
 *  @param {FirmsState} state
 *  @param {Words} words */
export function description(firms, state, words) {
  const { texts } = words;
  const { done } = ranking(firms, state);
  const rows = firms.map((firm) => {
    const left = shares(firm, state);
    const [customers, orders] = [left.customers, left.orders].map((each) => words.percent(each / 100));
    const row = fill(texts.row, { name: firm.name, customers, orders, thread: threadOf(firm, state, words) });
    const week = words.number(runOf(firm, state.stopped).half);
    return done.includes(firm) ? `${row} ${placeOf(firm, done, words)}: ${fill(texts.half_in, { week })}.` : row;
  });
  return fill(texts.picture, { rows: rows.join(" ") });
}

/** A row for each firm; what has not happened on the screen is a dash.
 *  @param {FirmOnScreen[]} firms
 *  @param {FirmsState} state
 *  @param {Words} words
 *  @returns {string[][]} */
export function tableRows(firms, state, words) {
  const { done } = ranking(firms, state);
  /** @param {number} half
   *  @param {boolean} seen */
  const after = (half, seen) => (seen ? fill(words.texts.n_weeks, { n: words.number(half) }) : "–");
  return firms.map((firm) => {
    const left = shares(firm, state);
    const reached = done.includes(firm);
    return [
      firm.name,
      words.number(firm.people),
      words.percent(left.customers / 100),
      words.percent(left.orders / 100),
      words.percent(firm.thread),
      after(firm.ads.half, reached && state.stopped === "ads"),
      after(firm.both.half, reached && state.stopped === "both"),
    ];
  });
}

/** What dots, colours and lines mean.
 *  @param {FirmOnScreen[]} firms
 *  @param {Words} words */
export function keyTo(firms, { texts, number }) {
  const many = firms.find(({ dot }) => dot > 1);
  const size = many ? fill(texts.many_each, { name: many.name, n: number(many.dot) }) : texts.one_each;
  return fill(texts.key, { size });
}
