// The page of a participant: join, wait, answer, see the truth beside the own answer. It holds no truth before the reveal.
import "../../widgets/js/styles/view.css";
import "../../widgets/js/styles/pictures.css";
import "../../widgets/js/styles/card.css";
import "../../widgets/js/styles/questions.css";
import "./styles/room.css";
import "./styles/pictures.css";
import "./styles/game.css";
import "./styles/phone.css";
import { element } from "../../widgets/js/parts/controls.js";
import { loopOf, none, whenBack } from "./news/loop.js";
import { outboxOf } from "./news/outbox.js";
import { request } from "./news/request.js";
import { newToken, shelfOf } from "./news/shelf.js";
import { languageOf, languageSwitch, wordsIn } from "./page/language.js";
import { teamPage, waitingPage } from "./game/team.js";
import { headOf } from "./phone/head.js";
import { joinPage } from "./phone/join.js";
import { endedPage, lobbyPage } from "./phone/lobby.js";
import { questionPage } from "./phone/question.js";

const HELD_MS = 11000; // the room answers after eight seconds at the latest
const shelf = shelfOf();
const main = element("main", { class: "fl-view fl-card" });
const code = (location.pathname.match(/^\/([0-9A-Za-z]{5})$/)?.[1] ?? "").toUpperCase();

/** @type {Words} */
let words = null;
/** @type {ReturnType<typeof headOf>} */
let head = null;
/** @type {{key: string, node: Node, update?(state: any): void, sent?(how: string, answer: Sent): void, remove?(): void}} */
let screen = null;
/** @type {any} */
let state = null;

const key = () => shelf.get("token");
const loop = loopOf({
  ask: (since, signal) =>
    request(`/api/state?since=${since}&lang=${words.language}`, { key: key(), signal, within: HELD_MS }),
  heard,
  troubled: (k) => head.troubled(k),
  gone,
});
const outbox = outboxOf({
  put: ({ question, round, n, value }) =>
    request(`/api/answer/${question}/${round}`, { method: "PUT", key: key(), body: { n, v: value } }),
  shelf,
  told: (how, answer) => screen?.sent?.(how, answer),
  gone,
});

/** Show a page, unless it is there already.
 *  @param {string} name
 *  @param {() => Omit<typeof screen, "key">} make */
function turnTo(name, make) {
  const full = `${words.language} ${name}`;
  if (screen?.key === full) return;
  screen?.remove?.();
  const first = !screen;
  screen = { ...make(), key: full };
  main.replaceChildren(screen.node);
  scrollTo(0, 0);
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  if (!first) heading?.focus({ preventScroll: true });
}

/** @param {any} news */
function heard(news) {
  state = news;
  head.named(news);
  if (news.stage === "ended") return over();
  if (news.teams && news.team === null) turnTo("team", () => teamPage({ words, state, choose }));
  else if (news.stage === "lobby" && news.teams)
    turnTo(`waits ${news.team}`, () => waitingPage({ words, state, other: () => heard({ ...state, team: null }) }));
  else if (news.stage === "lobby") turnTo("lobby", () => lobbyPage({ words, state }));
  else {
    turnTo(`${news.q.name} ${news.round} ${news.team}`, () => questionPage({ words, state, outbox }));
    screen.update(news);
  }
  outbox.flush();
}

/** Nothing is asked any more of a room that has ended, and nothing of it is kept. */
function over() {
  loop.stop();
  shelf.set({ token: null, code: null, waiting: null, n: 0 });
  head.named({});
  turnTo("ended", () => endedPage({ words }));
}

/** The room does not know this page: it is another room, or it has ended. */
function gone() {
  loop.stop();
  const before = shelf.get("code");
  shelf.set({ token: null, code: null, waiting: null, n: 0 });
  state = null;
  head.named({});
  join(before ? words.texts.room_over : "");
}

/** @param {string} said */
function join(said = "") {
  turnTo("join", () => joinPage({ words, code, said, enter }));
}

/** Ask to come in; what went wrong is returned.
 *  @param {string} typed
 *  @param {string} back */
async function enter(typed, back) {
  const token = key() ?? newToken();
  const body = { code: typed, token, ...(back ? { back } : {}) };
  const reply = await request(`/api/join?lang=${words.language}`, { method: "POST", body }).catch(none);
  const { texts } = words;
  if (reply?.status === 200) {
    shelf.set({ token, code: typed });
    loop.begin();
    return "";
  }
  /** @type {Record<number, string>} */
  const troubles = {
    ...{ 400: texts.wrong_code, 403: texts.wrong_code, 404: texts.wrong_back, 409: texts.seat_taken },
    ...{ 429: texts.too_fast, 503: texts.full },
  };
  return troubles[reply?.status] ?? texts.no_reply;
}

/** Be in a team; what went wrong is returned.
 *  @param {number} team */
async function choose(team) {
  const asked = { method: "PUT", key: key(), body: { team } };
  const reply = await request(`/api/team?lang=${words.language}`, asked).catch(none);
  if (reply?.status === 200) heard(reply.body);
  return reply?.status === 200 ? "" : reply?.status === 429 ? words.texts.too_fast : words.texts.no_reply;
}

/** @param {string} language */
async function speak(language) {
  words = await wordsIn(language);
  document.title = words.texts.title;
  const said = head?.trouble() ?? 0;
  head?.node.remove();
  const pick = (/** @type {string} */ other) => {
    shelf.set({ language: other });
    speak(other);
  };
  head = headOf({ words, languages: languageSwitch(language, pick) });
  head.troubled(said);
  document.body.prepend(head.node);
  if (key()) loop.begin();
  else if (state?.stage === "ended") over();
  else join();
}

async function start() {
  document.body.append(main);
  if (code && shelf.get("code") && code !== shelf.get("code")) shelf.set({ token: null, waiting: null, n: 0 });
  await speak(languageOf(shelf.get("language")));
  const back = () => key() && (loop.begin(), outbox.flush());
  whenBack(back);
  addEventListener("offline", () => head.troubled(2));
}
start();
