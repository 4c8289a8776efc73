// A short list that is put in order by two buttons beside each line.
import { button, element } from "../../parts/controls.js";
import { fill } from "../../parts/words.js";

/** @param {string[]} names
 *  @param {Words} words */
export function sorterOf(names, { texts }) {
  const node = element("ol", { class: "fl-sorter" });
  const order = [...names];
  /** @param {number} from
   *  @param {number} to */
  function move(from, to) {
    const [name] = order.splice(from, 1);
    order.splice(to, 0, name);
    draw();
    const buttons = [...node.children[to].querySelectorAll("button")];
    (
      buttons.filter(({ disabled }) => !disabled)[to > from ? 1 : 0] ?? buttons.find(({ disabled }) => !disabled)
    ).focus();
  }
  function draw() {
    node.replaceChildren(
      ...order.map((name, i) => {
        const steps = [
          ["↑", texts.up, i - 1],
          ["↓", texts.down, i + 1],
        ].map(([sign, text, to]) => {
          const go = button(() => move(i, Number(to)));
          go.show(String(sign));
          go.node.setAttribute("aria-label", fill(String(text), { name }));
          go.node.disabled = Number(to) < 0 || Number(to) >= order.length;
          return go.node;
        });
        return element("li", {}, element("span", {}, name), ...steps);
      }),
    );
  }
  draw();
  return { node, order: () => order };
}
