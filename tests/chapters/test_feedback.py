"""An outcome is one exact line in a log and an accessible card in a notebook."""

from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises, find
from flywheel_lab.chapters.feedback import Feedback
from flywheel_lab.lessons.outcome import FACES, Standing


def test_its_repr_is_one_exact_line() -> None:
    outcome = fl.check("start.mixture", ...)
    assert repr(outcome) == f"Outcome(start.mixture not attempted: {exercises()['start.mixture'].ask})"


@every("status", FACES)
def test_its_card_has_role_symbol_and_word(status: Standing) -> None:
    card = Feedback("a.b", status, "Because.")._repr_html_()
    symbol, word, _ = FACES[status]
    assert 'role="status"' in card
    assert f'<strong><span aria-hidden="true">{symbol}</span> {word}</strong>' in card


def test_a_check_that_finds_a_misconception_shows_its_picture() -> None:
    outcome = fl.check("funnel.stop", [0.0] * len(find("funnel.stop").card()["handles"]))
    assert outcome.misconception == outcome.bank_entry.name and "<details" in outcome._repr_html_()


def test_its_card_speaks_german() -> None:
    fl.use_language("de")
    assert "Geschafft" in fl.check("funnel.waiting", 16)._repr_html_()


def test_its_card_shows_what_was_typed_as_text() -> None:
    card = fl.check("funnel.waiting", "<img src=x onerror=alert()>")._repr_html_()
    assert "<img" not in card and "&lt;img" in card


def test_its_card_shows_the_idea_behind_a_mistake_and_what_could_not_be_saved() -> None:
    idea = fl.misconception("simpson")
    card = Feedback("a.b", "not yet", "First.\nSecond.", notice="Disk <full>.", bank_entry=idea)._repr_html_()
    assert "First.<br>Second.<br><small>Disk &lt;full&gt;.</small>" in card
    assert "<details" in card and "<img" in card
    assert "<details" not in Feedback("a.b", "not yet", "Because.")._repr_html_()
