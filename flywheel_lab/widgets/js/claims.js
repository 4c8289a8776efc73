// claim_lab: a claim, a flag, a map. Everything is measured here, kernel or not.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/claims.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./claims/layout.js";
import { another, isAsking, looked, looksOf, marked, placed, roundOf, triesOf } from "./claims/search.js";
import { judged, movedFrom, outcomeOf } from "./claims/sentences.js";

const TRAITS = ["claim", "settings", "tries"];

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const { texts } = words;
  /** @type {Claim[]} */
  const claims = model.get("claims");
  /** @type {Record<string, Settings>} */
  const left = {}; // the settings in which each claim was left

  /** The state of the screen; settings that belong to another claim are on their way, until then it is at its start.
   *  @returns {LabNow} */
  function read() {
    const claim = claims.find(({ name }) => name === model.get("claim"));
    const tries = triesOf(model.get("tries"), claim);
    const [round, asking] = [roundOf(claim, tries), isAsking(tries)];
    const sent = model.get("settings");
    const fits = claim.parameters.every(({ name }) => name in sent);
    const mark = fits ? sent[claim.along] : round[claim.along];
    const settings = asking ? { ...round, [claim.along]: mark } : fits ? sent : round;
    const looks = looksOf(tries).map((/** @type {number} */ place) =>
      judged(claim, { ...round, [claim.along]: place }),
    );
    return { claim, tries, round, asking, settings, looks, here: asking ? looks.at(-1) : judged(claim, settings) };
  }

  /** @param {Hands} hands */
  function make({ set, changed, changing }) {
    let now = read();
    let before = now;
    let happened = "begin";
    /** @param {Try[]} tries
     *  @param {Settings} [settings] */
    const keep = (tries, settings = now.settings) =>
      set({ tries: { ...model.get("tries"), [now.claim.name]: tries }, settings });
    /** @param {string} what */
    function say(what) {
      happened = what;
      changing();
      changed();
    }
    /** @type {ClaimActs} */
    const act = {
      pick(place) {
        const claim = claims[place];
        const round = roundOf(claim, triesOf(model.get("tries"), claim));
        happened = "begin";
        set({ claim: claim.name, settings: left[claim.name] ?? round });
      },
      next: () => act.pick((claims.indexOf(now.claim) + 1) % claims.length),
      move(settings) {
        happened = "moved";
        set({ settings: { ...now.settings, ...settings } });
      },
      look() {
        const place = now.settings[now.claim.along];
        if (now.looks.length >= now.claim.looks) return say("used up");
        if (looksOf(now.tries).includes(place)) return say("tested");
        happened = "looked";
        return keep(looked(now.tries, place));
      },
      commit() {
        const mark = now.settings[now.claim.along];
        if (mark === now.round[now.claim.along]) return say("unset");
        happened = "committed";
        return keep(marked(now.tries, mark));
      },
      another() {
        const tries = another(now.tries);
        happened = "begin";
        keep(tries, roundOf(now.claim, tries));
      },
    };
    const parts = layout({ words, claims, language: model.get("language"), act });

    /** @param {string} [trait] */
    function heard(trait) {
      now = read();
      if (now.claim !== before.claim) before = now;
      if (trait) happened = now.asking ? "begin" : "moved"; // the kernel has set it
      left[now.claim.name] = now.settings;
      changing();
      changed();
    }
    /** What there is to say: a headline, whether it is good news, and sentences.
     *  @returns {LabSaid} */
    function saying() {
      const { claim, here, looks, round } = now;
      if (happened === "committed") return outcomeOf(now, placed(claim, round, now.tries.at(-1).mark), words);
      if (now.asking && happened !== "looked") {
        /** @type {Record<string, string>} */
        const said = { unset: texts.said_unset, "used up": texts.said_used_up, tested: texts.said_tested };
        return { head: "", good: null, text: said[happened] ?? texts.said_begin };
      }
      const told = now.asking ? looks.at(-1) : here;
      return movedFrom(now.asking ? told : { ...told, settings: before.settings }, told, words);
    }
    /** @param {Turn} screen */
    function turn({ resized, shown }) {
      if (shown) parts.draw(now, model.get("tries"), resized);
      parts.say(saying());
    }
    const rest = () => {
      before = now;
    };
    return { root: parts.root, said: parts.said, heard, turn, rest };
  }
  return live({ model, el, traits: TRAITS, make });
}

export default { render };
