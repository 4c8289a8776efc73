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

# The dots on a canvas: pixels of each segment's colour.
DOTS = """() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const seen = { blue: 0, orange: 0, green: 0 };
  for (let k = 0; k < data.length; k += 4) {
    const [r, g, b, a] = data.slice(k, k + 4);
    if (a < 200) continue;
    if (b > 200 && r < 180) seen.blue += 1;
    else if (r > 190 && b < 90) seen.orange += 1;
    else if (g > 110 && r < 80 && b < 170) seen.green += 1;
  }
  return seen;
}"""


def of_pixels(counts: str) -> str:
    """A function of a picture's address; `counts` returns what is asked of its `image` and of `all` its bytes."""
    return f"""async (data) => {{
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const {{ data: all }} = pen.getImageData(0, 0, image.width, image.height);
{counts}}}"""
