"""The presenter's edition: a frame at a time, and none of them tells what the room is still to find out."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.trainer.guide.expected import expected
from flywheel_lab.trainer.guide.plans import durations, plan
from flywheel_lab.trainer.presenter import write_presenter

FRAME = re.compile(r'<section class="pr-frame pr-(\w+)" data-page="(\d+)"( data-told)? hidden.*?</section>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    use_language("en")
    folder = tmp_path_factory.mktemp("presenter")
    write_presenter(folder, [60])
    return folder


def frames(file: Path) -> Iterator[tuple[str, int, bool, str]]:
    """Layer, page, whether it tells, and text of each frame."""
    for found in FRAME.finditer(file.read_text("utf-8")):
        yield found[1], int(found[2]), bool(found[3]), unescape(TAG.sub(" ", found[0]))


@pytest.mark.slow
def test_no_frame_tells_an_answer_before_it_is_asked_for(stick: Path) -> None:
    assert told_early(stick / "60.html", 60) == []


def told_early(file: Path, minutes: int) -> list[tuple[int, str]]:
    early = []
    for layer, page, told, text in frames(file):
        item = plan(minutes)[page - 1].step.of if page else ""
        if item and not told:
            asked = expected(item)
            secrets = [each.why for each in (*asked.right, *asked.wrong)]
            secrets += [each.answer for each in asked.right if len(each.answer) > 1]
            early += [(page, layer) for secret in secrets if secret in text]
    return early


def test_every_answer_is_told_in_a_frame_of_its_own(stick: Path) -> None:
    answers = {page for layer, page, told, _text in frames(stick / "60.html") if layer == "answer" and told}
    asking = {k for k, moment in enumerate(plan(60), 1) if moment.step.of and expected(moment.step.of).right}
    assert answers == asking


def test_a_frame_that_tells_too_early_is_found(stick: Path, tmp_path: Path) -> None:
    whole = (stick / "60.html").read_text("utf-8")
    (tmp_path / "60.html").write_text(whole.replace(" data-told", ""), "utf-8")
    assert told_early(tmp_path / "60.html", 60) != []


def test_no_frame_shows_code(stick: Path) -> None:
    code = re.compile(r"[a-z]_[a-z]|\bfl\.\w|\w\(\)")
    assert [(page, layer) for layer, page, _told, text in frames(stick / "60.html") if code.search(text)] == []


@pytest.mark.every
@pytest.mark.long
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_frame_of_any_duration_tells_too_early(code: str, tmp_path: Path) -> None:
    use_language(code)
    files = write_presenter(tmp_path)
    assert [told_early(file, minutes) for minutes, file in zip(durations(), files, strict=True)] == [[]] * len(files)
