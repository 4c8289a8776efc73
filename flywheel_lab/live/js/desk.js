// The trainer's desk: what comes next, how the vote stands, who is here, and how people come in. It works on this laptop only.
import "../../widgets/js/styles/view.css";
import "../../widgets/js/styles/pictures.css";
import "../../widgets/js/styles/card.css";
import "../../widgets/js/styles/questions.css";
import "./styles/room.css";
import "./styles/pictures.css";
import "./styles/game.css";
import "./styles/desk.css";
import { element, write } from "../../widgets/js/parts/controls.js";
import { loopOf, whenBack } from "./news/loop.js";
import { request } from "./news/request.js";
import { shelfOf } from "./news/shelf.js";
import { clicker } from "./page/clicker.js";
import { keyOf, steererOf } from "./page/desk_key.js";
import { askedLanguage, languageOf, languageSwitch, wordsIn } from "./page/language.js";
import { endOf } from "./desk/end.js";
import { entranceOf } from "./desk/entrance.js";
import { nowOf } from "./desk/now.js";
import { orderOf } from "./desk/order.js";
import { topOf } from "./desk/top.js";

const HELD_MS = 11000;
const asked = askedLanguage(); // before the address is made shorter
const key = keyOf();
const shelf = shelfOf();
/** @type {Words} */
let words = null;
/** @type {any} */
let state = null;
/** @type {{node: HTMLElement, show(state: any): void, remove(): void, said(text: string): void}} */
let page = null;

const send = steererOf({ key, state: () => state, language: () => words.language });
/** Do it, and say what went wrong.
 *  @param {string} what
 *  @param {Record<string, unknown>} [more] */
async function steer(what, more) {
  const reply = await send(what, more);
  if (!reply) return reply;
  /** @type {Record<number, string>} */
  const troubles = { 0: words.texts.desk_silent, 409: words.texts.desk_moved, 401: words.texts.desk_gone };
  page.said(reply.status === 200 || reply.status === 204 ? "" : (troubles[reply.status] ?? words.texts.desk_refused));
  return reply;
}
const loop = loopOf({
  ask: (since, signal) =>
    request(`/control/desk?since=${since}&lang=${words.language}`, { key, signal, within: HELD_MS }),
  heard(news) {
    state = news;
    page.show(news);
    if (news.stage === "ended") loop.stop();
  },
  troubled: (k) => page.said(k > 1 ? words.texts.desk_silent : ""),
  gone: () => page.said(words.texts.desk_gone),
});

/** All of the desk in one language. */
function pageOf() {
  const { texts } = words;
  const pick = (/** @type {string} */ language) => {
    shelf.set({ language });
    speak(language);
  };
  const parts = { words, steer, key };
  const trouble = element("p", { class: "fl-trouble", role: "alert" });
  const end = endOf(parts);
  const top = topOf({ ...parts, end: end.open, languages: languageSwitch(words.language, pick) });
  const [order, now, entrance] = [orderOf(parts), nowOf(parts), entranceOf(parts)];
  const list = element("nav", { class: "fl-order", "aria-label": texts.order }, order.node);
  const aside = element("aside", { class: "fl-entrance", "aria-label": texts.entrance }, entrance.node);
  const main = element("main", {}, trouble, now.node);
  const desk = element("div", { class: "fl-desk-parts" }, list, main, aside);
  const node = element("div", { class: "fl-view fl-card fl-desk" }, top.node, desk, end.node);
  const all = [top, order, now, entrance, end];
  return {
    node,
    said: (/** @type {string} */ text) => write(trouble, text),
    show(/** @type {any} */ news) {
      all.forEach((part) => part.show(news));
      for (const part of [list, aside, top.hands]) part.hidden = news.stage === "ended";
    },
    remove: () => now.remove(),
  };
}

/** @param {string} language */
async function speak(language) {
  words = await wordsIn(language);
  document.title = words.texts.desk_title;
  const before = page;
  page = pageOf();
  if (before) before.node.replaceWith(page.node);
  else document.body.append(page.node);
  before?.remove();
  loop.begin();
}

async function start() {
  clicker({ steer: (what, more) => steer(what, more), state: () => state });
  if (asked) shelf.set({ language: asked }); // which the wall reads as well
  await speak(languageOf(shelf.get("language")));
  whenBack(loop.begin);
}
start();
