// Who sits and who walks at a moment: a function of plan and time alone. No DOM.
import { SEATS, movesOf } from "./moves.js";

export const WALK = 0.6; // weeks

/** Call sit(i, q) for each dot that sits at time t, and walk(move, before) for each that is on its way, those included who
 *  leave; `before` is the walk from which it had not sat down yet. Whoever came before week `rest` sits: time stood there.
 *  @param {PeoplePlan} plan
 *  @param {number} t
 *  @param {{rest?: number, sit(i: number, q: number): void, walk(move: PeopleMove, before: PeopleMove): void}} see */
export function whoIsWhere(plan, t, { rest = 0, sit, walk }) {
  const s = Math.min(Math.floor(t), plan.weeks);
  plan.until(s);
  const [now, last] = [t > s ? movesOf(plan, s) : NONE, s > rest ? movesOf(plan, s - 1) : NONE]; // at rest: seats only
  const busy = plan.counts[s].map((count) => new Uint8Array(count + 1));
  for (const move of now.list) if (move.t <= t && move.i >= 0 && !move.told) busy[move.i][move.q] = 1;
  for (const move of last.list) {
    if (move.t + WALK <= t || (move.j >= 0 && busy[move.j][move.r])) continue;
    if (move.j >= 0) busy[move.j][move.r] = 1;
    walk(move, null);
  }
  for (const move of now.list) {
    if (move.t > t) continue;
    if (move.t + WALK <= t) {
      if (move.j >= 0) sit(move.j, move.r);
      continue;
    }
    const before = move.i < 0 || move.told ? null : last.at.get(move.i * SEATS + move.q);
    walk(move, before && before.t + WALK > move.t ? before : null);
  }
  busy.forEach((taken, i) => {
    for (let q = 0; q < plan.counts[s][i]; q++) if (!taken[q]) sit(i, q);
  });
}

/** @type {PeopleWeek} */
const NONE = { list: [], at: new Map() };
