"""What the widgets say of one is right, in every language."""

import re
from importlib import import_module

import pytest

import flywheel_lab as fl
from flywheel_lab.lessons.exercise import Exercise
from flywheel_lab.messages import LANGUAGES, Plural, browser_text, use_language
from flywheel_lab.widgets.texts.claims import written
from flywheel_lab.widgets.texts.counts import COUNTS

EXPLORERS = ("flywheel", "funnel", "hourglass", "lenses", "wheel", "counts")
MANY = {
    "en": "people|customers|purchases|weeks|seconds|pushes|others|newcomers|are|were|buy|move|come|leave|churn",
    "de": "Menschen|Personen|Kunden|Käufe|Wochen|Sekunden|Anstöße|andere|sind|kaufen|gehen|kommen|wandern|werden",
}
BEFORE = {"en": "are", "de": "sind|kaufen|kommen|hören|wandern|werden"}  # a verb may stand before its number


class One(dict[str, str]):
    """Each place of a text holds the number 1; a share is no count."""

    def __missing__(self, place: str) -> str:
        return "30%" if place.startswith("share") else "1"


def told(language: str) -> list[str]:
    """Every text of the explorers about one."""
    modules = [import_module(f"flywheel_lab.widgets.texts.{name}") for name in EXPLORERS]
    every: list[str | Plural] = [text for module in modules for text in vars(module).get("TEXTS", COUNTS).values()]
    use_language(language)
    shown = [browser_text(text) for text in every]
    return [(text if isinstance(text, str) else text["one"]).format_map(One()) for text in shown]


def wrong(texts: list[str], language: str) -> list[str]:
    many = re.compile(rf"\b1 ({MANY[language]})\b|\b({BEFORE[language]}) 1\b")
    return [text for text in texts if many.search(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_is_not_spoken_of_as_many(language: str) -> None:
    assert wrong(told(language), language) == []


def test_a_plural_of_one_is_reported() -> None:
    assert wrong(["1 people are inside.", "It takes 1 week."], "en") == ["1 people are inside."]
    assert wrong(["Von 100 Neuen kaufen 1.", "1 Person kauft."], "de") == ["Von 100 Neuen kaufen 1."]


@pytest.mark.parametrize(("language", "week", "weeks"), [("en", "1 week", "2 weeks"), ("de", "1 Woche", "2 Wochen")])
def test_a_reason_counts_its_weeks(language: str, week: str, weeks: str) -> None:
    use_language(language)
    assert [written(n, "weeks") for n in (1, 2)] == [week, weeks]


def test_a_model_of_one_stage_has_one_stage() -> None:
    model = fl.JourneyModel.chain(["purchase"], [])
    with pytest.raises(fl.errors.ModelError, match=r"this model has 1 stage, 'purchase'\. For a funnel"):
        fl.explore_hourglass(model)


def test_an_answer_of_one_week_is_said_back_as_one() -> None:
    for n, said in ((1.0, "Your answer: 1 week. Yes."), (2.0, "Your answer: 2 weeks. Yes.")):
        exercise = Exercise("x", lambda n=n: n, "How long?", "Yes.", ("Think.",), (), unit="weeks")
        assert exercise.judge(n).message == said
