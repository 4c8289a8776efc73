// In which language a page speaks: as it was chosen here, else as the browser does, else in English.
import { button, element } from "../../../widgets/js/parts/controls.js";
import { speaker } from "../../../widgets/js/parts/words.js";
import { none, pauseBefore, rest } from "../news/loop.js";
import { request } from "../news/request.js";

/** The names of the languages that there are, each in its own. */
const LANGUAGES = { en: "English", de: "Deutsch" };

/** @param {string} chosen */
export function languageOf(chosen) {
  const wanted = [chosen, ...navigator.languages.map((each) => each.slice(0, 2))];
  return wanted.find((each) => each in LANGUAGES) ?? "en";
}

/** The language in the address, which is that of the command that opened the desk; "" after a reload. */
export const askedLanguage = () => new URLSearchParams(location.search).get("lang") ?? "";

/** The words of a language; the page is nothing without them, so it asks until it has them.
 *  @param {string} language
 *  @returns {Promise<Words>} */
export async function wordsIn(language) {
  for (let failed = 0; ; failed++) {
    const reply = await request(`/words/${language}.json`).catch(none);
    if (reply?.status === 200) {
      document.documentElement.lang = language;
      return speaker(language, reply.body);
    }
    await rest(pauseBefore(failed, Math.random));
  }
}

/** A button for each other language, in that language.
 *  @param {string} language
 *  @param {(language: string) => void} onPick */
export function languageSwitch(language, onPick) {
  const others = Object.entries(LANGUAGES).filter(([each]) => each !== language);
  const nodes = others.map(([each, name]) => {
    const { node, show } = button(() => onPick(each));
    node.className = "fl-quiet";
    node.lang = each;
    show(name);
    return node;
  });
  return element("span", { class: "fl-languages" }, ...nodes);
}
