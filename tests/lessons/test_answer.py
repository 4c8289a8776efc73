"""An answer is read with the unit that it carries, and whatever cannot be read ends in a sentence."""

from decimal import Decimal
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import kinds
from flywheel_lab.lessons.answer import number, quantity, share

HOSTILE = ("repr", "getattr", "getattribute", "eq", "bool", "float", "len", "iter", "array", "hash")


@every(
    "answer",
    [
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
        "3,68 Mon.",
        "2688 h",
        "2688 Stunden",
        "0.3067 years",
        "0,3067 Jahre",
        "112 T",
        "16 Weeks.",
    ],
)
def test_a_time_may_come_in_any_unit_of_time(answer: str) -> None:
    assert fl.check("funnel.waiting", answer).status == "passed"


@every("answer", ["20 days", "20 months", "20 Tage", "20 years"])
def test_another_unit_is_another_answer(answer: str) -> None:
    outcome = fl.check("funnel.waiting", answer)
    assert outcome.status == "not yet" and outcome.readable


@every(
    ("name", "answer", "english", "german"),
    [
        ("funnel.waiting", "20 bicycles", "in weeks, not in bicycles.", "Wochen, nicht „bicycles“."),
        ("funnel.waiting", "20 %", "in weeks, not in %.", "Wochen, nicht „%“."),
        ("funnel.quiz-inside", "4 Fahrräder", "in weeks, not in Fahrräder.", "Wochen, nicht „Fahrräder“."),
        ("funnel.inside", "20.25 weeks", "in people, not in weeks.", "Menschen, nicht „weeks“."),
        ("funnel.pipeline", "1200 Tage", "in orders, not in Tage.", "Bestellungen, nicht „Tage“."),
        ("funnel.quiz-multiply", "6 days", "in per cent, not in days.", "Prozent, nicht „days“."),
        ("funnel.overall", "4.5 weeks", "in per cent, not in weeks.", "Prozent, nicht „weeks“."),
        ("start.departments", "4 weeks", "in departments, not in weeks.", "Fachbereiche, nicht „weeks“."),
    ],
)
def test_a_unit_that_cannot_be_meant_is_refused(name: str, answer: str, english: str, german: str) -> None:
    outcome = fl.check(name, answer)
    assert not outcome.readable and outcome.message == f"Answer {english}"
    fl.use_language("de")
    assert fl.check(name, answer).message == f"Gefragt sind {german}"


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
    outcome = fl.check("funnel.waiting", answer)
    assert not outcome.readable and outcome.message.startswith("Answer with one number")


@every("answer", ["5000 people", "5000 Personen", "5000 customers", "5.000 Menschen"])
def test_people_may_be_called_as_one_likes(answer: str) -> None:
    assert fl.check("funnel.inside", answer).status == "passed"


def test_the_answer_is_said_back_in_the_unit_of_the_question() -> None:
    assert fl.check("funnel.waiting", "112 days").message.startswith("Your answer: 16 weeks. ")


@every(
    "answer",
    [
        *["1.5e-2", "1.5E-2", "1.5 per cent", "1.5 percent", "1,5 Prozent", "3/200", "15 / 1000", "1.5%."],
        Decimal("0.015"),
        [0.015],
        (0.015,),
    ],
    ids=repr,
)
def test_a_share_may_be_written_as_one_calculates(answer: object) -> None:
    assert fl.check("funnel.overall", answer).status == "passed"


def test_a_fraction_may_stand_for_per_cent() -> None:
    assert quantity("1/4", "%") == (0.25, 25.0) and share("1/4") == (0.25,) and number("1/4") == (0.25,)


@every("answer", ["1/0", "1//3", "e5", "1e999", "/2", Decimal("sNaN")], ids=repr)
def test_what_is_no_number_is_told(answer: object) -> None:
    outcome = fl.check("funnel.overall", answer)
    assert not outcome.readable and outcome.message.endswith(".")


def hostile(*methods: str) -> Any:
    """Return an object whose methods of these names raise."""

    def no(self: object, *_: object, **__: object) -> None:
        raise RuntimeError("no")

    return type("Hostile", (), {f"__{method}__": no for method in methods})()


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
