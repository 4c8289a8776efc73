// People as dots: how many dots are in each stage in each week, and how many take which way. No DOM.
//
// A dot is `size` people. Each stage has numbered seats, and at every whole week exactly seats 0 ... c - 1 are taken, c the
// nearest whole number of dots to what the model expects: a picture at rest is a function of a few whole numbers. Between
// two weeks a short list of moves leads from one seating to the next. So nothing is remembered, any week can be shown at
// once, and a lever that changes c by three changes three dots.
//
//   plan.js       counts and flows of all weeks, from the people that the model expects
//   moves.js      who gets up in a week, when, and where to
//   where.js      who sits and who walks at a moment
//   bars.js       seats and ways in rows of bars: funnel and hourglass
//   sunflower.js  seats and ways on a wheel
//   paint.js      dots on a canvas, also on the way from one of these pictures into another
//   stage.js      the place on the page: a canvas between what lies below the dots and what is read above them
//
// All of it works for any journey: its ways, entries, buyers who leave and tellers come with the model.
import { sum } from "../../models/journey.js";

const NOBODY_LOST = 1e-9; // a share of losses below this is none: who is too many waits

/** Ways with a rate per person and week: from stage to stage, out of the model (lost, or bought and left), and tellers.
 *  @param {Journey} model
 *  @returns {PeopleRoutes} */
function routesOf({ conversion, dwell, bought, referrals }) {
  /** @param {number[][]} matrix
   *  @param {(i: number) => number} per
   *  @returns {PeopleWay[]} */
  const positive = (matrix, per) =>
    matrix.flatMap((row, i) =>
      row.flatMap((share, j) => (share > 0 && (i !== j || !per) ? [{ i, j, rate: share / (per ? per(i) : 1) }] : [])),
    );
  const lost = conversion.map((row, i) => Math.max(0, 1 - sum(row) - bought[i]));
  return {
    ways: positive(conversion, (i) => dwell[i]),
    tellers: positive(referrals ?? [], null),
    lost: lost.map((share, i) => share / dwell[i]),
    sold: bought.map((share, i) => share / dwell[i]),
    leaks: lost.map((share, i) => share + bought[i] > NOBODY_LOST),
  };
}

/** For each stage the ways that lead on into it, the one that carries most at last: it brings whatever is still missing.
 *  @param {PeopleRoutes} routes
 *  @param {number[][]} people */
function intoEach({ ways }, people) {
  const stays = people[0].map((_, i) => people.reduce((total, row) => total + row[i], 0));
  const carries = ways.map(({ i, rate }) => stays[i] * rate);
  return people[0].map((_, j) =>
    ways
      .flatMap((way, e) => (way.j === j && way.i < j && carries[e] > 0 ? [e] : []))
      .sort((a, b) => carries[a] - carries[b]),
  );
}

/** The model in dots: `counts[t]` dots in each stage, each the nearest to people / size, and the whole flows of each week
 *  that lead from counts[t] to counts[t + 1], both as far as until(t) has been asked for: a lever that is dragged makes a
 *  plan for each screen, and the screen shows one week. `people` are those that the model expects, weeks + 1 rows; `pushed` is
 *  how many come in each week. From the last stage back to the first, so that each asks those before it for what it needs.
 *  @param {{model: Journey, people: number[][], pushed: number[], size: number}} given
 *  @returns {PeoplePlan} */
export function makePlan({ model, people, pushed, size }) {
  const n = people[0].length;
  const weeks = people.length - 1;
  const routes = routesOf(model);
  const { ways, tellers, leaks } = routes;
  const into = intoEach(routes, people);
  const told = Array.from({ length: n }, (_, j) => tellers.filter((way) => way.j === j));
  const counts = [people[0].map((value) => Math.round(value / size))];
  /** @type {PeopleFlows[]} */
  const flows = [];
  const [onWays, onLost, onSold, onPushed, onTold] = [ways.length, n, n, n, n].map(account);
  /** @param {number} t */
  function week(t) {
    const now = people[t];
    const from = counts[t];
    const to = people[t + 1].map((value) => Math.round(value / size));
    ways.forEach(({ i, rate }, e) => onWays.add(e, (now[i] * rate) / size));
    for (let i = 0; i < n; i++) {
      onLost.add(i, (now[i] * routes.lost[i]) / size);
      onSold.add(i, (now[i] * routes.sold[i]) / size);
      onPushed.add(i, (pushed[t] * model.entry[i]) / size);
      onTold.add(i, told[i].reduce((total, way) => total + now[way.i] * way.rate, 0) / size);
    }
    const flow = {
      f: new Int32Array(ways.length),
      lost: new Int32Array(n),
      sold: new Int32Array(n),
      pushed: from.map((_, j) => onPushed.owes(j)),
      told: from.map((_, j) => onTold.owes(j)),
    };
    const [out, back] = [new Int32Array(n), new Int32Array(n)];
    ways.forEach(({ i, j }, e) => {
      // A way back needs a dot where it begins or ends; on its way, a dot may pass through an empty stage.
      if (i < j || !(from[j] > 0 || from[i] > out[i])) return;
      flow.f[e] = onWays.owes(e);
      out[i] += flow.f[e];
      back[j] += flow.f[e];
    });
    for (let j = n - 1; j >= 0; j--) {
      if (leaks[j]) [flow.lost[j], flow.sold[j]] = [onLost.owes(j), onSold.owes(j)];
      const comes = back[j] + flow.pushed[j] + flow.told[j];
      let need = to[j] - from[j] + out[j] + flow.lost[j] + flow.sold[j] - comes;
      if (need < 0) {
        // Too many: they leave earlier, by the way that is used more; where nobody leaves, they wait.
        if (leaks[j]) flow[routes.sold[j] > routes.lost[j] ? "sold" : "lost"][j] -= need;
        else to[j] -= need;
        need = 0;
      }
      if (need && !into[j].length) {
        // Nobody comes from before: fewer leave, and only then somebody is born early.
        for (const kind of /** @type {const} */ (["lost", "sold"])) {
          const spared = Math.min(need, flow[kind][j]);
          flow[kind][j] -= spared;
          need -= spared;
        }
        const pushing = pushed[t] * model.entry[j] > 0 || !told[j].some((way) => from[way.i] > 0);
        flow[pushing ? "pushed" : "told"][j] += need;
      }
      into[j].forEach((e, k, all) => {
        flow.f[e] = k === all.length - 1 ? need : Math.min(need, onWays.owes(e));
        need -= flow.f[e];
        out[ways[e].i] += flow.f[e];
      });
    }
    onWays.pay(flow.f);
    onLost.pay(flow.lost);
    onSold.pay(flow.sold);
    onPushed.pay(flow.pushed);
    onTold.pay(flow.told);
    flows.push(flow);
    counts.push(to);
  }
  /** @param {number} t */
  function until(t) {
    while (flows.length < Math.min(t, weeks)) week(flows.length);
  }
  return { model, size, weeks, people, counts, flows, ways, tellers, until, cached: new Map() };
}

/** A running sum of what is due, and the whole dots that have gone so far.
 *  @param {number} n */
function account(n) {
  const [due, done] = [new Float64Array(n), new Int32Array(n)];
  return {
    add: (/** @type {number} */ k, /** @type {number} */ value) => (due[k] += value),
    owes: (/** @type {number} */ k) => Math.max(0, Math.round(due[k]) - done[k]),
    pay: (/** @type {ArrayLike<number>} */ each) => {
      for (let k = 0; k < n; k++) done[k] += each[k];
    },
  };
}

/** People per dot: 1, 2, 5, 10 ..., the fewest with which `most` people, of whom each may take 1 / room, fit in.
 *  @param {number} least people for whom there is room if a dot is one person
 *  @param {number} most */
export function sizeFor(least, most) {
  let size = 1;
  for (let k = 0; most / size > least; k++) size = [2, 5, 10][k % 3] * 10 ** Math.floor(k / 3);
  return size;
}
