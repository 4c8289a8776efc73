"""The screen of levers: what is set changes the answer, what is wrong is refused, and the page knows each text."""

import html
import re
from collections.abc import Callable

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import use_language
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.widgets.levers import NextEuroExplorer
from flywheel_lab.widgets.texts.levers import TEXTS


@pytest.fixture(scope="module")
def asked():
    return fl.explore_levers()


@every("name", FIRMS)
def test_each_firm_begins_with_a_tenth_of_its_ads(name: str) -> None:
    explorer = fl.explore_levers(name)
    assert explorer.budget == pytest.approx(FIRMS[name].ad_spend / 10)
    assert {row["key"] for row in explorer.answer["rows"]} == {lever.key for lever in fl.levers(name)}


def test_the_answer_is_that_of_where_next() -> None:
    shop = fl.firm("shop")
    explorer = fl.explore_levers(shop)
    assert explorer.answer == fl.where_next(shop.model, shop.money, fl.levers(shop), shop.pushes).state()


CHANGES = {
    "firm": "craft",
    "budget": 9100.0,
    "until": 52,
    "sure": 3.0,
    "effects": {"stay": 0.02},
    "twice": {"ads": 1.2},
}


@pytest.mark.slow
@every("name", CHANGES)
def test_whatever_is_set_changes_the_answer(name: str) -> None:
    explorer = fl.explore_levers()
    before = explorer.answer
    setattr(explorer, name, CHANGES[name])
    assert explorer.answer != before


def test_a_guess_that_is_taken_back_is_the_first_one_again() -> None:
    explorer = fl.explore_levers()
    before = explorer.answer
    explorer.effects = {"stay": 0.02}
    explorer.effects = {}
    assert explorer.answer == before


def test_as_sure_as_usual_changes_no_lever(asked: NextEuroExplorer) -> None:
    assert [lever.sure for lever in asked.levers] == pytest.approx([lever.sure for lever in fl.levers("shop")])


WRONG = {
    "firm": "bakery",
    "budget": -1.0,
    "until": 100,
    "sure": 7.0,
    "effects": {"magic": 0.1},
    "twice": {"ads": 2.5},
    "order": ["magic"],
}


@pytest.mark.slow
@every("name", WRONG)
def test_what_cannot_be_is_refused_and_nothing_changes(name: str) -> None:
    explorer = fl.explore_levers()
    before = getattr(explorer, name)
    with pytest.raises(fl.FlywheelError):
        setattr(explorer, name, WRONG[name])
    assert getattr(explorer, name) == before


def test_a_guess_that_would_move_more_than_everybody_is_refused() -> None:
    explorer = fl.explore_levers()
    with pytest.raises(fl.FlywheelError, match="more than everybody"):
        explorer.effects = {"stay": 0.5}
    assert explorer.effects == {}


@pytest.mark.slow
def test_a_log_that_does_not_say_who_left_has_a_sentence_and_no_number() -> None:
    explorer = fl.explore_levers("craft", estimate=fl.estimate_journey(fl.load("craft")))
    answer = explorer.answer
    assert (answer["outcome"], answer["rows"], answer["split"]) == ("refused", [], None)
    assert "Record cancellations first" in answer["said"]
    assert "NextEuroExplorer(craft" in repr(explorer) and "no answer" in repr(explorer)


def test_the_page_says_each_text_and_no_other(read_sources: Callable[[str], str]) -> None:
    own = {key for key in TEXTS if not key.startswith("told_")}
    assert set(re.findall(r"\btexts\.(\w+)", read_sources("levers.js"))) == own


@pytest.mark.slow
def test_a_still_picture_has_the_answer_and_the_picture_of_the_page_for_the_boss(asked: NextEuroExplorer) -> None:
    shown = asked._repr_html_()
    assert asked.answer["said"] in html.unescape(shown)
    assert "<img" in shown and "JupyterLab" in shown


def test_the_nine_sources_of_the_articles_can_be_asked() -> None:
    explorer = fl.explore_levers("shop", levers=fl.levers("shop", which="nine"))
    assert len(explorer.answer["rows"]) == 9
    assert all(lever["where"] for lever in explorer.given["firms"][0]["levers"])


def test_german_says_the_same_numbers() -> None:
    english = fl.explore_levers().answer["rows"][0]
    use_language("de")
    german = fl.explore_levers().answer["rows"][0]
    assert german["name"] == "Kunden bleiben länger"
    assert german["per_euro"] == english["per_euro"]
