// three_lenses: the same people as funnel, hourglass and wheel. The state lies in the traits, all else follows.
import "./styles/view.css";
import "./styles/kit.css";
import "./styles/pictures.css";
import "./styles/people.css";
import "./styles/lenses.css";
import { explore } from "./parts/explorer.js";
import { accountOf } from "./lenses/ledger.js";
import { lensesLayout } from "./lenses/layout.js";
import { explain } from "./lenses/sentences.js";

/** @param {Place} place */
const render = ({ model, el }) =>
  explore({ model, el, more: { look: model.get("look") }, make: lensesLayout, read: accountOf, explain });

export default { render };
