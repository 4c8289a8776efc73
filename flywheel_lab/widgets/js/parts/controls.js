// Labelled native controls; what they show is set from outside, what the learner does comes back as a call.

/** Make an element with attributes and children; a text stays a text, whatever stands in it.
 *  @template {keyof HTMLElementTagNameMap} Tag
 *  @param {Tag} tag
 *  @param {Attributes} attributes
 *  @param {(Node | string)[]} children
 *  @returns {HTMLElementTagNameMap[Tag]} */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, `${value}`);
  node.append(...children);
  return node;
}

/** A range with label, written value and description. `id` is unique on the page; show() sets all that can change.
 *  @param {Domain & {id: string, onInput(value: number): void}} domain */
export function slider({ id, min, max, step, tooltip, onInput }) {
  const label = element("label", { for: id, title: tooltip });
  const output = element("output", { for: id, "aria-live": "off" });
  const input = element("input", { id, type: "range", min, max, step, "aria-describedby": `${id}-tip` });
  const tip = element("span", { id: `${id}-tip`, class: "fl-unseen" }, tooltip);
  input.addEventListener("input", () => onInput(Number(input.value)));
  /** @param {Shown} now */
  const show = ({ name, value, highest = value, text, spoken = text, description = tooltip }) => {
    write(label, name);
    write(output, text);
    write(tip, description);
    label.title = description;
    // A model may go beyond the usual range: the slider then reaches as far as its highest value.
    input.max = `${Math.max(max, Math.ceil(highest))}`;
    input.value = `${value}`;
    input.setAttribute("aria-valuetext", spoken);
  };
  return { node: element("div", { class: "fl-control" }, label, output, input, tip), input, show };
}

/** A list to choose one of; its places are numbered from 0.
 *  @param {{id: string, name: string, options: string[], onPick(place: number): void}} choice */
export function picker({ id, name, options, onPick }) {
  const items = options.map((option, i) => element("option", { value: i }, option));
  const input = element("select", { id }, ...items);
  input.addEventListener("change", () => onPick(Number(input.value)));
  /** @param {number} place */
  const show = (place) => {
    input.value = `${place}`;
  };
  return { node: element("div", { class: "fl-control" }, element("label", { for: id }, name), input), input, show };
}

/** A button; show() gives it its words.
 *  @param {(event: MouseEvent) => void} onPress */
export function button(onPress) {
  const node = element("button", { type: "button" });
  node.addEventListener("click", onPress);
  return { node, show: (/** @type {string} */ text) => write(node, text) };
}

/** Write a text only where it differs: what is read aloud is not read twice.
 *  @param {Node} node
 *  @param {string} text */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** A table with row headers; show() takes rows of texts.
 *  @param {{caption: string, columns: string[]}} words */
export function table({ caption, columns }) {
  const body = element("tbody");
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const node = element("table", {}, element("caption", {}, caption), element("thead", {}, head), body);
  /** @param {string[][]} rows
   *  @param {number} [selected] */
  const show = (rows, selected) => {
    rows.forEach((cells, i) => {
      if (!body.rows[i])
        body.append(element("tr", {}, ...cells.map((_, j) => element(j ? "td" : "th", j ? {} : { scope: "row" }))));
      cells.forEach((text, j) => write(body.rows[i].cells[j], text));
      body.rows[i].classList.toggle("fl-selected", i === selected);
    });
    while (body.rows.length > rows.length) body.lastChild.remove();
  };
  return { node, show };
}

/** A place in which something too wide can be scrolled, by keyboard too.
 *  @param {string} name
 *  @param {Node} node */
export const scrolled = (name, node) =>
  element("div", { class: "fl-scroll", tabindex: 0, role: "region", "aria-label": name }, node);
