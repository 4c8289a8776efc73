"""Stages of the course have German names; a learner's own stages keep theirs, whatever they are called."""

from every import every

from flywheel_lab.messages import gettext, mark, stage_name, use_language


@every(
    ("stage", "german"),
    [("awareness", "Sensibilisierung"), ("purchase", "Kauf"), ("purchase 12", "Kauf 12"), ("admitted", "zugelassen")],
)
def test_a_stage_of_the_course_has_a_german_name(stage: str, german: str) -> None:
    use_language("de")
    assert stage_name(stage) == german


@every("own", ["ok", "missing", "Reset", "Stage", "Week 2", "weeks", "Mein Schritt", "", "7", "Kauf 2"])
def test_a_learners_own_stage_keeps_its_name(own: str) -> None:
    use_language("de")
    assert stage_name(own) == own


def test_a_stage_is_no_other_text() -> None:
    use_language("de")
    assert gettext("awareness") == "awareness"
    assert gettext("awareness", "stage") == "Sensibilisierung"


def test_a_marked_text_stays_as_it_is() -> None:
    use_language("de")
    assert mark("awareness", "stage") == mark("awareness") == "awareness"
