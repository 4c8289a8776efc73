// claim_lab: a claim, its sliders, a verdict at each setting. Everything is measured here, kernel or not.
import "./styles/view.css";
import "./styles/pictures.css";
import "./styles/claims.css";
import { speaker } from "./parts/words.js";
import { layout } from "./claims/layout.js";
import { judged, moved } from "./claims/sentences.js";

const CHANGED_MS = 700; // a pause this long ends a change: the sentence compares from here on
const TOLD_MS = 100; // how often the kernel hears of a drag; the screen does not wait for it
const TRAITS = ["claim", "settings", "found"];

function render({ model, el }) {
  const words = speaker(model.get("language"), model.get("texts"));
  const claims = model.get("claims");
  const left = {}; // the settings in which each claim was left
  let busy = false; // several traits are set at once
  let sending = 0;
  let pausing = 0;
  let frame = 0;

  /** The state of the screen; settings that belong to another claim are on their way, until then it is at its start. */
  function read() {
    const claim = claims.find(({ name }) => name === model.get("claim"));
    const sent = model.get("settings");
    const fits = claim.parameters.every(({ name }) => name in sent);
    return judged(claim, fits ? sent : claim.start);
  }
  let now = read();
  let before = now;
  let stamped = false;

  const act = {
    pick: (place) => set({ claim: claims[place].name, settings: left[claims[place].name] ?? claims[place].start }),
    next: () => act.pick((claims.indexOf(now.claim) + 1) % claims.length),
    move: (name, value) => set({ settings: { ...now.settings, [name]: value } }),
    again: (verdict) => set({ settings: known()[verdict] }),
    reset: () => set({ settings: now.claim.start }),
  };
  const known = () => model.get("found")[now.claim.name] ?? {};
  const parts = layout({ words, claims, language: model.get("language"), act });
  el.append(parts.root);

  function set(values) {
    busy = true;
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    busy = false;
    changed();
    tell();
  }
  function tell() {
    sending ||= setTimeout(() => {
      sending = 0;
      model.save_changes();
    }, TOLD_MS);
  }
  /** Every setting that is visited counts. */
  function note() {
    left[now.claim.name] = now.settings;
    const verdict = now.holds ? "holds" : "fails";
    if (known()[verdict]) return;
    busy = true;
    model.set("found", { ...model.get("found"), [now.claim.name]: { ...known(), [verdict]: now.settings } });
    busy = false;
    stamped = Object.keys(known()).length > 1;
    tell();
  }
  function endChange() {
    clearTimeout(pausing);
    before = now;
    stamped = false;
    parts.said.setAttribute("aria-busy", "false");
  }
  function changed() {
    if (busy) return;
    now = read();
    if (now.claim !== before.claim) before = now;
    note();
    parts.said.setAttribute("aria-busy", "true");
    clearTimeout(pausing);
    pausing = setTimeout(endChange, CHANGED_MS);
    frame ||= requestAnimationFrame(draw);
  }
  function draw() {
    frame = 0;
    const found = model.get("found");
    parts.say(now, moved(before, now, { known: known(), stamped }, words));
    // Out of sight there is no width to draw in; the observer calls again when there is.
    if (parts.root.clientWidth) parts.draw(now, found);
  }
  let width = 0;
  const resized = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width !== width) frame ||= requestAnimationFrame(draw);
    width = contentRect.width;
  });
  resized.observe(parts.root);
  for (const name of TRAITS) model.on(`change:${name}`, changed);
  parts.root.addEventListener("focusin", endChange);
  note();
  draw();
  return () => {
    for (const name of TRAITS) model.off(`change:${name}`, changed);
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(pausing);
    if (sending) model.save_changes();
    clearTimeout(sending);
    parts.root.remove();
  };
}

export default { render };
