// explore_hourglass: ten phases around the purchase, and beside each its bathtub of people over the weeks.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/loop.css";
import { explore } from "./parts/explorer.js";
import { sands } from "./hourglass/sand.js";
import { layout } from "./hourglass/layout.js";
import { explain } from "./hourglass/sentences.js";

/** @param {Place} place */
const render = ({ model, el }) => explore({ model, el, make: layout, read: sands, explain });

export default { render };
