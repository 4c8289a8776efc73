"""The picture of an explorer as a file."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from every import every
from explorers import EXPLORERS
from kit_steps import PAINTED, press
from looks import of_pixels
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.widgets.texts.kit import TEXTS

Mount = Callable[..., Page]


def saved(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        press(page, kind)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


# A picture in layers, as one that draws people has it: a sheet of red above the dots and below the words.
PAINTING = """() => {
  const dots = document.querySelector(".fl-view canvas");
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [60, 40];
  canvas.style.cssText = "width: 60px; height: 40px; place-self: end start";
  const pen = canvas.getContext("2d");
  pen.fillStyle = "rgb(255, 0, 0)";
  pen.fillRect(0, 0, 60, 40);
  dots.after(canvas);
}"""
REDS = of_pixels("""
  const paper = [...all.slice(0, 3)];
  let reds = 0;
  for (let i = 0; i < all.length; i += 4) reds += all[i] === 255 && all[i + 1] === 0 && all[i + 2] === 0;
  return [paper, reds];
""")


@every("name", EXPLORERS)
def test_a_picture_needs_no_style_sheet_and_says_where_it_is_from(name: str, mount: Mount, tmp_path: Path) -> None:
    explorer = EXPLORERS[name]()
    page = mount(explorer, dark=True)
    page.evaluate(PAINTED)
    style = page.locator(".fl-view").get_attribute("style") or ""
    press(page, "keep")
    file = saved(page, "svg", tmp_path)
    text = file.read_text("utf-8")
    words = " ".join(" ".join(ElementTree.fromstring(text).itertext()).split())
    for said in (explorer.state_code, "Funnel, hourglass, flywheel", explorer.texts["title"]):
        assert said in words
    for foreign in ("class=", "var(", "color-mix", "color(", "aria-", "tabindex", "<button"):
        assert foreign not in text
    assert (page.locator(".fl-view").get_attribute("style") or "") == style
    expect(page.get_by_text(TEXTS["saved"].format(name=file.name))).to_be_visible()


@every("dark", [False, True])
def test_a_picture_has_all_its_layers_on_white_paper(dark: bool, mount: Mount, tmp_path: Path) -> None:
    from base64 import b64encode

    page = mount(fl.explore_funnel(fl.aida()), dark=dark)
    page.evaluate(PAINTING)
    press(page, "keep")
    file = saved(page, "png", tmp_path)
    paper, reds = page.evaluate(REDS, "data:image/png;base64," + b64encode(file.read_bytes()).decode())
    assert paper == [255, 255, 255]
    assert reds >= 0.9 * (60 * 2) * (40 * 2)
