/** Let folded code be unfolded by keyboard: JupyterLab's placeholder can only be clicked, and it comes and goes.
 *  @param {Panel} panel
 *  @param {Cell[]} codes
 *  @param {string} name */
export function fold(panel, codes, name) {
  const reachable = (/** @type {Element} */ wrapper) =>
    /** @type {NodeListOf<HTMLElement>} */ (wrapper.querySelectorAll(".jp-Placeholder-content:not([role])")).forEach(
      (placeholder) => {
        Object.assign(placeholder, { tabIndex: 0, role: "button", title: name, ariaLabel: name });
        placeholder.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          event.stopPropagation();
          placeholder.click();
        });
      },
    );
  // Outputs are not watched: they change with every move of a control.
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const changed = /** @type {Element} */ (target);
      reachable(changed.closest(".jp-Cell-inputWrapper") ?? changed);
    }
  });
  for (const cell of codes) {
    void cell.ready.then(() => {
      const wrapper = cell.node.querySelector(".jp-Cell-inputWrapper");
      if (!wrapper) return;
      reachable(wrapper);
      watch.observe(wrapper, { childList: true, subtree: true });
    });
  }
  panel.disposed.connect(() => watch.disconnect());
}
