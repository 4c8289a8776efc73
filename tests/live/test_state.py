"""The fold: what a room knows follows from its journal alone, and nobody counts twice."""

import json
from itertools import permutations
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab.live.keeping.journal import read_events
from flywheel_lab.live.state import STAGES, Room

ORDER = ["a.one", "a.two", "a.three"]
small = st.integers(0, 4)
events = st.one_of(
    st.builds(lambda t: {"e": "join", "t": f"{t:02x}"}, small),
    st.builds(lambda t, s: {"e": "move", "t": f"{t:02x}", "s": s}, small, small),
    st.builds(lambda s: {"e": "leave", "s": s}, small),
    st.builds(
        lambda q, r, s, n, v: {"e": "answer", "q": q, "r": r, "s": s, "n": n, "v": v},
        st.sampled_from(ORDER), st.integers(1, 2), small, st.integers(1, 5),
        st.sampled_from(["A", [1.5, 2], "ä\u2028"]),
    ),
    st.builds(
        lambda i, stage, r: {"e": "step", "i": i, "stage": stage, "r": r},
        st.integers(0, 2), st.sampled_from(STAGES), st.integers(1, 2),
    ),
    st.builds(
        lambda e, q, s, on: {"e": e, "q": q, "r": 1, "s": s, "on": on},
        st.sampled_from(["tick", "hide"]), st.sampled_from(ORDER), small, st.booleans(),
    ),
    st.builds(lambda q: {"e": "gate", "q": f"{q}/why"}, st.sampled_from(ORDER)),
    st.builds(lambda s, team: {"e": "team", "s": s, "team": team}, small, small),
    st.sampled_from([{"e": "end"}, {"e": "blank", "on": True}, {"e": "from a newer version"}]),
)  # fmt: skip


def fold(*happened: dict[str, Any]) -> Room:
    room = Room(ORDER)
    for event in happened:
        room.apply(event)
    return room


@given(st.lists(events, max_size=40))
def test_a_journal_that_is_read_again_gives_the_room_that_was(happened: list[dict[str, Any]]) -> None:
    lines = "".join(json.dumps(event) + "\n" for event in happened)
    assert fold(*map(json.loads, lines.splitlines())) == fold(*happened)


@given(st.lists(events, max_size=40))
def test_a_seat_belongs_to_one_phone_and_answers_to_a_seat(happened: list[dict[str, Any]]) -> None:
    room = fold(*happened)
    assert len({*room.seats.values()}) == len(room.seats)
    assert {*room.codes.values()} >= {*room.seats.values()}


def test_whatever_the_order_in_which_answers_arrive_the_newest_counts() -> None:
    answers = [{"e": "answer", "q": "a.one", "r": 1, "s": 0, "n": n, "v": v} for n, v in enumerate("ABC", 1)]
    found = {fold(*order, *order).answers["a.one", 1][0] for order in permutations(answers)}
    assert found == {(3, "C")}


def test_who_comes_back_on_another_phone_counts_once_and_loses_no_answer() -> None:
    def answer(q: str, s: int, v: str) -> dict[str, Any]:
        return {"e": "answer", "q": q, "r": 1, "s": s, "n": 1, "v": v}

    room = fold(
        {"e": "join", "t": "0a"}, answer("a.one", 0, "A"), {"e": "join", "t": "0b"},
        answer("a.one", 1, "B"), answer("a.two", 1, "C"), {"e": "move", "t": "0b", "s": 0},
    )  # fmt: skip
    assert (room.seats, room.values("a.one", 1), room.values("a.two", 1)) == ({"0b": 0}, {0: "A"}, {0: "C"})


def test_a_torn_last_line_is_cut_off_and_never_was(tmp_path: Path) -> None:
    file = tmp_path / "room.jsonl"
    file.write_bytes(b'{"e":"room"}\n{"e":"join","t":"0a"}\n{"e":"jo')
    events_read, good = read_events(file)
    assert ([event["e"] for event in events_read], good) == (["room", "join"], 35)
