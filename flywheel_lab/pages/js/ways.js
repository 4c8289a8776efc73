// The way to a cell, of this page or another: whatever leads there asks for it by an event, as in a notebook.

/** Show a cell, with the folded section around it. */
function showCell(/** @type {string} */ cell) {
  const place = document.getElementById(`cell-id=${cell}`);
  if (!place) return false;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ block: "start" });
  const focus = /** @type {HTMLElement | null} */ (place.querySelector("button, input, a, select, textarea"));
  focus?.focus({ preventScroll: true });
  return true;
}

export function followLinks() {
  document.addEventListener("flywheel:open", (event) => {
    const { path = "", cell = "" } = /** @type {CustomEvent} */ (event).detail;
    const page = path.replace(/\.ipynb$/, ".html");
    const here = decodeURIComponent(location.pathname.split("/").at(-1));
    event.preventDefault();
    if (!page || page === here) showCell(cell);
    else location.href = cell ? `${page}#cell-id=${encodeURIComponent(cell)}` : page;
  });
  const asked = () => {
    const [, cell] = decodeURIComponent(location.hash).split("#cell-id=");
    if (cell) showCell(cell);
  };
  addEventListener("hashchange", asked);
  asked();
}
