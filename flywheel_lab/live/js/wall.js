// The wall: what the projector shows. Nothing of the answers before they are closed, nothing of the truth before the reveal.
import "../../widgets/js/styles/view.css";
import "../../widgets/js/styles/pictures.css";
import "../../widgets/js/styles/questions.css";
import "./styles/room.css";
import "./styles/pictures.css";
import "./styles/game.css";
import "./styles/wall.css";
import { element, write } from "../../widgets/js/parts/controls.js";
import { loopOf, whenBack } from "./news/loop.js";
import { request } from "./news/request.js";
import { shelfOf } from "./news/shelf.js";
import { keyOf, steererOf } from "./page/desk_key.js";
import { clicker } from "./page/clicker.js";
import { languageOf, wordsIn } from "./page/language.js";
import { endedScene, lobbyScene } from "./wall/lobby.js";
import { footOf } from "./wall/foot.js";
import { questionScene } from "./wall/question.js";

const HELD_MS = 11000;
const key = keyOf();
const shelf = shelfOf();
const main = element("main", { class: "fl-view fl-wall-main" });
const spoken = element("p", { class: "fl-unseen", role: "status" });
const dark = element("div", { class: "fl-blank" });
/** @type {Words} */
let words = null;
/** @type {ReturnType<typeof footOf>} */
let foot = null;
/** @type {{key: string, node: Node, update(state: any): void, spoken(state: any): string, remove?(): void}} */
let scene = null;
/** @type {any} */
let state = null;

const steer = steererOf({ key, state: () => state, language: () => words.language });
const loop = loopOf({
  ask: (since, signal) =>
    request(`/control/wall?since=${since}&lang=${words.language}`, { key, signal, within: HELD_MS }),
  heard,
  troubled: (k) => document.body.classList.toggle("fl-without", k > 1),
  gone: () => main.replaceChildren(element("p", { class: "fl-gone" }, words.texts.desk_gone)),
});

/** @param {any} news */
function heard(news) {
  state = news;
  const asked = news.q && news.stage !== "lobby" && news.stage !== "ended";
  const name = asked ? `${news.q.name} ${news.round}` : news.stage;
  const full = `${words.language} ${name}`;
  if (scene?.key !== full) {
    scene?.remove?.();
    const make = asked ? questionScene : news.stage === "ended" ? endedScene : lobbyScene;
    scene = { ...make({ words, state: news }), key: full };
    main.replaceChildren(scene.node);
  }
  scene.update(news);
  foot.show(news);
  if (news.stage === "ended") loop.stop();
  write(spoken, scene.spoken(news));
  dark.hidden = !news.blank;
}

async function start() {
  words = await wordsIn(languageOf(shelf.get("language")));
  document.title = words.texts.wall_title;
  foot = footOf({ words });
  dark.hidden = true;
  document.body.append(main, foot.node, spoken, dark);
  clicker({ steer, state: () => state });
  // The desk, in another window of this browser, may change the language.
  addEventListener("storage", async () => {
    const wanted = languageOf(shelf.get("language"));
    if (wanted === words.language) return;
    words = await wordsIn(wanted);
    const next = footOf({ words });
    foot.node.replaceWith(next.node);
    foot = next;
    loop.begin();
  });
  addEventListener("resize", () => scene?.update(state));
  whenBack(loop.begin);
  loop.begin();
}
start();
