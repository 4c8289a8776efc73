"""A list of where each person stands today is no journal, even where somebody stands in it twice."""

import pandas as pd
import pytest
from every import every

from flywheel_lab import JourneyLog, funnel_counts, step_matrix
from flywheel_lab.errors import JourneyLogError


def rows(*events):
    return pd.DataFrame(events, columns=["person", "stage", "time"])


def test_a_list_of_where_people_stand_is_refused_even_if_a_row_is_there_twice():
    table = rows((1, "won", 3), (2, "open", 3), (2, "open", 4), (3, "lost", 2))
    with pytest.raises(JourneyLogError, match="snapshot"):
        JourneyLog(table)


ONE_MOVED = [
    (1, "lead", 1),
    (2, "won", 2),
    (3, "lost", 3),
    (4, "lead", 4),
    (4, "won", 5),
    (5, "won", 4),
    (6, "lost", 4),
]


@every("read", [JourneyLog, lambda table: funnel_counts(table, [table["stage"][0]]), step_matrix])
@every(
    "stands", [ONE_MOVED, [(k, f"stage {k % 3}", k) for k in range(20)] + [(20, "stage 0", 20), (20, "stage 1", 21)]]
)
def test_one_person_who_has_two_rows_makes_no_journal_of_a_list_of_where_people_stand(read, stands):
    with pytest.raises(JourneyLogError, match=r"Hardly anybody .* snapshot"):
        read(rows(*stands))


def test_few_who_move_on_from_the_first_stage_are_a_journal():
    came = [(k, "lead", 0) for k in range(90)]
    assert JourneyLog(rows(*came, (0, "won", 1), (1, "lost", 1), (90, "won", 2))).people == 91


def test_people_who_only_came_are_no_snapshot():
    assert JourneyLog(rows((1, "visit", 0), (2, "visit", 1))).people == 2


def test_people_who_come_in_at_several_stages_are_a_journal_though_few_move():
    stands = [(k, f"stage {k % 2}", 0) for k in range(120)]
    assert JourneyLog(rows(*stands, *((k, "stage 1", 1) for k in (0, 2, 4, 6)))).people == 120
