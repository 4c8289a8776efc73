// The ledger of heads, as models/journey/ledger.py has it, and numbers rounded so that sums can be checked by eye.
import { expectedFlow, flows } from "../models/journey.js";

const total = (values) => values.reduce((a, b) => a + b, 0);

/** The model with its referrals scaled, or without any. */
export function rewired(base, scale, cut) {
  return { ...base, referrals: base.referrals.map((row) => row.map((each) => (cut ? 0 : each * scale))) };
}

/** The heads of the step that begins with `people`. */
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

/** By how much the sum misses the people counted at the end. */
export const gapOf = ({ start, pushed, referred, lost, churned, bought, end }) =>
  start + pushed + referred - lost - churned - bought - end;

/** Round values to 1/parts so that they add up to `sum`, itself so rounded: the largest remainders are rounded up. */
export function balanced(values, sum, parts) {
  const exact = values.map((value) => Number((value * parts).toPrecision(12)));
  const whole = exact.map(Math.floor);
  const byRemainder = exact.map((value, i) => [value - whole[i], i]).sort((a, b) => b[0] - a[0]);
  let left = Math.round(sum * parts) - total(whole);
  for (const [, i] of byRemainder) {
    if (left <= 0) break;
    whole[i] += 1;
    left -= 1;
  }
  return whole.map((value) => value / parts);
}

const FLOWS = { pushed: 1, referred: 1, lost: -1, churned: -1, bought: -1 };

/** A ledger over one or more weeks in round numbers: tenths of a person, whole ones from 1,000 on. It still adds up. */
export function rounded(ledger) {
  const parts = Math.max(ledger.start, ledger.end) < 1000 ? 10 : 1;
  const [start, end] = [ledger.start, ledger.end].map((value) => Math.round(value * parts) / parts);
  const names = Object.keys(FLOWS);
  const signed = balanced(
    names.map((name) => FLOWS[name] * ledger[name]),
    end - start,
    parts,
  );
  return {
    ...Object.fromEntries(names.map((name, i) => [name, Math.abs(signed[i])])),
    people: balanced(ledger.people, start, parts),
    later: balanced(ledger.later, end, parts),
    start,
    end,
  };
}

/** Everything that the lenses show of a state {base, look, weeks, pushes, referral_scale, cut, week}.
 *  @param {State} state */
export function accountOf({ base, look, weeks: last, pushes, referral_scale: scale, cut, week }) {
  const model = rewired(base, scale, cut);
  const weeks = expectedFlow(model, pushes, last);
  const ledger = ledgerOf(model, weeks[week], pushes);
  return {
    weeks,
    ledger,
    shown: rounded(ledger),
    balances: Math.abs(gapOf(ledger)) <= 1e-9 * Math.max(1, ledger.end),
    most: Math.max(...weeks.flat()),
    mostInSegment: Math.max(
      ...weeks.flatMap((row) => look.segments.map((each) => total(each.phases.map((i) => row[i])))),
    ),
    /** The flows from one week to a later one, rounded as one ledger. */
    between(early, late) {
      const each = weeks.slice(early, late).map((people) => ledgerOf(model, people, pushes));
      const sums = Object.keys(FLOWS).map((name) => [name, total(each.map((one) => one[name]))]);
      const [first, last] = [weeks[early], weeks[late]];
      return rounded({
        ...Object.fromEntries(sums),
        people: first,
        later: last,
        start: total(first),
        end: total(last),
      });
    },
  };
}

/** The round number of people in some phases. */
export const headsIn = (shown, phases) => Math.round(10 * total(phases.map((i) => shown.people[i]))) / 10;
