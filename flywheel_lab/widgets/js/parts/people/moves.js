// Who gets up in a week, when and where to: a function of plan and week alone. No DOM.
export const OUTSIDE = -1; // as a beginning: pushed in
export const LOST = -1; // as an end
export const SOLD = -2; // as an end: bought and left
const KEPT = 8; // weeks whose moves are remembered
export const SEATS = 65536; // a key for stage and seat

/** @param {number} x */
export const frac = (x) => x - Math.floor(x);
export const PHI = 0.6180339887498949;

/** A number in [0, 1) that belongs to seat, week and stage: staying has no memory, as in the model. A golden key instead
 *  would come back after three lengths of time only.
 *  @param {number} q
 *  @param {number} s
 *  @param {number} i */
function chance(q, s, i) {
  let h = Math.imul(q + 1, 0x9e3779b1) ^ Math.imul(s + 1, 0x85ebca6b) ^ Math.imul(i + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** @type {Map<number, number[]>} */
const turns = new Map();
/** 0 ... n - 1 in golden order: the first k of them are spread evenly, whatever k is.
 *  @param {number} n */
function inTurn(n) {
  if (!turns.has(n))
    turns.set(
      n,
      Array.from({ length: n }, (_, m) => m).sort((a, b) => frac((a + 1) * PHI) - frac((b + 1) * PHI)),
    );
  return turns.get(n);
}

/** When in the week a seat is left and filled again: nobody is called up before having sat down.
 *  @param {number} i
 *  @param {number} q */
const weekday = (i, q) => 0.01 + 0.98 * frac(0.5 + q * 0.5698402909980532 + i * 0.2360679);

/** All moves of week s, {t, i, q, j, r, told}: at time t the dot of stage i, seat q, gets up and walks to stage j, seat r.
 *  i OUTSIDE: pushed in; told: brought in by the one who sits at (i, q) and stays; j LOST or SOLD: leaves. Seats 0 ... c - 1
 *  are taken at every whole week: whoever leaves from inside is replaced, the outermost seats are given up or taken first.
 *  @param {PeoplePlan} plan
 *  @param {number} s
 *  @returns {PeopleWeek} */
export function movesOf(plan, s) {
  if (s < 0 || s >= plan.weeks) return { list: [], at: new Map() };
  const known = plan.cached.get(s);
  if (known) return known;
  plan.until(s + 1);
  const [from, to] = [plan.counts[s], plan.counts[s + 1]];
  /** @type {PeopleMove[]} */
  const list = [];
  const arrive = from.map(() => /** @type {PeopleMove[]} */ ([]));
  /** @param {number} t
   *  @param {number} i
   *  @param {number} q
   *  @param {number} j */
  function send(t, i, q, j, told = false) {
    const move = { t, i, q, j, r: 0, told };
    list.push(move);
    if (j >= 0) arrive[j].push(move);
  }
  born(plan, s, send);
  const free = leave(plan, s, send, arrive);
  arrive.forEach((those, j) => {
    free[j].sort((a, b) => weekday(j, a) - weekday(j, b));
    those.sort((a, b) => a.t - b.t).forEach((move, m) => (move.r = free[j][m] ?? to[j]));
  });
  const seated = list.filter(({ j }) => j >= 0);
  const week = { list, at: new Map(seated.map((move) => [move.j * SEATS + move.r, move])) };
  if (plan.cached.size >= KEPT) plan.cached.delete(plan.cached.keys().next().value);
  plan.cached.set(s, week);
  return week;
}

/** Those who are pushed in, spread over the week, and those who are brought in, each by somebody who sits somewhere.
 *  @param {PeoplePlan} plan
 *  @param {number} s
 *  @param {(t: number, i: number, q: number, j: number, told?: boolean) => void} send */
function born({ flows, counts, tellers }, s, send) {
  const from = counts[s];
  from.forEach((_, j) => {
    const [pushed, told] = [flows[s].pushed[j], flows[s].told[j]];
    for (let m = 0; m < pushed; m++) send(s + (m + 0.5) / pushed, OUTSIDE, m, j);
    const those = tellers.filter((way) => way.j === j && from[way.i] > 0);
    const all = those.reduce((total, { i, rate }) => total + from[i] * rate, 0);
    for (let m = 0; m < told; m++) {
      const t = s + (m + 0.5) / told;
      let [pick, k] = [frac((m + 0.5) * PHI + s * 0.7548776662) * all, those.length - 1];
      while (k > 0 && (pick -= from[those[k].i] * those[k].rate) >= 0) k--;
      if (k < 0) send(t, OUTSIDE, m, j);
      else send(t, those[k].i, Math.floor(frac(m * 0.5698402909 + s * PHI) * from[those[k].i]), j, true);
    }
  });
}

/** Those who leave their seats; returns the seats of each stage that are free for who arrives.
 *  @param {PeoplePlan} plan
 *  @param {number} s
 *  @param {(t: number, i: number, q: number, j: number) => void} send
 *  @param {PeopleMove[][]} arrive */
function leave({ flows, counts, ways }, s, send, arrive) {
  const [from, to, { f, lost, sold }] = [counts[s], counts[s + 1], flows[s]];
  const leaving = from.map(() => /** @type {number[]} */ ([]));
  ways.forEach(({ i, j }, e) => leaving[i].push(...new Array(f[e]).fill(j)));
  /** @type {number[][]} */
  const owed = [];
  const free = from.map((_, i) => {
    const where = leaving[i].concat(new Array(sold[i]).fill(SOLD), new Array(lost[i]).fill(LOST));
    const seated = Math.min(where.length, from[i]);
    const inner = Math.min(from[i], to[i]);
    const keys = Float64Array.from({ length: inner }, (_, q) => chance(q, s, i)); // who leaves from inside
    const last = keys.slice().sort()[seated - (from[i] - inner) - 1] ?? -1;
    /** @type {number[]} */
    const seats = [];
    keys.forEach((key, q) => key <= last && seats.push(q));
    const open = seats.slice();
    for (let q = inner; q < to[i]; q++) open.push(q);
    for (let q = inner; q < from[i]; q++) seats.push(q);
    seats.sort((a, b) => weekday(i, a) - weekday(i, b));
    /** @type {number[]} */
    const goes = [];
    inTurn(where.length).forEach((m, k) => (goes[m] = where[k]));
    seats.forEach((q, m) => send(s + weekday(i, q), i, q, goes[m]));
    owed.push(goes.slice(seated));
    return open;
  });
  passThrough(owed, arrive);
  return free;
}

/** More leave a stage than sit there: the first who come in walk right through. What is left at the end is a circle that
 *  nobody can enter; nobody then walks it, and no seat misses anybody.
 *  @param {number[][]} owed
 *  @param {PeopleMove[][]} arrive */
function passThrough(owed, arrive) {
  for (let moved = true; moved;) {
    moved = false;
    owed.forEach((goes, i) => {
      if (!goes.length || !arrive[i].length) return;
      moved = true;
      for (const move of arrive[i].sort((a, b) => a.t - b.t).splice(0, goes.length)) {
        move.j = goes.shift();
        if (move.j >= 0) arrive[move.j].push(move);
      }
    });
  }
}
