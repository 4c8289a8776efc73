"""The faces of chapters and the emblems of explorers: dots that lie on their picture, files that are what is drawn."""

import re
from collections.abc import Callable
from pathlib import Path

from every import every
from syllabus import PICTURES

from flywheel_lab.figures.emblems import EMBLEMS, emblem
from flywheel_lab.figures.faces import FACES

IMAGES = Path(__file__).parents[2] / "course" / "images"
PLACE = re.compile(r"M([\d.]+) ([\d.]+)h0")
DRAWN: dict[str, Callable[[], str]] = {**FACES, **{f"play {name}": lambda name=name: emblem(name) for name in EMBLEMS}}


@every("name", PICTURES)
def test_the_stored_picture_is_the_drawn_one(name: str) -> None:
    assert (IMAGES / name).read_text(encoding="utf-8") == PICTURES[name] + "\n"


@every("name", DRAWN)
def test_every_dot_lies_on_the_picture(name: str) -> None:
    picture = DRAWN[name]()
    width, height = map(float, picture.partition('viewBox="0 0 ')[2].partition('"')[0].split())
    places = [(float(x), float(y)) for x, y in PLACE.findall(picture)]
    assert places
    assert [(x, y) for x, y in places if not (3 <= x <= width - 3 and 3 <= y <= height - 3)] == []
