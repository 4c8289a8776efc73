// What Python does for a card of questions (chapters/asking.py): it hears an answer, keeps it, and shows how it stands.
import { help as helpOf } from "../../../widgets/js/judge/help.js";
import { judge, shown as faceOf } from "../../../widgets/js/judge/judge.js";
import { unseal } from "../../../widgets/js/judge/seal.js";
import { speaker } from "../../../widgets/js/parts/words.js";
import { codeFor, inRoom, keepInRoom } from "./room.js";
import { keepOnCards, onCards } from "./session.js";

const REMEMBERS = ["curve", "pick", "range", "explain", "claim"]; // whose answers stand there again tomorrow

/** @param {Frozen} shown
 *  @param {Host} model
 *  @param {CoursePage} course
 *  @returns {Follower} */
export function cardOf({ occasion = "" }, model, { page, course, progress }) {
  model.set("texts", { ...model.get("texts"), works: course.words.works });
  const words = speaker(model.get("language"), model.get("texts"));
  /** @type {Card[]} */
  const cards = model.get("questions");
  const sheets = Object.fromEntries(cards.map(({ name }) => [name, unseal(model.get("sheets")[name])]));
  const ladders = new Set(cards.filter(({ kind }) => kind === "ladder").map(({ name }) => name));
  /** @type {Record<string, number>} */
  const heard = {};
  let turn = 0;
  let committed = model.get("committed");
  const before = occasion ? { drafts: {}, given: {} } : onCards();
  model.set("drafts", Object.fromEntries(cards.flatMap(({ name }) => named(before.drafts, name))));

  /** @param {string} name
   *  @param {any} answer the learner's, as it is kept
   *  @param {any} [more] */
  function show(name, answer, more = {}) {
    const outcome = faceOf(sheets[name], judge(sheets[name], answer, words));
    const idea = outcome.misconception && page.pictures?.[outcome.misconception];
    const picture = idea ? { picture: unseal(idea) } : {};
    turn += 1;
    const told = { ...outcome, ...picture, ...code(name), ...more, turn, to: heard[name] ?? 0 };
    model.set("outcomes", { ...model.get("outcomes"), [name]: told });
  }
  /** In a workshop: the code of the first answer to a question, for the room.
   *  @param {string} name */
  function code(name) {
    const room = inRoom();
    const [coded, kept] = [course.coded[name], progress.of(name)];
    if (!room || !coded || !kept || occasion) return {};
    const signs = codeFor(coded, sheets[name], kept.first, room, room.sure[name] ?? 0, words);
    return signs ? { code: { said: course.words.code, signs } } : {};
  }
  /** @param {string} name
   *  @param {HandedIn} handedIn */
  function hear(name, { answer, turn: its }) {
    if (its <= (heard[name] ?? 0)) return;
    heard[name] = its;
    const ladder = ladders.has(name);
    const before = model.get("outcomes")[name];
    if (ladder && answer?.rung !== undefined) return help(name, answer, before);
    const given = ladder ? answer?.typed : answer;
    const judged = judge(sheets[name], given, words);
    const notice =
      judged.readable && judged.status !== "not attempted" ? progress.record(name, given, judged, occasion) : "";
    const stays = ladder ? { reveal: before?.reveal } : {};
    if (!occasion) keepOnCards("given", { [name]: given });
    show(name, given, { notice, ...stays });
  }
  /** @param {string} name
   *  @param {any} answer
   *  @param {Outcome} before */
  function help(name, answer, before) {
    const reveal = helpOf(sheets[name], answer);
    turn += 1;
    const { answer: _left, ...told } = before ?? faceOf(sheets[name], judge(sheets[name], null, words));
    model.set("outcomes", { ...model.get("outcomes"), [name]: { ...told, reveal, turn, to: heard[name] } });
  }
  if (inRoom() && !occasion) model.set("questions", cards.map(withSure));
  for (const { name, kind } of cards) {
    const kept = progress.of(name);
    if (kept && !occasion && (REMEMBERS.includes(sheets[name].kind) || kind === "ladder")) {
      const typed = kind === "ladder" && typeof kept.last === "string" ? { answer: { typed: kept.last } } : {};
      show(name, kept.last, typed);
    } else if (kept && Object.hasOwn(before.given, name)) show(name, before.given[name]);
  }
  /** @param {Card} card */
  function withSure(card) {
    if (course.coded[card.name]?.form !== "vote" || progress.of(card.name)) return card;
    const levels = [1, 2, 3, 4].map((level) => course.words[`sure_${level}`]);
    return { ...card, sure: { ask: course.words.sure, levels } };
  }
  /** @param {Record<string, number>} sure */
  function keepSure(sure) {
    const room = inRoom();
    if (room) keepInRoom({ ...room, sure: { ...room.sure, ...sure } });
  }
  return {
    saved(names) {
      if (names.includes("asked")) model.set("answered", model.get("asked"));
      if (names.includes("drafts") && !occasion) keepOnCards("drafts", model.get("drafts"));
      if (names.includes("sure")) keepSure(model.get("sure"));
      if (!names.includes("committed")) return;
      const now = model.get("committed");
      for (const [name, handedIn] of Object.entries(now)) {
        if (JSON.stringify(handedIn) === JSON.stringify(committed[name])) continue;
        for (const each of [...(handedIn.earlier ?? []), handedIn]) hear(name, each);
      }
      committed = now;
    },
  };
}

/** @param {Record<string, any>} kept
 *  @param {string} name */
const named = (kept, name) => (Object.hasOwn(kept, name) ? [[name, kept[name]]] : []);
