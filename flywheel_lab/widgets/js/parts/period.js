// In which round numbers people are told who come in few at a time.

/** Of so many newcomers it is told how many get how far: no share of the firms is a fraction of a person then. */
export const PER = 1000;

const WEEKS = { week: 1, month: 52 / 12, year: 52 };

/** Return weeks and name of the period by which orders are counted: a firm that sells twice a month has none in a week.
 *  @param {Journey} base
 *  @param {Words} words */
export const periodOf = ({ period = "week" }, { texts }) => ({
  weeks: WEEKS[period],
  name: { week: texts.orders, month: texts.orders_month, year: texts.orders_year }[period],
});
