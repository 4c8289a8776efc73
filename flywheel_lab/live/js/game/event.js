// What happens to all teams alike in a quarter.
import { element } from "../../../widgets/js/parts/controls.js";

/** @param {{name: string, says: string}} event */
export const eventOf = ({ name, says }) =>
  element("section", { class: "fl-event" }, element("strong", {}, name), element("p", {}, says));
