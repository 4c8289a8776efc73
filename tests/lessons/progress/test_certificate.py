"""A certificate says what the file of progress says, in a file of the learner's choice."""

import errno
import os
from pathlib import Path

import pytest

import flywheel_lab as fl
from flywheel_lab.lessons.progress.certificate import Certificate
from flywheel_lab.lessons.progress.state import Answers, Outline, State

START = Outline("00", "Start", (("start.a", "Which department?", "prediction"), ("start.b", "The mixture", "exercise")))
FUNNEL = Outline("01", "The funnel", (("funnel.a", "One third", "exercise"), ("funnel.b", "Recap", "quiz")))
COURSE = [START, FUNNEL]


def state(**status: str) -> State:
    return State({name.replace("_", "."): Answers(each, 1, "A", each, "A") for name, each in status.items()})


DONE = state(start_a="not yet", start_b="passed", funnel_a="not yet")


def test_a_prediction_only_has_to_be_made_and_an_exercise_passed() -> None:
    assert START.finished(DONE)
    assert not START.finished(state(start_a="passed", start_b="not yet"))
    assert not FUNNEL.finished(DONE)


def test_a_quiz_is_neither_needed_nor_counted() -> None:
    assert FUNNEL.finished(state(funnel_a="passed"))
    assert "The funnel, Tasks done: 1." in repr(Certificate("", COURSE, state(funnel_a="passed")))


def test_a_chapter_with_nothing_to_do_is_never_finished() -> None:
    assert not Outline("09", "Empty", ()).finished(DONE)


def test_it_names_who_typed_a_name_and_speaks_of_nobody_otherwise() -> None:
    assert "Ada finished these chapters: Start, Tasks done: 2." in repr(Certificate(" Ada\n", COURSE, DONE))
    assert "Finished chapters: Start, Tasks done: 2." in repr(Certificate("", COURSE, DONE))


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "begin"), [(".pdf", b"%PDF"), (".PNG", b"\x89PNG"), (".html", b"<!doctype html>")])
def test_it_is_saved_as_its_ending_says(tmp_path: Path, ending: str, begin: bytes) -> None:
    file = Certificate("Ada $x$ <b>", COURSE, DONE).save(tmp_path / f"certificate{ending}")
    assert file.read_bytes().startswith(begin)


def test_a_page_has_language_title_and_alternative_text(tmp_path: Path) -> None:
    fl.use_language("de")
    page = Certificate("Ada <b>", COURSE, DONE).save(tmp_path / "zertifikat.html").read_text("utf-8")
    assert '<html lang="de">' in page
    assert "<title>Trichter, Sanduhr, Schwungrad</title>" in page
    assert "Ada &lt;b&gt; hat diese Kapitel abgeschlossen" in page


def test_another_ending_is_refused_with_those_that_go() -> None:
    with pytest.raises(fl.FlywheelError, match=r"as \.pdf, \.png or \.html, not as 'certificate\.docx'"):
        Certificate("Ada", COURSE, DONE).save("certificate.docx")


def test_without_a_finished_chapter_it_says_what_is_missing(tmp_path: Path) -> None:
    certificate = Certificate("Ada", COURSE, state(start_b="passed"))
    said = "The nearest is “Start”, where 1 of its predictions and exercises is left: Which department?."
    assert said in repr(certificate)
    assert "Not yet" in certificate._repr_html_()
    with pytest.raises(fl.FlywheelError, match="No chapter is finished yet"):
        certificate.save(tmp_path / "certificate.pdf")


@pytest.mark.slow
def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(fl.FlywheelError, match=r"could not be saved: the disk is full .*Choose another place"):
        Certificate("Ada", COURSE, DONE).save(tmp_path / "certificate.pdf")
