// explore_flywheel: a business as a wheel that is pushed, slowed down, driven by its customers, and let go.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/people.css";
import "./styles/loop.css";
import { explore } from "./parts/explorer.js";
import { layout } from "./flywheel/layout.js";
import { explain } from "./flywheel/sentences.js";
import { spin } from "./flywheel/spin.js";

/** @param {Place} place */
const render = ({ model, el }) =>
  explore({
    ...{ model, el, make: layout, read: spin, explain },
    more: { segments: model.get("segments"), drawn: model.get("drawn") },
  });

export default { render };
