"""What people write into the fields of their four numbers is read: numbers, periods, ranges and shares."""

from typing import Any

import pytest
from every import every

from flywheel_lab.messages import use_language
from flywheel_lab.widgets.own import HOWS

from .conftest import Play
from .test_own import FILES, sent

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


SHARES = {
    "en": {
        "7.2 %": "7.2%",
        "7 per cent a month": "7%",
        "0.072": "7.2%",
        "0.072 a month": "7.2%",
        "half": "50%",
        "a third of them": "33.3%",
        "1/2": "50%",
        "3 of 10": "30%",
        "one in ten": "10%",
        "every tenth": "10%",
        "5 to 9 %": "9%",
        "0.05 to 0.09": "5%",
        "72 ‰": "7.2%",
        "7 pct": "7%",
    },
    "de": {
        "7,2 Prozent": "7,2\u00a0%",
        "0,072": "7,2\u00a0%",
        "die Hälfte": "50\u00a0%",
        "ein Viertel": "25\u00a0%",
        "jeder zehnte": "10\u00a0%",
        "3 von 10": "30\u00a0%",
        "0,05 bis 0,09 im Monat": "5\u00a0%",
    },
}


@every("code, name", [(code, name) for code in SHARES for name in ("customers", "new", "lost")])
def test_a_share_where_people_are_counted_is_asked_back_and_never_taken_for_part_of_a_person(
    code: str, name: str, play: Play
) -> None:
    found = read(play, code, [(name, text) for text in SHARES[code]])
    troubles = dict(zip(SHARES[code], [each.get("trouble", "") for each in found], strict=True))
    asked = [(text, said) for text, said in troubles.items() if SHARES[code][text] not in said or "?" not in said]
    assert asked == []


def test_a_share_in_a_typed_range_is_asked_back_as_well(play: Play) -> None:
    (found,) = read(play, "en", [("lost", "650")], low="0.05")
    assert "5%" in found.get("trouble", "")


@every("code, text", [("en", "195"), ("en", "3 customers"), ("en", "3 people"), ("de", "195"), ("de", "3 Kunden")])
def test_people_where_a_share_is_asked_are_asked_back(code: str, text: str, play: Play) -> None:
    (found,) = read(play, code, [("referred", text)])
    assert text.split()[0] in found.get("trouble", "")
    assert "?" in found["trouble"]


@every(
    "typed, low, high, named",
    [("800", "600", "700", "700"), ("500", "600", "", "600"), ("800", "", "700", "700"), ("10", "3", "5", "5")],
)
def test_a_number_outside_its_own_range_is_told_with_the_end_that_was_typed(
    typed: str, low: str, high: str, named: str, play: Play
) -> None:
    (found,) = read(play, "en", [("new", typed)], low=low, high=high)
    assert {typed, named} <= set(found.get("trouble", "").replace(",", "").replace(".", "").split())


def test_an_empty_field_is_no_mistake(play: Play) -> None:
    assert read(play, "en", [("customers", ""), ("new", "  ")]) == [None, None]


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
