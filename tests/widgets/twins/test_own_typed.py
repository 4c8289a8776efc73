"""What people write into the fields of their four numbers is read: numbers, periods, ranges and shares."""

from typing import Any

import pytest
from every import every

from flywheel_lab.messages import use_language
from flywheel_lab.widgets.own import HOWS

from .conftest import Play
from .test_own import FILES, sent

pytestmark = pytest.mark.slow

READ = """
const words = speaker(given.language, given.texts);
return given.typed.map(([name, entry]) => {
  const found = spanOf(name, entry, given.hows, words);
  return found && "span" in found ? { ...found, said: readAs(name, found.span, words) } : found;
});
"""


def read(play: Play, code: str, typed: list[tuple[str, str]], **more: str) -> list[Any]:
    use_language(code)
    entry = {"how": "counted", "low": "", "high": "", **more}
    asked = [[name, {**entry, "typed": text}] for name, text in typed]
    found: list[Any] = play(FILES, READ, {"language": code, "texts": sent(), "hows": HOWS, "typed": asked})
    return found


MONTH = 52 / 12
TYPED = {
    "en": {
        ("customers", "9,000"): 9000,
        ("customers", "9000"): 9000,
        ("customers", "9 000"): 9000,
        ("customers", "about 9000"): 9000,
        ("customers", "9k"): 9000,
        ("customers", "9,000 customers"): 9000,
        ("customers", "1.5 million"): 1_500_000,
        ("new", "650"): 650,
        ("new", "650 a month"): 650,
        ("new", "650/month"): 650,
        ("new", "31 a year"): 31 / 12,
        ("new", "31 per year"): 31 / 12,
        ("new", "150 a week"): 150 * MONTH,
        ("new", "600 to 700"): 650,
        ("new", "600-700"): 650,
        ("new", "600–700"): 650,
        ("new", "20 to 40 a year"): 2.5,
        ("new", "between 600 and 700"): 650,
        ("new", "195 a quarter"): 65,
        ("new", "120 in half a year"): 20,
        ("new", "60 annually"): 5,
        ("new", "6 a fortnight"): 13,
        ("new", "7,800 in 2025"): 650,
        ("new", "7800 / 12"): 650,
        ("new", "6 a year"): 0.5,
        ("new", "700 to 600"): 650,
        ("lost", "40 to 20 a year"): 2.5,
        ("referred", "40 to 20 %"): 0.3,
        ("lost", "24 to 36 in 2025"): 2.5,
        ("referred", "3 of 2"): 1.5,
        ("lost", "~650"): 650,
        ("referred", "30 %"): 0.3,
        ("referred", "30"): 0.3,
        ("referred", "0.3"): 0.3,
        ("referred", "3 of 10"): 0.3,
        ("referred", "3 in 10"): 0.3,
        ("referred", "3/10"): 0.3,
        ("referred", "a third"): 1 / 3,
        ("referred", "half"): 0.5,
        ("referred", "100 %"): 1,
        ("referred", "0"): 0,
        ("referred", "20 to 40 %"): 0.3,
    },
    "de": {
        ("customers", "9.000"): 9000,
        ("customers", "9000"): 9000,
        ("customers", "etwa 9000"): 9000,
        ("customers", "ca. 9.000"): 9000,
        ("customers", "9 Tausend"): 9000,
        ("customers", "9.000 Kunden"): 9000,
        ("new", "650 im Monat"): 650,
        ("new", "31 im Jahr"): 31 / 12,
        ("new", "31 pro Jahr"): 31 / 12,
        ("new", "150 pro Woche"): 150 * MONTH,
        ("new", "195 im Quartal"): 65,
        ("new", "120 im Halbjahr"): 20,
        ("new", "7.800 im Jahr 2025"): 650,
        ("new", "600 bis 700"): 650,
        ("new", "zwischen 600 und 700"): 650,
        ("new", "700 bis 600"): 650,
        ("lost", "von 5 bis 3"): 4,
        ("lost", "2,5"): 2.5,
        ("referred", "30 %"): 0.3,
        ("referred", "0,3"): 0.3,
        ("referred", "3 von 10"): 0.3,
        ("referred", "ein Drittel"): 1 / 3,
        ("referred", "die Hälfte"): 0.5,
        ("referred", "20 bis 40 %"): 0.3,
    },
}


@every("code", TYPED)
def test_a_field_takes_what_people_write(code: str, play: Play) -> None:
    typed = TYPED[code]
    found = [each.get("span", [None, each])[1] for each in read(play, code, list(typed))]
    wrong = [
        (text, got) for (text, right), got in zip(typed.items(), found, strict=True) if got != pytest.approx(right)
    ]
    assert wrong == []


def test_how_one_knows_makes_the_range(play: Play) -> None:
    counted, about, guess = (read(play, "en", [("new", "600")], how=how)[0]["span"] for how in HOWS)
    assert counted == [600, 600, 600]
    assert about == pytest.approx([540, 600, 660])
    assert guess == pytest.approx([420, 600, 780])


def test_a_range_that_is_typed_counts_instead(play: Play) -> None:
    assert read(play, "en", [("new", "600")], how="guess", low="500", high="25 a day")[0]["span"][0] == 500
    assert read(play, "en", [("new", "600 to 700")], how="guess")[0]["span"] == [600, 650, 700]
    yearly = read(play, "en", [("new", "31 a year")], low="24", high="4 a month")[0]["span"]
    assert yearly == pytest.approx([2, 31 / 12, 4])
    assert read(play, "en", [("new", "650")], low="700", high="600")[0]["span"] == [600, 650, 700]


def test_a_guessed_share_ends_at_everybody(play: Play) -> None:
    assert read(play, "en", [("referred", "90 %")], how="guess")[0]["span"] == pytest.approx([0.63, 0.9, 1])


@every("name, text", [("customers", "many"), ("new", "?"), ("referred", "no idea"), ("lost", "650 apples 3")])
def test_what_is_no_number_gets_a_sentence(name: str, text: str, play: Play) -> None:
    (found,) = read(play, "en", [(name, text)])
    assert len(found["trouble"]) > 15


def test_an_empty_field_is_no_mistake(play: Play) -> None:
    assert read(play, "en", [("customers", ""), ("new", "  ")]) == [None, None]


@pytest.mark.long
@every(
    "code, name, text, how, said",
    [
        ("en", "customers", "9000", "counted", "I read: 9,000"),
        ("en", "new", "31 a year", "counted", "I read: 31 a year"),
        ("en", "new", "31 a year", "guess", "I read: 31 a year, between 22 and 40 a year"),
        ("de", "new", "650", "about", "Ich lese: 650 pro Monat, zwischen 585 und 715 pro Monat"),
        ("de", "referred", "ein Drittel", "counted", "Ich lese: 33,3 %"),
        ("en", "lost", "50 to 30", "counted", "I read: 40 a month, between 30 and 50 a month"),
        ("de", "lost", "50 bis 30", "counted", "Ich lese: 40 pro Monat, zwischen 30 und 50 pro Monat"),
    ],
)
def test_nobody_is_a_fraction_in_what_was_read(
    code: str, name: str, text: str, how: str, said: str, play: Play
) -> None:
    (found,) = read(play, code, [(name, text)], how=how)
    assert found["said"].replace("\u00a0", " ") == said
