"""Cards ask, judge through the same items as `fl.check`, keep what was answered, and follow each other."""

from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import chapter_named, find, kinds
from flywheel_lab.lessons.items import watchers
from flywheel_lab.lessons.progress.store import read

RIGHT, WRONG = "C", "A"
SECRETS = {"right", "truth", "at", "solution", "steps", "why", "because", "misconception", "foils", "mistakes"}


def keys(part: Any) -> set[str]:
    """Return the keys of nested dicts and lists."""
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return set(part if isinstance(part, dict) else ()).union(*map(keys, inner))


def outcome(card: Any, name: str) -> dict[str, Any]:
    return dict(card.outcomes[name])


def test_a_prediction_is_asked_without_its_truth() -> None:
    card = fl.predict("funnel.stop")
    assert card.outcomes == {}
    assert "truth" not in str(card.questions) and "foils" not in str(card.questions)


def test_a_commitment_is_judged_explained_and_revealed() -> None:
    card = fl.predict("funnel.doubled")
    card.answer("funnel.doubled", WRONG)
    said = outcome(card, "funnel.doubled")
    assert (said["status"], said["word"], said["message"]) == (
        "not yet",
        "A surprise",
        fl.check("funnel.doubled", WRONG).message,
    )
    assert said["reveal"]


@every(("answer", "word"), [(["20", "30", "60"], "Within your range"), (["20", "30", "40"], "A surprise")])
def test_a_truth_inside_the_range_is_no_surprise(answer: list[str], word: str) -> None:
    card = fl.predict("funnel.return")
    card.answer("funnel.return", answer)
    assert (outcome(card, "funnel.return")["status"], outcome(card, "funnel.return")["word"]) == ("not yet", word)


def test_what_cannot_be_read_reveals_nothing_and_is_no_try() -> None:
    card = fl.predict("funnel.return")
    card.answer("funnel.return", ["ten", "", "x"])
    said = outcome(card, "funnel.return")
    assert (said["status"], said.get("reveal")) == ("not yet", None)
    assert read().items == {}


def test_an_answer_handed_in_again_is_judged_again() -> None:
    card = fl.predict("funnel.doubled")
    for answer in (WRONG, WRONG):
        card.answer("funnel.doubled", answer)
    assert read().items["funnel.doubled"].tries == 2


def test_a_forecast_is_kept_and_shown_again() -> None:
    fl.predict("funnel.doubled").answer("funnel.doubled", WRONG)
    again = fl.predict("funnel.doubled")
    said = outcome(again, "funnel.doubled")
    assert (said["answer"], bool(said["reveal"])) == (WRONG, True)
    assert repr(again) == "QuestionCard(funnel.doubled not yet)"


def test_a_card_follows_what_a_code_cell_checks() -> None:
    card = fl.exercise("funnel.overall")
    fl.check("funnel.overall", 0.9)
    assert outcome(card, "funnel.overall")["status"] == "not yet"
    fl.check("funnel.overall", "1.5 %")
    assert outcome(card, "funnel.overall")["status"] == "passed"


def test_a_quiz_asks_all_questions_that_its_chapter_has_not_asked() -> None:
    names = [question["name"] for question in fl.quiz("funnel").questions]
    inside = chapter_named("funnel").items
    assert names == [name for name in kinds()["quiz"] if name.startswith("funnel.") and name not in inside]
    assert len(names) > 3


def test_a_question_in_the_middle_of_a_chapter_is_not_asked_again_at_its_end() -> None:
    asked = [question["name"] for question in fl.quiz("physical_flywheel").questions]
    assert "physical_flywheel.quiz-end" in asked
    assert not {"physical_flywheel.quiz-wrong", "physical_flywheel.quiz-repair"} & set(asked)
    assert repr(fl.quiz("physical_flywheel.quiz-repair")) == "QuestionCard(physical_flywheel.quiz-repair not attempted)"


@every("ask", [fl.predict, fl.quiz, fl.exercise, lambda name: fl.observe(name, "")])
def test_an_unknown_name_is_told_the_known_ones(ask: Any) -> None:
    with pytest.raises(fl.FlywheelError, match=r"nothing named 'funnel.fourth'.*funnel\."):
        ask("funnel.fourth")


def test_a_card_refuses_an_answer_to_what_it_does_not_ask() -> None:
    card = fl.predict("funnel.doubled")
    with pytest.raises(fl.errors.ModelError, match="It asks funnel"):
        card.drafts = {"funnel.stop": []}


@every("kind", kinds())
def test_every_item_has_a_card_that_gives_nothing_away(kind: str, language: str) -> None:
    for name, item in kinds()[kind].items():
        card = item.card()
        assert (card["name"], bool(card["ask"].strip())) == (name, True)
        secrets = SECRETS - {"right"} if card["kind"] in ("match", "sort") else SECRETS
        assert keys(card) & secrets == set()


def test_where_no_widget_runs_the_question_and_its_line_of_code_are_there(language: str) -> None:
    still = fl.predict("funnel.doubled")._repr_html_()
    item = find("funnel.doubled")
    assert all(option in still for option in item.card()["options"])
    assert '<code>fl.check("funnel.doubled", …)</code>' in still


def test_an_answer_from_a_code_cell_is_put_into_the_card() -> None:
    cards = {name: fl.predict(name) for name in ("funnel.doubled", "funnel.stop")}
    drawn = [2.2] + [0.0] * (len(find("funnel.stop").card()["handles"]) - 1)
    fl.check("funnel.doubled", "d)")
    fl.check("funnel.stop", tuple(drawn))
    assert (
        outcome(cards["funnel.doubled"], "funnel.doubled")["answer"]
        == "ABCD"[find("funnel.doubled").card()["order"][3]]
    )
    assert outcome(cards["funnel.stop"], "funnel.stop")["answer"][1:] == drawn[1:]


def test_a_slip_after_a_commitment_takes_nothing_back() -> None:
    card = fl.predict("funnel.doubled")
    card.answer("funnel.doubled", WRONG)
    fl.check("funnel.doubled", "no letter")
    assert outcome(card, "funnel.doubled").get("reveal") is None
    assert fl.predict("funnel.doubled").outcomes["funnel.doubled"]["reveal"]


def test_an_exercise_that_was_passed_stays_passed_on_its_card() -> None:
    card = fl.exercise("funnel.overall")
    for answer in ("1.5 %", ..., 0.9):
        fl.check("funnel.overall", answer)
    assert outcome(card, "funnel.overall")["status"] == "passed"


def test_a_card_that_another_took_the_place_of_still_answers() -> None:
    first, second = fl.quiz("start"), fl.quiz("start")
    name = next(each["name"] for each in first.questions if each["kind"] == "one")
    first.answer(name, "A")
    assert outcome(first, name)["message"] == outcome(second, name)["message"]


def test_cells_that_run_again_do_not_pile_up() -> None:
    def run() -> int:
        fl.quiz("start"), fl.progress(), fl.exercise("funnel.overall")
        return len(watchers)

    assert run() == run()


def test_no_card_of_another_test_follows_the_answers_of_this_one() -> None:
    assert watchers == {}
