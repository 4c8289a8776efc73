"""What is typed as four numbers and can't be meant like that is asked back: a share of people, people for a share."""

import pytest
from every import every

from .conftest import Play
from .test_own_typed import read

pytestmark = pytest.mark.slow

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


@pytest.mark.long
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
