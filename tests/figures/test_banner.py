"""The pictures at the heads of chapters: what lies in course/images is what the package draws."""

from pathlib import Path
from xml.etree import ElementTree

from every import every

from flywheel_lab.figures.banner import BANNERS, HEIGHT, WIDTH

IMAGES = Path(__file__).parents[2] / "course" / "images"


@every("name", BANNERS)
def test_the_stored_picture_is_the_drawn_one(name: str) -> None:
    assert (IMAGES / f"{name}.svg").read_text(encoding="utf-8") == BANNERS[name][0]() + "\n"


@every("name", BANNERS)
def test_every_dot_lies_on_the_picture(name: str) -> None:
    circles = ElementTree.fromstring(BANNERS[name][0]()).iter("{http://www.w3.org/2000/svg}circle")
    places = [(float(each.get("cx", "nan")), float(each.get("cy", "nan"))) for each in circles]
    assert len(places) > 40
    assert [(x, y) for x, y in places if not (3 <= x <= WIDTH - 3 and 3 <= y <= HEIGHT - 3)] == []
