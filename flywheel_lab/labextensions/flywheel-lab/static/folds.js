/** Let folded code be unfolded by keyboard: JupyterLab's placeholder can only be clicked, and it comes and goes. */
export function fold(panel, codes, name) {
  const reachable = (wrapper) =>
    wrapper.querySelectorAll(".jp-Placeholder-content:not([role])").forEach((placeholder) => {
      Object.assign(placeholder, { tabIndex: 0, role: "button", title: name, ariaLabel: name });
      placeholder.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        placeholder.click();
      });
    });
  // Outputs are not watched: they change with every move of a control.
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      reachable(/** @type {Element} */ (target).closest(".jp-Cell-inputWrapper") ?? target);
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
