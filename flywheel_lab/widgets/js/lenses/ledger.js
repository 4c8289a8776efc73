// The ledger of heads, as models/journey/ledger.py has it, and numbers rounded so that sums can be checked by eye.
import { expectedFlow, flows, purchases } from "../models/journey.js";
import { beginning, customers, modelOf } from "../parts/phases.js";

/** @param {number[]} values */
const total = (values) => values.reduce((a, b) => a + b, 0);

/** The heads of the step that begins with `people`.
 *  @param {Journey} model
 *  @param {number[]} people
 *  @param {number} pushes */
export function ledgerOf(model, people, pushes) {
  const { lost } = flows(model, people, pushes);
  const bought = people.map((value, i) => (value / model.dwell[i]) * model.bought[i]);
  const brought = people.map((value, i) => value * total(model.referrals[i]));
  const later = expectedFlow(model, pushes, 1, people)[1];
  return {
    people,
    later,
    pushed: pushes,
    referred: total(brought),
    lost: total(lost.slice(0, model.customers)),
    churned: total(lost.slice(model.customers)),
    bought: total(bought),
    start: total(people),
    end: total(later),
  };
}

/** By how much the sum misses the people counted at the end.
 *  @param {ReturnType<typeof ledgerOf>} ledger */
export const gapOf = ({ start, pushed, referred, lost, churned, bought, end }) =>
  start + pushed + referred - lost - churned - bought - end;

/** Round values so that they add up to `sum`, itself rounded: the largest remainders are rounded up.
 *  @param {number[]} values
 *  @param {number} sum */
export function balanced(values, sum) {
  const exact = values.map((value) => Number(value.toPrecision(12)));
  const whole = exact.map(Math.floor);
  const byRemainder = exact.map((value, i) => [value - whole[i], i]).sort((a, b) => b[0] - a[0]);
  let left = Math.round(sum) - total(whole);
  for (const [, i] of byRemainder) {
    if (left <= 0) break;
    whole[i] += 1;
    left -= 1;
  }
  return whole;
}

/** @type {[name: FlowName, sign: 1 | -1][]} */
const FLOWS = [
  ["pushed", 1],
  ["referred", 1],
  ["lost", -1],
  ["churned", -1],
  ["bought", -1],
];
/** One number for each flow.
 *  @param {(name: FlowName, i: number) => number} f */
const allOf = (f) =>
  /** @type {Record<FlowName, number>} */ (Object.fromEntries(FLOWS.map(([name], i) => [name, f(name, i)])));

/** A ledger over one or more weeks in whole people. It still adds up.
 *  @param {Ledger} ledger
 *  @returns {Ledger} */
export function rounded(ledger) {
  const [start, end] = [ledger.start, ledger.end].map(Math.round);
  const signed = balanced(
    FLOWS.map(([name, sign]) => sign * ledger[name]),
    end - start,
  );
  return {
    ...allOf((_, i) => Math.abs(signed[i])),
    people: balanced(ledger.people, start),
    later: balanced(ledger.later, end),
    start,
    end,
  };
}

/** Everything that the lenses show of a state: week 0 is in balance, and from then on the wire may be cut.
 *  @param {LensesState} state */
export function accountOf({ base, weeks: last, pushes, conversion, referral_scale, cut, week }) {
  const whole = modelOf({ base, conversion, dwell: base.dwell, referral_scale });
  const model = cut ? { ...whole, referrals: whole.referrals.map((row) => row.map(() => 0)) } : whole;
  const weeks = expectedFlow(model, pushes, last, beginning(whole, pushes, base.until));
  const ledger = ledgerOf(model, weeks[week], pushes);
  return {
    model,
    weeks,
    balance: rounded(ledgerOf(whole, weeks[0], pushes)),
    customers: weeks.map((people) => customers(people, base)),
    bought: weeks.map((people) => purchases(model, people)),
    ledger,
    shown: rounded(ledger),
    balances: Math.abs(gapOf(ledger)) <= 1e-9 * Math.max(1, ledger.end),
    /** The flows from one week to a later one, rounded as one ledger.
     *  @param {number} early
     *  @param {number} late */
    between(early, late) {
      const each = weeks.slice(early, late).map((people) => ledgerOf(model, people, pushes));
      const [first, last] = [weeks[early], weeks[late]];
      return rounded({
        ...allOf((name) => total(each.map((one) => one[name]))),
        people: first,
        later: last,
        start: total(first),
        end: total(last),
      });
    },
  };
}

/** The round number of people in some phases.
 *  @param {Ledger} shown
 *  @param {number[]} phases */
export const headsIn = (shown, phases) => total(phases.map((i) => shown.people[i]));
