// claim_lab: a claim, its sliders, a verdict at each setting. Everything is measured here, kernel or not.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/claims.css";
import { live } from "./parts/life.js";
import { speaker } from "./parts/words.js";
import { layout } from "./claims/layout.js";
import { judged, moved } from "./claims/sentences.js";

const TRAITS = ["claim", "settings", "found"];

/** @param {Place} place */
function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  /** @type {Claim[]} */
  const claims = model.get("claims");
  /** @type {Record<string, Settings>} */
  const left = {}; // the settings in which each claim was left

  /** The state of the screen; settings that belong to another claim are on their way, until then it is at its start. */
  function read() {
    const claim = claims.find(({ name }) => name === model.get("claim"));
    const sent = model.get("settings");
    const fits = claim.parameters.every(({ name }) => name in sent);
    return judged(claim, fits ? sent : claim.start);
  }

  /** @param {Hands} hands */
  function make({ set, soon, changed, changing }) {
    let now = read();
    let before = now;
    let stamped = false;
    const known = () => model.get("found")[now.claim.name] ?? {};
    /** @type {ClaimActs} */
    const act = {
      pick: (place) => set({ claim: claims[place].name, settings: left[claims[place].name] ?? claims[place].start }),
      next: () => act.pick((claims.indexOf(now.claim) + 1) % claims.length),
      move: (name, value) => set({ settings: { ...now.settings, [name]: value } }),
      again: (verdict) => set({ settings: known()[verdict] }),
      reset: () => set({ settings: now.claim.start }),
    };
    const parts = layout({ words, claims, language: model.get("language"), act });

    /** Every setting that is visited counts. */
    function note() {
      left[now.claim.name] = now.settings;
      const verdict = now.holds ? "holds" : "fails";
      if (known()[verdict]) return;
      model.set("found", { ...model.get("found"), [now.claim.name]: { ...known(), [verdict]: now.settings } });
      stamped = Object.keys(known()).length > 1;
      soon();
    }
    function heard() {
      now = read();
      if (now.claim !== before.claim) before = now;
      note();
      changing();
      changed();
    }
    /** @param {Turn} screen */
    function turn({ shown }) {
      if (shown) parts.draw(now, model.get("found"));
      parts.say(now, moved(before, now, { known: known(), stamped }, words));
    }
    function rest() {
      before = now;
      stamped = false;
    }
    note();
    return { root: parts.root, said: parts.said, heard, turn, rest };
  }
  return live({ model, el, traits: TRAITS, make });
}

export default { render };
