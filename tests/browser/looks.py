"""What can be seen to be wrong on a page, as JavaScript that returns the offending texts."""

# Texts in the pictures that leave their picture, and boxes whose content is wider than they are.
OUTSIDE = """() => {
  const beyond = (a, b) => a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1;
  const shown = (node) => node.textContent && getComputedStyle(node).visibility !== "hidden";
  const texts = [...document.querySelectorAll(".fl-view svg text")].filter((text) => shown(text)
    && beyond(text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()));
  const boxes = [...document.querySelectorAll(".fl-view :is(label, output, p, button, figcaption)")].filter((box) =>
    box.scrollWidth > box.clientWidth + 1);
  return [...texts, ...boxes].map((node) => node.textContent);
}"""
