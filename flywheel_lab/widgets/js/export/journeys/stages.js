// The stages of a journal: their spellings, who leaves by which, and their order, asked where nothing tells it.
import { askDoubt, choice, checkAnswer, makeDoubt } from "../doubts/doubt.js";
import { strip } from "../python.js";
import { OpenDoubt, Refusal } from "../refusal.js";
import { joined, plainName, same } from "../vocabulary.js";

const BETWEEN = " > ";
const FEW = 3; // people, of whom it tells something where their way ends
const SAME_WAY = 0.8; // of those who come to a stage, the share that was at one stage before, where that is the way to it

/** Return for each name the commonest spelling of the same stage.
 *  @param {Column} names
 *  @returns {string[]} */
export function oneSpelling({ texts, counts }) {
  const first = new Map();
  const byCount = texts.map((_, k) => k).sort((a, b) => counts[b] - counts[a]);
  for (const k of byCount) if (!first.has(same(texts[k]))) first.set(same(texts[k]), strip(texts[k]));
  return texts.map((text) => first.get(same(text)));
}

/** Whether a stage is one of a known order, the purchase, or named in the answer to the order of stages.
 *  @param {string} stage
 *  @param {Record<string, string>} answers
 *  @param {Lexicon} lexicon */
export function isStep(stage, answers, lexicon) {
  const named = (answers.stages ?? "").split(BETWEEN.trim()).map(same);
  return named.includes(same(stage)) || lexicon.steps.has(joined(plainName(stage))) || lexicon.isWon(stage);
}

/** Return the stages by which people leave for good; where the word alone does not tell, a doubt is added.
 *  @param {ExportEvents} events
 *  @param {ExportSheet} sheet */
export function findExits(events, { answers, doubts, lexicon, say }) {
  const { stages } = events;
  const isExit = (/** @type {string} */ stage) => lexicon.exits.has(joined(same(stage)));
  const told = stages.some((stage) => lexicon.sounds(stage, "lost") || lexicon.isWon(stage) || isExit(stage));
  const named = (answers.stages ?? "").split(BETWEEN.trim()).map(same);
  const ends = told || stages.length < 3 ? [] : sideEnds(events).filter((end) => !named.includes(same(end)));
  return stages.filter((stage) => {
    const sure = lexicon.sounds(stage, "lost");
    let likely = isExit(stage) || ends.includes(stage);
    if (!sure && !lexicon.isWon(stage) && (likely || lexicon.sounds(stage, "maybe"))) {
      const choices = [choice("lost", say("leave_for_good")), choice("stage", say("like_the_others"))];
      const question = say("what_happens_at", { stage });
      const id = `exit:${stage}`;
      const doubt = makeDoubt({ id, question, choices, default: likely ? "lost" : "stage", answered: id in answers });
      doubts.push(doubt);
      likely = checkAnswer(answers[id] || doubt.default, doubt, say) === "lost";
    }
    return sure || likely;
  });
}

/** Return the stages that end the way of those who come to them, from wherever they were, beside another such end, to which
 *  people come from the same stage.
 *  @param {ExportEvents} events */
function sideEnds({ people, stage, order, stages }) {
  const n = stages.length;
  const first = firstTimes(people, stage, order, n);
  const [came, ended] = [new Uint32Array(n), new Uint32Array(n)];
  const before = new Uint32Array(n * n);
  for (let p = 0; p < first.length; p += n) {
    const times = [...first.subarray(p, p + n)].map((time) => (time === Infinity ? -Infinity : time));
    times.forEach((time, k) => {
      if (time === -Infinity) return;
      let last = k ? 0 : 1;
      for (let other = last + 1; other < n; other += 1) if (other !== k && times[other] > times[last]) last = other;
      came[k] += 1;
      before[k * n + last] += 1;
      if (time >= times[last]) ended[k] += 1;
    });
  }
  const alike = new Map();
  stages.forEach((each, k) => {
    const most = Math.max(...before.subarray(k * n, k * n + n));
    if (came[k] >= FEW && ended[k] >= 0.9 * came[k]) alike.set(each, most / came[k]);
  });
  const most = Math.max(...alike.values());
  return stages.filter((each) => alike.get(each) < SAME_WAY && most >= SAME_WAY);
}

/** Return the last stage that is a purchase, by its name or by an answer; "" if there is none.
 *  @param {string[]} stages
 *  @param {ExportSheet} sheet
 *  @param {string} column
 *  @returns {string} */
export function findPurchase(stages, sheet, column) {
  const { lexicon, say } = sheet;
  const won = stages.findLast((stage) => lexicon.isWon(stage));
  if (won !== undefined || stages.length < 2) return won ?? "";
  const choices = [choice("", say("none_of_them")), ...stages.toReversed().map((stage) => choice(stage, stage))];
  return askDoubt(makeDoubt({ id: "purchase", column, question: say("which_purchase"), choices }), sheet);
}

/** Return stages in order: as answered, as the system has it, or as people passed them; throws OpenDoubt.
 *  @param {ExportEvents} moved whose stages are asked for
 *  @param {ExportSheet} sheet
 *  @param {string} column */
export function orderStages(moved, { answers, heard, lexicon, say }, column) {
  heard.add("stages");
  const there = moved.stages;
  if (answers.stages !== undefined) {
    const chosen = chosenStages(answers.stages, there, say);
    if (chosen.length) return chosen;
  }
  for (const known of lexicon.vocabulary.stages.orders) {
    const place = new Map(known.map((/** @type {string} */ name, /** @type {number} */ k) => [joined(name), k]));
    const at = (/** @type {string} */ stage) => place.get(joined(plainName(stage)));
    if (there.every((stage) => at(stage) !== undefined)) return there.toSorted((a, b) => Number(at(a)) - Number(at(b)));
  }
  const [proposed, sure] = asPassed(moved);
  if (sure) return proposed;
  const told = proposed.join(BETWEEN);
  const [question, evidence] = [say("in_which_order"), [say("who_came_first")]];
  throw new OpenDoubt(
    makeDoubt({ id: "stages", column, question, choices: [choice(told, told)], evidence, blocking: true }),
  );
}

/** Return the stages of an answer that are there, or nothing if one is missing in it, so that it is asked again.
 *  @param {string} answer
 *  @param {string[]} there
 *  @param {Say} say */
function chosenStages(answer, there, say) {
  const names = answer.split(BETWEEN.trim()).map(strip);
  if (new Set(names.map(same)).size < names.length) throw new Refusal(say("twice_named", { id: "stages", answer }));
  const called = new Map(there.map((stage) => [same(stage), stage]));
  const found = names.map((name) => called.get(same(name))).filter((stage) => stage !== undefined);
  return found.length === there.length ? found : [];
}

/** Return the order in which most people came to the stages first, and whether each pair of stages shows it.
 *  @param {ExportEvents} moved
 *  @returns {[string[], boolean]} */
function asPassed({ people, stage, order, stages }) {
  const n = stages.length;
  const first = firstTimes(people, stage, order, n);
  const before = new Float64Array(n * n);
  const had = [];
  for (let p = 0; p < first.length; p += n) {
    const times = first.subarray(p, p + n);
    let some = false;
    for (let a = 0; a < n; a += 1) {
      if (times[a] === Infinity) continue;
      some = true;
      for (let b = 0; b < n; b += 1) if (times[b] !== Infinity && times[a] < times[b]) before[a * n + b] += 1;
    }
    if (some) had.push(times);
  }
  const places = stages.map((_, k) => k);
  const ahead = places.map((a) => places.reduce((sum, b) => sum + Math.sign(before[a * n + b] - before[b * n + a]), 0));
  const ordered = places.toSorted((a, b) => ahead[b] - ahead[a]);
  const isOpen = ordered.some((a, k) =>
    ordered.slice(k + 1).some((b) => before[b * n + a] > 0.2 * before[a * n + b] || !before[a * n + b]),
  );
  const last = had.filter((times) => times[ordered.at(-1)] !== Infinity);
  const skipped = ordered
    .slice(0, -1)
    .some((k) => last.filter((times) => times[k] === Infinity).length > 0.2 * last.length);
  return [ordered.map((k) => stages[k]), !(isOpen || (skipped && n > 2))];
}

/** Return when each person first came to each stage, Infinity where they never did: a row of stages for each person.
 *  @param {Uint32Array} people
 *  @param {Uint32Array} stage
 *  @param {Float64Array} order
 *  @param {number} n */
function firstTimes(people, stage, order, n) {
  let size = 0;
  for (const person of people) size = Math.max(size, person + 1);
  const first = new Float64Array(size * n).fill(Infinity);
  for (let k = 0; k < people.length; k += 1) {
    const at = people[k] * n + stage[k];
    first[at] = Math.min(first[at], order[k]);
  }
  return first;
}
