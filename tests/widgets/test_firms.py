"""Explorers of a firm: they begin in balance with its people, in its sizes, and offer the others as scenarios."""

from typing import Any

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.widgets.parts.phases import flow_from

EXPLORERS: dict[str, Any] = {
    "funnel": fl.explore_funnel,
    "hourglass": fl.explore_hourglass,
    "flywheel": fl.explore_flywheel,
    "lenses": fl.three_lenses,
}
EACH = [(kind, key) for kind in EXPLORERS for key in FIRMS]


def begun(explorer: Any) -> Any:
    """Return the people in week 0."""
    if hasattr(explorer, "ledger"):
        return np.array(list(explorer.ledger(0).people.values()))
    return explorer.first_people


@pytest.mark.slow
@every("kind, key", EACH)
def test_a_firm_begins_in_balance(kind: str, key: str) -> None:
    explorer = EXPLORERS[kind](key)
    people = begun(explorer)
    assert flow_from(explorer.model, people, explorer.pushes, 1)[1] == pytest.approx(people)
    assert explorer.week == 0


@every("kind, people", [("funnel", 27_000), ("hourglass", 36_000), ("flywheel", 36_000), ("lenses", 36_000)])
def test_the_shop_is_as_large_on_every_screen(kind: str, people: int) -> None:
    explorer = EXPLORERS[kind]("shop")
    assert begun(explorer).sum() == pytest.approx(people)
    assert explorer.base["size"] * 1800 == 36_000


@every("kind, pushes", [("funnel", 10_000), ("hourglass", 10_000), ("flywheel", 7_000), ("lenses", 7_000)])
def test_without_customers_who_send_others_all_leads_are_pushed(kind: str, pushes: int) -> None:
    explorer = EXPLORERS[kind]("shop")
    assert explorer.pushes == pushes
    assert explorer.model.referrals.any() == (pushes == 7_000)


@every("kind", EXPLORERS)
def test_a_firm_that_was_changed_is_explored_as_it_is(kind: str) -> None:
    slow = fl.firm("shop").changed(dwell={"research": 4})
    assert EXPLORERS[kind](slow).model.dwell[2] == 4


@pytest.mark.slow
@every("kind, key", EACH)
def test_a_slider_goes_as_far_as_the_firm(kind: str, key: str) -> None:
    explorer, ranges = EXPLORERS[kind](key), fl.firm(key).ranges
    control = explorer.domains["pushes"]
    assert (control["min"], control["max"], control["step"]) == ranges["pushes"]
    assert 0 < explorer.pushes < control["max"]


@every("kind", EXPLORERS)
def test_the_other_firms_are_offered_by_name(kind: str) -> None:
    labels = [each["label"] for each in EXPLORERS[kind]("machines").kit["scenarios"]]
    assert labels == ["Maschenpost", "Zettelfrei", "Ofen-Sommer"]


@every("kind", EXPLORERS)
def test_a_chapter_can_offer_the_shop_alone(kind: str) -> None:
    assert EXPLORERS[kind]("shop", firms=("shop",)).kit["scenarios"] == []
    with pytest.raises(fl.FlywheelError, match="no firm 'store'"):
        EXPLORERS[kind]("shop", firms=("store",))


@every("kind", EXPLORERS)
def test_what_is_not_a_firm_is_as_it_was(kind: str) -> None:
    explorer = EXPLORERS[kind](*([fl.aida()] if kind == "funnel" else []))
    assert {"firm", "size", "ranges"} & explorer.base.keys() == set()
    assert explorer.pushes == 1000


@pytest.mark.slow
@every("kind, key", EACH)
def test_a_code_leads_to_another_firm_and_back(kind: str, key: str) -> None:
    explorer = EXPLORERS[kind]("shop")
    place = [each["base"].get("firm") for each in explorer.kit["layout"]["starts"]].index(key)
    other = EXPLORERS[kind]("shop")
    start = explorer.kit["layout"]["starts"][place]
    other.base, other.start = start["base"], start["state"]
    for name, value in start["state"].items():
        setattr(other, name, value)
    explorer.restore(other.state_code)
    assert explorer.model == EXPLORERS[kind](key).model
    assert explorer.pushes == EXPLORERS[kind](key).pushes


@every("kind", EXPLORERS)
def test_no_text_is_in_what_a_code_depends_on(kind: str) -> None:
    def marks() -> list[str]:
        return [each["mark"] for each in EXPLORERS[kind]("shop").kit["layout"]["starts"]]

    english = marks()
    fl.use_language("de")
    assert marks() == english
