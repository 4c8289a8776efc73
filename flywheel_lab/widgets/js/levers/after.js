// Below the levers: twice the money, split best; whether to test first; what speaks against the answer.
import { element, write } from "../parts/controls.js";

/** @param {{words: Words}} given */
export function afterOf({ words }) {
  const { texts } = words;
  const [split, bar, list] = [
    element("p", { class: "fl-split-said" }),
    element("div", { class: "fl-split", "aria-hidden": "true" }),
    element("ul", { class: "fl-split-list" }),
  ];
  const test = element("p");
  const box = element("div", { class: "fl-test" }, element("strong", {}, texts.test_open), " ", test);
  const warnings = element("ul");
  const against = element("details", {}, element("summary", {}, texts.against), warnings);

  /** @param {LeversAnswer} answer */
  function show({ split: found, test: trial, knowing, warnings: told }) {
    write(split, found.said);
    const parts = [
      ...found.euros,
      ...(found.kept > 0.005 * found.budget ? [{ key: "kept", name: texts.kept, euros: found.kept }] : []),
    ];
    bar.replaceChildren(
      ...parts.map(({ key, euros }) =>
        element("span", { class: `fl-of-${key}`, style: `flex-grow: ${Math.round(euros)}` }),
      ),
    );
    list.replaceChildren(
      ...parts.map(({ key, name, euros }) =>
        element(
          "li",
          {},
          element("span", { class: `fl-swatch-of fl-of-${key}` }),
          `${name} ${words.decimals(Number(euros.toPrecision(3)), 0)} €`,
        ),
      ),
    );
    write(test, `${knowing.said} ${trial.said || texts.no_test}`.trim());
    warnings.replaceChildren(...told.map((text) => element("li", {}, text)));
    against.hidden = !told.length;
  }
  return { node: element("div", { class: "fl-after" }, split, bar, list, box, against), show };
}
