"""A picture for a phone: narrower, its letters as large as before, and only where nothing in it collides."""

from base64 import b64decode
from io import BytesIO
from typing import Any

from PIL import Image

import flywheel_lab as fl
from flywheel_lab.figures.narrow import WIDTHS, collisions, narrow_address

DOTS = 144


def funnel(title: str = "") -> Any:
    ax: Any = fl.draw_funnel(fl.aida())
    if title:
        ax.set_title(title, loc="left")
    return ax


def width(address: str) -> int:
    return Image.open(BytesIO(b64decode(address.partition(",")[2]))).width


def test_a_funnel_is_drawn_as_narrow_as_a_phone_wants_it() -> None:
    assert width(narrow_address(funnel())) == int(WIDTHS[0] * DOTS)


def test_a_long_title_is_broken_and_stays_whole() -> None:
    assert narrow_address(funnel("A title that is far too long for the screen of a phone, " * 2)) != ""


def test_a_picture_whose_texts_need_its_width_stays_as_wide_as_it_is() -> None:
    ax = funnel()
    ax.text(0, 0, "m" * 60)
    assert narrow_address(ax) == ""


def test_the_picture_itself_is_left_as_it_was() -> None:
    ax = funnel("A title that is far too long for the screen of a phone, and for every other one")
    before = ax.title.get_text(), ax._left_title.get_text(), tuple(ax.get_figure().get_size_inches())
    narrow_address(ax)
    assert (ax.title.get_text(), ax._left_title.get_text(), tuple(ax.get_figure().get_size_inches())) == before


def test_what_lies_on_one_another_is_named() -> None:
    ax = funnel()
    for _twice in range(2):
        ax.text(0.5, 0.5, "here")
    ax.get_figure().draw_without_rendering()
    assert "here × here" in collisions(ax)
