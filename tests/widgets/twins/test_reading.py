"""What somebody types is read alike in the browser and in Python."""

import math
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_typed import typed
from test_wording import RIGHT, WRONG, spelt

import flywheel_lab as fl
from flywheel_lab.errors import FlywheelError
from flywheel_lab.lessons.answer import Given, coarseness, quantity, share, unit_in_words
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.reading import TEXTS

from .conftest import Play
from .patterns import module
from .test_judge import differences

GIVENS = [
    Given(("stays", "bleibt"), (2.0, 3.0, 0.5)),
    Given(("brings", "bringt"), (0.0, 0.1, 0.2)),
    Given(("new customers", "neue Kunden"), 2.25),
    Given(("churn", "Abwanderung"), 0.03),
    Given(("weeks", "Wochen"), 20.0),
]
UNITS = ("", "share", "weeks", "%", "people", "N m", "rad/s", "seconds", "turns a minute")
PIECES = """0 1 2 12 20 48 100 1000 0.3 0,45 .5 1.139 12,000 1.2.3 1e3 ½ 1½ ² ³ + - − * × · / ÷ : ^ ** ( ) = % ‰ √ ; , .
stays brings Bleibt new_customers NEUE kunden churn Abwanderung weeks Wochen days Tage months rad/s Nm kg/m³ people
sum( SUMME( min( max( Mittelwert( sqrt( exp( ln( Summenprodukt( pi π x times mal plus minus of von hoch
about ca. ~ one in every jeder fünfte drittel drei Viertel half zwanzig twenty-two hundert thousand Tsd. percent Prozent
twice double half zweimal Doppelte Hälfte halbe dreifache -mal the der das
per out of von zu not und or because 1:22 1/22 21 of 100 12'000 ٤ 四 ſ ß ẞ é \u00a0 \u200b \ufeff 😀 İ _ #
" ' @ […] brigns"""

SEVERAL = """2 mal Wochen|2 x weeks|2-mal die Wochen|zweimal Wochen|das Doppelte von Wochen|twice the weeks
half of weeks|halbe Wochen|dreifache neue Kunden|20 / half the weeks|1.28 times the churn|half the stays|twice 12
2 times weeks and more""".replace("\n", "|")
TIMES = """half a year|a year|about a year|three quarters of an hour|drei Viertel eines Jahres|a third of a month
half|a quarter|half a dozen|20 a year|half a year or so|a week and a half|die Hälfte einer Woche""".replace("\n", "|")


def asked(unit: str, named: bool = True) -> dict[str, Any]:
    wanted = "%" if unit == "share" else unit
    quantities = [{"name": g.names[0], "also": g.names[1:], "label": "", "values": [g.value]} for g in GIVENS]
    return {
        "unit": "" if unit == "share" else unit,
        "share": unit == "share",
        "named": unit_in_words(wanted),
        "quantities": quantities if named else [],
    }


def here(text: str, unit: str, named: bool = True) -> Any:
    known = GIVENS if named else []
    try:
        readings = share(text, known) if unit == "share" else quantity(text, unit, known)
        return [list(readings), coarseness(text, known, "" if unit == "share" else unit)]
    except FlywheelError as trouble:
        return str(trouble)


READ = """
const words = { ...speaker(given.language, given.texts) };
return given.cases.map(([text, asked]) => {
  const found = read(text, asked, words);
  return "trouble" in found ? found.trouble : [found.readings, found.coarse];
});
"""


def there(play: Play, cases: list[tuple[str, str, bool]]) -> list[Any]:
    texts = {name: gettext(text) for name, text in TEXTS.items()}
    given = {"language": fl.messages.language(), "texts": texts, "cases": [[t, asked(u, n)] for t, u, n in cases]}
    found: list[Any] = play("judge/read.js parts/words.js", READ, given)
    return found


def differ(one: Any, other: Any) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return bool(one != other)
    (readings, coarse), (theirs, other_coarse) = one, other
    other_coarse = math.inf if other_coarse == "Infinity" else other_coarse
    close = len(readings) == len(theirs) and all(map(lambda a, b: math.isclose(a, b, rel_tol=1e-9), readings, theirs))
    return not (close and (coarse == other_coarse or math.isclose(coarse, other_coarse, rel_tol=1e-9)))


def random_texts(count: int) -> list[str]:
    chance, pieces = random.Random(14), PIECES.replace("\n", " ").split(" ")
    long = [1, 2, 3, 3, 4, 5, 7, 9]
    texts = [
        [chance.choice(pieces) + " " * chance.randrange(2) for _ in range(chance.choice(long))] for _ in range(count)
    ]
    return ["".join(text) for text in texts]


def cases() -> list[tuple[str, str, bool]]:
    chance = random.Random(15)
    written = [answer for _name, answer in spelt(RIGHT) + spelt(WRONG)]
    listed = [(text, unit, False) for text in written for unit in UNITS]
    listed += [(text, unit, True) for text in SEVERAL.split("|") for unit in UNITS]
    listed += [(text, unit, True) for text in TIMES.split("|") for unit in UNITS]
    by_chance = [(text, chance.choice(UNITS), chance.random() < 0.8) for text in random_texts(5000)]
    return listed + by_chance


@pytest.mark.long
def test_both_read_every_text_alike(play: Play, half: Callable[[list[Any]], list[Any]]) -> None:
    typed_in = half(cases())
    both = list(zip(typed_in, [here(*case) for case in typed_in], there(play, typed_in), strict=True))
    assert [each for each in both if differ(*each[1:])] == []


def test_the_browser_has_the_words_and_patterns_of_python(root: Path) -> None:
    file = root / "flywheel_lab/widgets/js/judge/reading/patterns.js"
    if os.environ.get("FLYWHEEL_WRITE"):
        file.write_text(module(), "utf-8")
    assert file.read_text("utf-8") == module()


@pytest.mark.slow
def test_both_judge_what_people_type_alike(play: Play, language: str) -> None:
    assert differences(play, typed("right") + typed("wrong")) == []
