"""No truth and nobody else's answer reaches a phone, or the wall, before the trainer reveals it."""

import json
from typing import Any

import pytest
from every import every

from flywheel_lab.chapters.course import CHAPTERS, kind_of, of_chapter
from flywheel_lab.live import questions
from flywheel_lab.live.backstage import Backstage
from flywheel_lab.live.kinds import kind_of as kind_in_room
from flywheel_lab.live.kinds import text
from flywheel_lab.live.questions import Question, chapter_questions, question_named, running_order, speak
from flywheel_lab.live.state import Room
from flywheel_lab.live.views import Views
from flywheel_lab.messages import LANGUAGES

ASKED = [name for each in CHAPTERS for name, item in of_chapter(each.key).items() if kind_in_room(item)]


def a_room_at(name: str, *steps: str, **answers: Any) -> Views:
    """Return a room that is at this question, with an answer of seat 0."""
    room = Room([name])
    for event in (
        {"e": "join", "t": "0a"},
        {"e": "join", "t": "0b"},
        {"e": "step", "i": 0, "stage": "open", "r": 1},
        {"e": "answer", "q": name, "r": 1, "s": 0, "n": 1, "v": answers["v"]},
        *({"e": "step", "i": 0, "stage": stage, "r": 1} for stage in steps),
    ):
        room.apply(event)
    return Views(room, {name: question_named(name)}, Backstage(), salt="")


def an_answer(question: Question) -> Any:
    card = question.card("en")
    middle = card.get("range", {"low": 0, "high": 88})["high"] / 2
    by_kind = {"curve": card.get("start"), "text": "Owls.", "number": middle, "range": [middle] * 3}
    return by_kind.get(question.kind, "B")


def texts_in(part: Any) -> set[str]:
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return {part} if isinstance(part, str) else set().union(*map(texts_in, inner))


def keys_in(part: Any) -> set[str]:
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return set().union(part if isinstance(part, dict) else (), *map(keys_in, inner))


def told_too_early(name: str, code: str) -> set[str]:
    """Return the texts and the parts of a reveal that a phone or the wall knows before it."""
    question = question_named(name)
    views = a_room_at(name, "closed", v=an_answer(question))
    seen = [views.for_phone(1, code), views.for_wall(code)]
    with speak(code):
        revealed = question.does.truth(question.item)
    known = json.dumps(seen)
    texts = {text for text in texts_in(revealed) if text and json.dumps(text)[1:-1] in known}
    return texts | (keys_in(seen) & (revealed.keys() | {"ours", "idea", "outcome", "truth", "right", "why"}))


@every("name", ASKED)
def test_before_the_reveal_nothing_of_it_is_known(name: str) -> None:
    assert [told_too_early(name, code) for code in LANGUAGES] == [set()] * len(LANGUAGES)


def test_a_card_that_tells_too_much_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "card", lambda item: item.card() | {"hint": item.ours})
    monkeypatch.setattr(questions, "_card", questions._card.__wrapped__)
    found = told_too_early("your_firm.brake", "en")
    assert {"ours", question_named("your_firm.brake").item.ours} == found


@every("name", ASKED)
def test_before_the_reveal_a_phone_knows_no_answer_but_its_own(name: str) -> None:
    question = question_named(name)
    for stage in ("open", "closed"):
        views = a_room_at(name, stage, v=an_answer(question))
        other, own = views.for_phone(1, "en"), views.for_phone(0, "en")
        assert (other["mine"], own["mine"]["v"]) == (None, an_answer(question))
        assert {
            key for key in other if key not in ("v", "stage", "round", "name", "back", "n", "team", "q", "mine")
        } == set()


@every("name", ASKED)
def test_while_a_vote_is_open_the_wall_shows_how_many_and_not_what(name: str) -> None:
    question = question_named(name)
    open_ = a_room_at(name, v=an_answer(question)).for_wall("en")
    closed = a_room_at(name, "closed", v=an_answer(question)).for_wall("en")
    assert (open_["answered"], "shown" in open_, "shown" in closed) == (1, False, True)


@every("name", ASKED)
def test_the_reveal_tells_truth_and_reason_in_every_language(name: str) -> None:
    question = question_named(name)
    views = a_room_at(name, "revealed", v=an_answer(question))
    english, german = (views.for_phone(0, code)["shown"] for code in ("en", "de"))
    assert {"why", "ours"} & english.keys()
    assert all(len(english[key]) > 20 and english[key] != german[key] for key in {"why", "ours"} & english.keys())


@every("name", [name for name in ASKED if question_named(name).kind in ("number", "range")])
def test_a_true_number_lies_where_a_phone_may_answer(name: str) -> None:
    question = question_named(name)
    truth = question.does.truth(question.item)["truth"]
    assert question.does.accepts(question.card("en"), truth)
    assert question.judge(truth).status == "passed"


def test_the_letters_of_a_right_option_are_right() -> None:
    wrong = {}
    for name in ASKED:
        question = question_named(name)
        if question.kind in ("one", "many", "claim"):
            letters = "".join("ABCDEFGH"[place] for place in question.does.truth(question.item)["right"])
            if question.judge(letters).status != "passed":
                wrong[name] = letters
    assert wrong == {}


def test_what_is_sealed_is_never_asked() -> None:
    assert {name for each in CHAPTERS for name in chapter_questions(each.key)} & {
        "start.bank",
        "your_firm.mine",
    } == set()


@every("key", [each.key for each in CHAPTERS])
def test_a_chapter_brings_its_predictions_claims_and_questions_in_its_own_order(key: str) -> None:
    order = running_order([key])
    assert {kind_of(name) for name in order} <= {"prediction", "claim", "quiz"}
    assert order == [name for name in of_chapter(key) if name in order] and len(order) >= 4
