// explore_funnel: a funnel of people, and at a press where they are now. The state lies in the traits, all else follows.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/people.css";
import "./styles/counters.css";
import { viewOf } from "./models/journey.js";
import { explore } from "./parts/explorer.js";
import { layout } from "./funnel/layout.js";
import { explain } from "./funnel/sentences.js";

/** @param {Place} place */
const render = ({ model, el }) => explore({ model, el, make: layout, read: viewOf, explain });

export default { render };
