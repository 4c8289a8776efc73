// explore_hourglass: ten phases around the purchase as an hourglass of people, in balance until nobody new comes.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/people.css";
import "./styles/counters.css";
import { explore } from "./parts/explorer.js";
import { sands } from "./hourglass/sand.js";
import { layout } from "./hourglass/layout.js";
import { explain } from "./hourglass/sentences.js";

/** @param {Place} place */
const render = ({ model, el }) =>
  explore({ model, el, more: { segments: model.get("segments") }, make: layout, read: sands, explain });

export default { render };
