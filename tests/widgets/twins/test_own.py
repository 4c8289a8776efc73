"""Four numbers in the page are those in Python, also impossible ones; and what people write into a field is read."""

import random
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import browser_text, use_language
from flywheel_lab.models.firms.spans import NAMES
from flywheel_lab.widgets.own import HOWS
from flywheel_lab.widgets.texts.own import TEXTS

from .conftest import Play

FILES = "models/own.js own/entries.js parts/words.js"
BOTH = """
return given.map((four) => {
  const refusal = refusalOf(four);
  return refusal ? { refusal: [refusal.key, refusal.name] } : coastingOf(four);
});
"""
READ = """
const words = speaker(given.language, given.texts);
return given.typed.map(([name, entry]) => {
  const found = spanOf(name, entry, given.hows, words);
  return found && "span" in found ? { ...found, said: readAs(name, found.span, words) } : found;
});
"""
REFUSE = """
const words = speaker(given.language, given.texts);
return given.fours.map((four) => { const found = refusalOf(four); return found && refused(found, words); });
"""
EDGES = (0, -1, 1e13, 1, 0.5)
"""Values that are impossible for some number, or at its border."""


def drawn(rng: random.Random) -> list[list[float]]:
    """Return four spans, of which about one in three cannot be."""
    customers = 10 ** rng.uniform(0, 6)
    scales = (customers, customers * rng.random(), customers * rng.random(), rng.random())
    four = []
    for scale in scales:
        off = rng.choice((0, 0, rng.random()))
        four.append([scale * (1 - off), scale, scale * (1 + off * rng.random())])
    if rng.random() < 0.2:
        rng.choice(four)[rng.randrange(3)] = rng.choice(EDGES)
    return four


def here(four: list[list[float]]) -> dict[str, Any]:
    told = fl.four_numbers(*map(tuple, four))
    return {
        "lifetime": list(told.lifetime),
        "gain": list(told.loop_gain),
        "half": list(told.half_after),
        "change": told.change,
        "levers": {name: list(lever) for name, lever in told.levers.items()},
        "unsure": told.unsure,
    }


def refused(four: list[list[float]]) -> str:
    try:
        fl.four_numbers(*map(tuple, four))
    except fl.FlywheelError as error:
        return str(error)
    return ""


@pytest.fixture(scope="module")
def fours() -> list[list[list[float]]]:
    rng = random.Random(20261129)
    return [drawn(rng) for _ in range(2000)]


def test_both_say_the_same_of_2000_firms(fours: list[list[list[float]]], play: Play) -> None:
    answers = play(FILES, BOTH, [dict(zip(NAMES, four, strict=True)) for four in fours])
    impossible = [bool(refused(four)) for four in fours]
    assert ["refusal" in answer for answer in answers] == impossible
    assert 300 < sum(impossible) < 1500
    for four, answer in zip(fours, answers, strict=True):
        if "refusal" not in answer:
            expected = here(four)
            assert (answer["change"], answer["unsure"]) == (expected["change"], expected["unsure"]), four
            for part in ("lifetime", "gain", "half"):
                assert [float(each) for each in answer[part]] == pytest.approx(expected[part], rel=1e-9), four
            for name, lever in expected["levers"].items():
                there = [float(each) for each in answer["levers"][name]]
                assert there == pytest.approx(lever, rel=1e-9, nan_ok=True), four


@every("code", ["en", "de"])
def test_both_refuse_in_the_same_sentence(code: str, play: Play) -> None:
    use_language(code)
    fours = [
        [[9000] * 3, [650] * 3, [9500] * 3, [0.3] * 3],
        [[9000] * 3, [650] * 3, [650] * 3, [1.2] * 3],
        [[0] * 3, [650] * 3, [650] * 3, [0.3] * 3],
        [[9000] * 3, [-1] * 3, [650] * 3, [0.3] * 3],
        [[9000] * 3, [650] * 3, [0] * 3, [0.3] * 3],
        [[1e13] * 3, [650] * 3, [650] * 3, [0.3] * 3],
    ]
    given = {"language": code, "texts": sent(), "fours": [dict(zip(NAMES, four, strict=True)) for four in fours]}
    assert play(FILES, REFUSE, given) == [refused([[each[1]] for each in four]) for four in fours]


def sent() -> dict[str, Any]:
    return {key: browser_text(text) for key, text in TEXTS.items()}


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
        ("lost", "0.5"): 0.5,
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
        ("new", "600 bis 700"): 650,
        ("new", "zwischen 600 und 700"): 650,
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
    assert read(play, "en", [("new", "600")], how="guess", low="500", high="2 a day")[0]["span"][0] == 500
    assert read(play, "en", [("new", "600 to 700")], how="guess")[0]["span"] == [600, 650, 700]
    yearly = read(play, "en", [("new", "31 a year")], low="24", high="4 a month")[0]["span"]
    assert yearly == pytest.approx([2, 31 / 12, 4])


def test_a_guessed_share_ends_at_everybody(play: Play) -> None:
    assert read(play, "en", [("referred", "90 %")], how="guess")[0]["span"] == pytest.approx([0.63, 0.9, 1])


@every("name, text", [("customers", "many"), ("new", "?"), ("referred", "no idea"), ("lost", "650 apples 3")])
def test_what_is_no_number_gets_a_sentence(name: str, text: str, play: Play) -> None:
    (found,) = read(play, "en", [(name, text)])
    assert len(found["trouble"]) > 15


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
    ],
)
def test_nobody_is_a_fraction_in_what_was_read(
    code: str, name: str, text: str, how: str, said: str, play: Play
) -> None:
    (found,) = read(play, code, [(name, text)], how=how)
    assert found["said"].replace("\u00a0", " ") == said
