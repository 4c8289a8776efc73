"""What one often hears is judged first; whatever the judgement, the same is told, and it counts as made."""

from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import claims, of_chapter
from flywheel_lab.lessons.questions.hearsay import VERDICTS, Hearsay
from flywheel_lab.lessons.questions.hearsay import claims as read_claims
from flywheel_lab.messages import gettext

HEARSAY = Hearsay("x.talk", "Talk", "Talk is all.", "if", "Only above G = ½.", "It is {share}.", "apps", "A blog")
FILE = """
[talk]
label = "Talk"
says = "All is talk."
verdict = "VERDICT"
ours = "So-so."
because = "After {weeks:0} weeks."
holds = "firms."
source = "Somebody, 2018."
"""


@every(("letter", "status"), [("A", "not yet"), ("b", "passed"), ("C", "not yet"), ("D", "not yet")])
def test_every_judgement_is_told_the_same_and_passes_where_it_is_ours(letter: str, status: str) -> None:
    outcome = HEARSAY.judge(letter)
    said = "It is {share}.\n*Verdict:* Only above G = ½.\n*Holds for:* apps"
    assert (outcome.status, outcome.message) == (status, said)


@every("answer", ["E", "AB", 7, ["A", "B"], "no idea"])
def test_no_judgement_opens_nothing(answer: object) -> None:
    outcome = HEARSAY.judge(answer)
    assert not outcome.readable and "Verdict" not in outcome.message


def test_a_card_tells_nothing_of_what_comes_after() -> None:
    card = str(HEARSAY.card())
    assert not any(text in card for text in (HEARSAY.ours, HEARSAY.because, HEARSAY.holds, HEARSAY.source))


def test_a_judgement_shows_ours_beside_it_and_the_source() -> None:
    assert HEARSAY.beside("a") == {"answer": "A", "reveal": {"right": 1}, "source": "A blog"}


def test_the_numbers_of_a_claim_come_from_the_code(tmp_path: Path) -> None:
    file = tmp_path / "claims.toml"
    file.write_text(FILE.replace("VERDICT", "never"), "utf-8")
    (claim,) = read_claims(file, "x", {"x.talk": lambda: {"weeks": 78.6}}).values()
    assert claim.judge("C").message.startswith("After 79 weeks.")


def test_another_verdict_is_refused_when_the_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "claims.toml"
    file.write_text(FILE.replace("VERDICT", "maybe"), "utf-8")
    with pytest.raises(ValueError, match=r"x\.talk: a verdict is one of true, if, never, unknown, not 'maybe'"):
        read_claims(file, "x", {})


@every("name", claims())
def test_each_claim_of_the_course_can_be_shown(name: str, language: str) -> None:
    told = claims()[name].judge("A").message
    assert "{" not in told and gettext(claims()[name].holds) in told


def test_a_judgement_that_is_not_ours_is_made_all_the_same() -> None:
    name = next(iter(claims()))
    other = "ABCD"[([*VERDICTS].index(claims()[name].verdict) + 1) % 4]
    before = fl.progress().content["chapters"]
    fl.claim(name).answer(name, other)
    done = [each["done"] for each in fl.progress().content["chapters"]]
    assert sum(done) == sum(each["done"] for each in before) + 1


def test_a_claim_that_was_judged_before_is_shown_with_its_answer() -> None:
    name = next(iter(claims()))
    fl.check(name, "D")
    outcome = fl.claim(name).outcomes[name]
    assert outcome["answer"] == "D" and outcome["source"] and outcome["symbol"] in "=≠"


def test_the_wall_shows_ours_only_beside_a_judgement_and_keeps_the_first() -> None:
    wall = fl.claims_wall()
    assert wall.claims and not any("ours" in each for each in wall.claims)
    name = next(iter(claims()))
    for letter in "DB":
        fl.check(name, letter)
    (judged,) = (each for each in wall.claims if "yours" in each)
    assert (judged["yours"], judged["same"]) == ("can’t be known", False)
    assert repr(wall).endswith("1 judged)")


@every("name", claims())
def test_each_claim_leads_to_the_card_that_asks_it(name: str) -> None:
    assert name in of_chapter(name.partition(".")[0])
    (poster,) = (each for each in fl.claims_wall().claims if each["says"] == claims()[name].card()["ask"])
    assert poster["path"].endswith(".ipynb") and poster["cell"]
