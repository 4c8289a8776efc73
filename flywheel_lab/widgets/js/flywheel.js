// explore_flywheel: a business as a wheel that is pushed, slowed down, driven by its customers, and let go.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/loop.css";
import { explore } from "./parts/explorer.js";
import { layout } from "./flywheel/layout.js";
import { explain } from "./flywheel/sentences.js";
import { spin } from "./flywheel/spin.js";

/** @param {Place} place */
const render = ({ model, el }) =>
  explore({ model, el, more: { segments: model.get("segments") }, make: layout, read: spin, explain });

export default { render };
