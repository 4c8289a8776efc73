// What is too wide for a phone is scrolled, by whoever has only keys as well.

/** Let a table take the focus as long as it is too wide, and no longer. */
export function scrollByKeys() {
  const look = () => {
    for (const table of document.querySelectorAll("table"))
      if (table.scrollWidth > table.clientWidth + 1) table.tabIndex = 0;
      else table.removeAttribute("tabindex");
  };
  new ResizeObserver(look).observe(document.body); // a gate that opens makes it higher
}
