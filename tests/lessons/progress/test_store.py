"""What is recorded is there again, in one readable file that can be carried, joined and deleted."""

import datetime as dt
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import flywheel_lab as fl
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress import store
from flywheel_lab.lessons.progress.state import Answers, State, dumps, loads, merge_states, plain_answer

MISSED = Outcome("funnel.doubled", "not yet", "No.", "stock like its inflow")
PASSED = Outcome("funnel.doubled", "passed", "Yes.")


def test_an_answer_is_there_again(file: Path) -> None:
    assert store.record(MISSED, "C") == ""
    assert store.record(PASSED, "A") == ""
    item = store.read().items["funnel.doubled"]
    today = dt.date.today().isoformat()
    assert item == Answers("passed", 2, "C", "not yet", "A", ("stock like its inflow",), (), today)


def test_what_was_passed_once_stays_passed() -> None:
    store.record(PASSED, "A")
    store.record(MISSED, "C", warm_up="02")
    item = store.read().items["funnel.doubled"]
    assert (item.status, item.first_status, item.last, item.warm_ups) == ("passed", "passed", "C", ("02",))


def test_the_file_can_be_read_by_people(file: Path) -> None:
    store.record(Outcome("funnel.why", "not yet", "No."), "Gewöhnung")
    text = file.read_text("utf-8")
    assert '"first": "Gewöhnung"' in text
    assert json.loads(text)["version"] == 1
    assert text.count("\n") > 10


class Rude:
    def __repr__(self) -> str:
        raise SystemError("no")


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ([0.1, 2], [0.1, 2]),
        ((1, 5, 9), [1, 5, 9]),
        ({"a": (1,)}, {"a": [1]}),
        (float("nan"), "nan"),
        (np.float64(0.5), 0.5),
        (np.int64(3), 3),
        (np.arange(3), [0, 1, 2]),
        (True, True),
        ({1, 2}, "{1, 2}"),
        (Rude(), "<Rude>"),
        ([Rude()], "<list>"),
        ([10**5000], "<list>"),
        ("x" * 9999, "x" * 499 + "…"),
        ("\ud800", "\ud800"),
    ],
)
def test_any_answer_is_kept_as_json_can_hold_it(answer: object, kept: object) -> None:
    assert store.record(Outcome("a.b", "not yet", "No."), answer) == ""
    assert store.read().items["a.b"].first == kept


def test_a_table_is_kept_by_its_first_lines() -> None:
    store.record(Outcome("a.b", "not yet", "No."), pd.DataFrame({"people": range(1000)}))
    first = store.read().items["a.b"].first
    assert "people" in first
    assert len(first) <= 500


def test_an_answer_that_holds_itself_is_kept_by_its_repr() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert plain_answer(endless) == "[[...]]"


def test_a_copy_is_exported_and_added_again(tmp_path: Path) -> None:
    store.record(MISSED, "C")
    assert store.export(tmp_path / "copy.json") == f"Your copy is {tmp_path / 'copy.json'}."
    store.delete()
    assert store.read() == State()
    store.load(tmp_path / "copy.json")
    assert store.read().items["funnel.doubled"].first == "C"


def test_a_copy_is_renewed_but_overwrites_nothing_else(tmp_path: Path) -> None:
    store.record(MISSED, "C")
    store.export(tmp_path / "copy.json")
    store.record(PASSED, "A")
    store.export(tmp_path / "copy.json")
    assert loads((tmp_path / "copy.json").read_bytes()).items["funnel.doubled"].status == "passed"
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(fl.FlywheelError, match=r"thesis\.txt is no progress file and stays as it is"):
        store.export(tmp_path / "thesis.txt")
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_a_copy_that_knows_more_stays_as_it_is(tmp_path: Path) -> None:
    store.record(MISSED, "C")
    store.export(tmp_path / "copy.json")
    store.delete()
    store.record(Outcome("funnel.other", "passed", "Yes."), "A")
    with pytest.raises(fl.FlywheelError, match=r"copy\.json holds answers that would be lost"):
        store.export(tmp_path / "copy.json")
    assert loads((tmp_path / "copy.json").read_bytes()).items.keys() == {"funnel.doubled"}


@pytest.mark.parametrize(
    ("content", "words"), [(b"hello", "not a progress file"), (b'{"version": 2}', "saved by a newer flywheel-lab")]
)
def test_what_cannot_be_added_changes_nothing(tmp_path: Path, content: bytes, words: str) -> None:
    store.record(MISSED, "C")
    (tmp_path / "copy.json").write_bytes(content)
    with pytest.raises(fl.FlywheelError, match=words):
        store.load(tmp_path / "copy.json")
    assert store.read().items["funnel.doubled"].tries == 1


def test_a_copy_that_is_not_there_is_named() -> None:
    with pytest.raises(fl.FlywheelError, match=r"could not be read: .*nowhere\.json"):
        store.load("/nowhere.json")


STATUS = st.sampled_from(["not yet", "passed"])
ANSWERS = st.text(max_size=5) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 9)).map(str)
ASKED = st.sets(st.sampled_from(["01", "02", "05"])).map(lambda chapters: tuple(sorted(chapters)))
ITEMS = st.builds(Answers, STATUS, st.integers(1, 9), ANSWERS, STATUS, ANSWERS, st.tuples(st.text()), ASKED, DAYS)
STATES = st.builds(State, st.dictionaries(st.text(max_size=4), ITEMS, max_size=5))


@pytest.mark.slow
@given(STATES)
def test_a_state_is_read_as_it_was_written(state: State) -> None:
    assert loads(dumps(state)) == state


@given(STATES, STATES)
def test_adding_loses_nothing_and_adding_twice_adds_nothing(ours: State, theirs: State) -> None:
    both = merge_states(ours, theirs)
    assert both.items.keys() == ours.items.keys() | theirs.items.keys()
    assert merge_states(both, theirs) == both
    for name, item in both.items.items():
        sides = [side.items[name] for side in (ours, theirs) if name in side.items]
        assert (item.status == "passed") == any(side.status == "passed" for side in sides)
        assert item.tries == max(side.tries for side in sides)
        assert item.day == min(side.day for side in sides)
        assert (item.first, item.first_status) in [(s.first, s.first_status) for s in sides if s.day == item.day]
