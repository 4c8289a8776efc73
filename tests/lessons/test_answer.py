"""An answer is read with the unit that it carries, and whatever cannot be read ends in a sentence."""

from decimal import Decimal
from typing import Any

import pytest
from asked_here import ASKED, RANGE, number_in
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import kinds
from flywheel_lab.lessons.answer import Given, number, quantity, share
from flywheel_lab.lessons.items import Item

HOSTILE = ("repr", "getattr", "getattribute", "eq", "bool", "float", "len", "iter", "array", "hash")


WEEKS = ["20 weeks", "140 days", "140d", "140 Tage", "20 Wo.", "20 w", "20 wk", "4.6 months", "4,6 Monate", "4.6 mo"]
WEEKS += ["4,6 Mon.", "3360 h", "3360 Stunden", "0.3833 years", "0,3833 Jahre", "140 T", "20 Weeks."]
SIXTEEN = [
    "16 weeks",
    "112 days",
    "112d",
    "112 Tage",
    "16 Wo.",
    "16 w",
    "16 wk",
    "3.68 months",
    "3,68 Monate",
    "3.68 mo",
]
SIXTEEN += ["3,68 Mon.", "2688 h", "2688 Stunden", "0.3067 years", "0,3067 Jahre", "112 T", "16 Weeks."]


@every(("name", "answer"), [("waiting", each) for each in WEEKS] + [("faster", each) for each in SIXTEEN])
def test_a_time_may_come_in_any_unit_of_time(name: str, answer: str) -> None:
    assert ASKED[name].judge(answer).status == "passed"


@every("answer", ["20 days", "20 months", "20 Tage", "20 years"])
def test_another_unit_is_another_answer(answer: str) -> None:
    outcome = ASKED["waiting"].judge(answer)
    assert outcome.status == "not yet" and outcome.readable


ITEMS: dict[str, Item] = {**ASKED, "range": RANGE, "number": number_in("weeks"), "per cent": number_in("%")}


@every(
    ("name", "answer", "english", "german"),
    [
        ("waiting", "20 bicycles", "in weeks, not in bicycles.", "Wochen, nicht „bicycles“."),
        ("waiting", "20 %", "in weeks, not in %.", "Wochen, nicht „%“."),
        ("number", "4 Fahrräder", "in weeks, not in Fahrräder.", "Wochen, nicht „Fahrräder“."),
        ("inside", "20.25 weeks", "in people, not in weeks.", "Menschen, nicht „weeks“."),
        ("level", "100 Tage", "in customers, not in Tage.", "Kunden, nicht „Tage“."),
        ("per cent", "6 days", "in per cent, not in days.", "Prozent, nicht „days“."),
        ("overall", "4.5 weeks", "in per cent, not in weeks.", "Prozent, nicht „weeks“."),
        ("range", "4 weeks", "in people, not in weeks.", "Menschen, nicht „weeks“."),
    ],
)
def test_a_unit_that_cannot_be_meant_is_refused(name: str, answer: str, english: str, german: str) -> None:
    outcome = ITEMS[name].judge(answer)
    assert not outcome.readable and outcome.message == f"Answer {english}"
    fl.use_language("de")
    assert ITEMS[name].judge(answer).message == f"Gefragt sind {german}"


@every(
    ("answer", "unit", "value"),
    [
        ("15 rad/s", "rad/s", 15),
        ("23704 kg m²", "kg m²", 23704),
        ("23 704 kg·m^2", "kg m²", 23704),
        ("1,41 Nm", "N m", 1.41),
        ("1.41 N·m", "N m", 1.41),
        ("56.7 kg/m³", "kg/m³", 56.7),
        ("0.25 min", "seconds", 15),
        ("14,7 Sekunden", "seconds", 14.7),
        ("14.7 s", "seconds", 14.7),
        ("2000 J", "J", 2000),
    ],
)
def test_a_physical_unit_may_be_written_as_one_writes_it(answer: str, unit: str, value: float) -> None:
    assert quantity(answer, unit) == pytest.approx((value,))


@every(("answer", "unit"), [("140 rpm", "rad/s"), ("1.4 kg", "N m"), ("15 m", "J"), ("4 s", "rad/s")])
def test_another_physical_unit_is_refused(answer: str, unit: str) -> None:
    with pytest.raises(fl.FlywheelError, match=f"Answer in {unit}, not in"):
        quantity(answer, unit)


@every("answer", ["10 because everything takes as long!", "10 " + "a" * 5000 + "!", "20, not 10"])
def test_a_sentence_is_no_number_and_is_refused_at_once(answer: str) -> None:
    outcome = ASKED["waiting"].judge(answer)
    assert not outcome.readable and outcome.message.startswith("Answer with one number")


PEOPLE = ["20 people", "20 Personen", "20 customers", "20.25 Menschen"]
FULL = ["5000 people", "5000 Personen", "5000 customers", "5.000 Menschen"]


@every(("name", "answer"), [("inside", each) for each in PEOPLE] + [("full", each) for each in FULL])
def test_people_may_be_called_as_one_likes(name: str, answer: str) -> None:
    assert ASKED[name].judge(answer).status == "passed"


@every(("name", "days", "weeks"), [("waiting", 140, 20), ("faster", 112, 16)])
def test_the_answer_is_said_back_in_the_unit_of_the_question(name: str, days: int, weeks: int) -> None:
    assert ASKED[name].judge(f"{days} days").message.startswith(f"Your answer: {weeks} weeks. ")


SHARES: list[object] = [
    "4.455e-2",
    "4.455E-2",
    "4.5 per cent",
    "4.5 percent",
    "4,5 Prozent",
    "1/22",
    "45 / 1000",
    "4.5%.",
]
SHARES += [Decimal("0.04455"), [0.04455], (0.04455,)]
FEW: list[object] = ["1.5e-2", "1.5E-2", "1.5 per cent", "1.5 percent", "1,5 Prozent", "3/200", "15 / 1000", "1.5%."]
FEW += [Decimal("0.015"), [0.015], (0.015,)]


@every(("name", "answer"), [("overall", each) for each in SHARES] + [("few", each) for each in FEW], ids=repr)
def test_a_share_may_be_written_as_one_calculates(name: str, answer: object) -> None:
    assert ASKED[name].judge(answer).status == "passed"


def test_a_fraction_may_stand_for_per_cent() -> None:
    assert quantity("1/4", "%") == (0.25, 25.0) and share("1/4") == (0.25,) and number("1/4") == (0.25,)


@every("answer", ["1/0", "1//3", "e5", "1e999", "/2", Decimal("sNaN")], ids=repr)
def test_what_is_no_number_is_told(answer: object) -> None:
    outcome = ASKED["overall"].judge(answer)
    assert not outcome.readable and outcome.message.endswith(".")


def hostile(*methods: str) -> Any:
    """Return an object whose methods of these names raise."""

    def no(self: object, *_: object, **__: object) -> None:
        raise RuntimeError("no")

    return type("Hostile", (), {f"__{method}__": no for method in methods})()


@pytest.mark.slow
@every("methods", [(each,) for each in HOSTILE] + [HOSTILE], ids="-".join)
@every("name", [name for items in kinds().values() for name in items])
def test_an_answer_that_raises_whatever_is_done_with_it_gets_a_sentence(name: str, methods: tuple[str, ...]) -> None:
    outcome = fl.check(name, hostile(*methods))
    assert (outcome.status, outcome.readable) == ("not yet", False) and outcome.message.endswith(".")


@every("name", [["a"], {"a": 1}, None, 1])
@every("door", [lambda name: fl.check(name, 1), fl.predict, fl.exercise, fl.quiz])
def test_a_name_that_is_none_is_told_the_names(door: Any, name: object) -> None:
    with pytest.raises(fl.FlywheelError, match=r"There is (nothing|no )"):
        door(name)


STAYS = [Given(("weeks to half", "Halbwertszeit"), 6.0), Given(("true conversion",), 0.015)]
TWICE = ["2 mal Halbwertszeit", "2 x Halbwertszeit", "2-mal Halbwertszeit", "zwei mal die Halbwertszeit"]
TWICE += [
    "zweimal Halbwertszeit",
    "das Doppelte von Halbwertszeit",
    "das Doppelte der Halbwertszeit",
    "doppelte Halbwertszeit",
]
TWICE += ["2 times weeks to half", "two times the weeks to half", "twice weeks to half", "twice the weeks to half"]
TWICE += ["double the weeks to half", "2x weeks to half", "72 / half of weeks to half / 2"]
HALF = ["half of weeks to half", "half the weeks to half", "half of the weeks to half", "die Hälfte von Halbwertszeit"]
HALF += ["Hälfte der Halbwertszeit", "halbe Halbwertszeit", "9 / dreimal die Halbwertszeit × 6"]


@every(("answer", "weeks"), [(each, 12.0) for each in TWICE] + [(each, 3.0) for each in HALF])
def test_so_many_of_a_quantity_are_a_formula(answer: str, weeks: float) -> None:
    assert quantity(answer, "weeks", STAYS) == pytest.approx((weeks,))


@every("answer", ["1.28 times the true conversion", "1,28-mal so viel", "1.28x"])
def test_where_a_factor_is_asked_for_so_many_times_is_the_factor(answer: str) -> None:
    assert share(answer, STAYS) == (1.28,) and quantity(answer, "", STAYS) == (1.28,)


def test_half_of_a_quantity_is_a_share_where_a_share_is_asked_for() -> None:
    assert share("half of the weeks to half", STAYS) == (0.5,)
