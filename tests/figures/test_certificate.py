"""A certificate keeps every word on the page, however long, and in whatever script a name is written."""

import datetime as dt
import io
import warnings

import pytest
from every import every
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font

from flywheel_lab.figures.certificate import (
    LEFT,
    RIGHT,
    CertificateWords,
    FinishedChapter,
    _fonts_for,
    draw_certificate,
    words_of,
)

NAMES = [
    "",
    "Ada",
    "Ada " * 15,
    "W" * 60,
    "i" * 60,
    "W" * 300,
    "Ada-Maria von und zu Hohenlohe-Schillingsfürst, Prinzessin",
]


def words(name: str, chapters: int = 3) -> CertificateWords:
    finished = FinishedChapter("The funnel", 12, "read what a funnel shows, and what it hides; " * 5)
    return words_of(name, [finished] * chapters, dt.date(2026, 11, 22), "0.1.0", "Predictions made: 12. " * 6)


def doubled(text: str) -> str:
    return f"{text} {text}"


def twice(once: CertificateWords) -> CertificateWords:
    texts = {each: doubled(getattr(once, each)) for each in ("kind", "heading", "lead", "record", "when", "honest")}
    return once._replace(**texts, chapters=[tuple(map(doubled, each)) for each in once.chapters])


def boxes(figure: Figure) -> list:
    return [text.get_window_extent().transformed(figure.transFigure.inverted()) for text in figure.texts]


@pytest.mark.long
@every("stretch", [lambda same: same, twice], ids=["as it is", "twice as long"])
@every("name", NAMES, ids=len)
@every("chapters", [1, 12])
def test_no_word_crosses_the_margins_or_another_one(name: str, stretch, chapters: int, longer: str) -> None:
    found = boxes(draw_certificate(stretch(words(name, chapters))))
    assert min(box.x0 for box in found) > LEFT - 0.005 and max(box.x1 for box in found) < RIGHT + 0.005
    assert min(box.y0 for box in found) > 0.03 and max(box.y1 for box in found) < 0.92
    pairs = [(a, b) for i, a in enumerate(found) for b in found[:i]]
    assert not [pair for pair in pairs if pair[0].overlaps(pair[1])]


def test_a_short_name_stays_large() -> None:
    sizes = {text.get_text(): text.get_size() for text in draw_certificate(words("Ada")).texts}
    assert sizes["Ada"] == 26 and sizes["Funnel, hourglass, flywheel"] == 30


def test_a_name_that_the_font_lacks_is_written_in_another_one() -> None:
    usual, other = (get_font(findfont(name)).get_charmap().keys() for name in ("DejaVu Sans", "STIXGeneral"))
    rare = chr(min(sign for sign in other - usual if chr(sign).isalpha()))
    with warnings.catch_warnings(record=True) as complaints:
        warnings.simplefilter("always")
        draw_certificate(words(f"Ada {rare}")).savefig(io.BytesIO(), format="pdf")
    assert complaints == []


def test_the_usual_font_stays_alone_where_it_has_every_letter_and_where_none_has_it() -> None:
    assert [_fonts_for(name) for name in ("Ada Łukasz Ωmega", "\U000f1234")] == [[], []]
