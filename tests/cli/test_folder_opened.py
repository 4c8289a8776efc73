"""A chapter that was only opened and run is nobody's but ours; one that was edited is the learner's."""

import hashlib
import json
from pathlib import Path

import pytest

from flywheel_lab.cli.folder import place_course

CHAPTER = "course/de/01_funnel.ipynb"
BESIDE = "course/de/01_funnel.new-0.1.0.ipynb"


def publish(course: Path, content: str) -> None:
    (course / "de" / "01_funnel.ipynb").write_text(content)


def chapter(**cell: object) -> str:
    whole = {
        "cell_type": "code",
        "id": "see",
        "metadata": {},
        "source": ["look()"],
        "execution_count": None,
        "outputs": [],
    }
    text = {"cell_type": "markdown", "id": "text", "metadata": {"deletable": False}, "source": ["Look."]}
    return json.dumps({"cells": [text, whole | cell], "metadata": {}})


RAN = [{"output_type": "stream", "name": "stdout", "text": ["seen"]}]
OPENED_AND_RUN = {
    "it ran": {"execution_count": 3, "outputs": RAN},
    "it was timed": {"metadata": {"execution": {"iopub.status.busy": "2026-01-01T00:00:00Z"}}},
    "its code was unfolded": {"metadata": {"jupyter": {"source_hidden": False}}},
    "its output was scrolled and folded": {"metadata": {"scrolled": True, "collapsed": True}},
    "its properties were looked at": {"metadata": {"editable": True, "slideshow": {"slide_type": ""}, "tags": []}},
}


@pytest.mark.parametrize("what", OPENED_AND_RUN)
def test_a_chapter_that_was_only_opened_and_run_is_untouched(course: Path, folder: Path, what: str) -> None:
    publish(course, chapter())
    place_course(course, folder)
    (folder / CHAPTER).write_text(chapter(**OPENED_AND_RUN[what]))
    publish(course, chapter(source=["look(2)"]))
    assert place_course(course, folder) == []
    assert (folder / CHAPTER).read_text() == chapter(source=["look(2)"])


def test_a_chapter_that_was_run_keeps_its_results_until_there_is_a_newer_one(course: Path, folder: Path) -> None:
    publish(course, chapter())
    place_course(course, folder)
    (folder / CHAPTER).write_text(chapter(**OPENED_AND_RUN["it ran"]))
    place_course(course, folder)
    assert (folder / CHAPTER).read_text() == chapter(**OPENED_AND_RUN["it ran"])


@pytest.mark.parametrize("mine", [{"source": ["look(7)"]}, {"metadata": {"tags": ["mine"]}}])
def test_a_chapter_that_was_edited_and_run_is_the_learners(course: Path, folder: Path, mine: dict[str, object]) -> None:
    publish(course, chapter())
    place_course(course, folder)
    (folder / CHAPTER).write_text(chapter(**OPENED_AND_RUN["it ran"], **mine))
    publish(course, chapter(source=["look(2)"]))
    assert place_course(course, folder) == [(CHAPTER, BESIDE)]


def test_what_an_older_version_placed_is_still_known_as_untouched(course: Path, folder: Path) -> None:
    publish(course, chapter())
    place_course(course, folder)
    as_it_was = hashlib.sha256(json.dumps(json.loads(chapter()), sort_keys=True).encode()).hexdigest()
    assert json.loads((folder / ".flywheel-lab" / "placed.json").read_text())[CHAPTER] == as_it_was
