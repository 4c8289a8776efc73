/** The strip above a chapter: a sentence, and a button or how far it is. It begins hidden.
 *  @param {Panel} panel
 *  @param {Lent["Widget"]} Widget */
export function strip(panel, Widget) {
  const make = (/** @type {string} */ tag, more = {}) => Object.assign(document.createElement(tag), more);
  const node = make("div", { className: "fl-begin" });
  const button = /** @type {HTMLButtonElement} */ (make("button", { type: "button" }));
  const said = make("span");
  const progress = /** @type {HTMLProgressElement} */ (make("progress"));
  said.setAttribute("role", "status");
  node.append(button, said, progress);
  const widget = new Widget({ node });
  widget.hide();
  panel.contentHeader.addWidget(widget);

  /** @param {string} text
   *  @param {boolean} pressable */
  function say(text, pressable) {
    if (said.textContent !== text) said.textContent = text; // a screen reader reads it once
    button.hidden = !pressable;
    progress.hidden = pressable;
    widget.show();
  }
  return {
    /** @param {string} text
     *  @param {string} press
     *  @param {() => void} does */
    ask(text, press, does) {
      say(text, true);
      button.textContent = press;
      button.onclick = does;
    },
    /** @param {string} text
     *  @param {number} [share] of what is to be done, unknown at first */
    wait(text, share = undefined) {
      say(text, false);
      progress.ariaLabel = text;
      if (share === undefined) progress.removeAttribute("value");
      else progress.value = share;
    },
    hide: () => widget.hide(),
  };
}
