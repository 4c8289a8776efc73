// The line that somebody reads stays where it is, whatever comes and goes above it: the strip, a card that is drawn anew.

/** Keep the first cell on the screen in its place, unless the reader moves it; nobody is held at the top of the page.
 *  An observer hears of a new size before the screen is painted, so nothing is seen to jump.
 *  @param {Panel} panel */
export function keepLine(panel) {
  const page = panel.content.outerNode ?? panel.content.node;
  /** @type {Element | undefined} */
  let first;
  let place = 0;
  let held = NaN; // where we scrolled to: what the page says of that later is no move of the reader
  const above = (/** @type {Element} */ node) =>
    node.getBoundingClientRect().top - panel.node.getBoundingClientRect().top;
  function note() {
    if (page.scrollTop === held) return;
    const edge = page.getBoundingClientRect().top;
    const cells = page.scrollTop > 0 ? panel.content.widgets.filter(({ node }) => node.isConnected) : [];
    first = cells.find(({ node }) => node.getBoundingClientRect().bottom > edge)?.node;
    if (first) place = above(first);
  }
  function hold() {
    if (!first?.isConnected) return;
    page.scrollTop += above(first) - place;
    held = page.scrollTop;
  }
  page.style.overflowAnchor = "none"; // the browser would move it as well
  const observer = new ResizeObserver(hold);
  for (const node of [page, page.querySelector(".jp-WindowedPanel-viewport")]) if (node) observer.observe(node);
  page.addEventListener("scroll", note, { passive: true });
  panel.disposed.connect(() => observer.disconnect());
}
