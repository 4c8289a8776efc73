"""The data sets of the course are there by name."""

import pytest
from every import every

from flywheel_lab import FlywheelError, hourglass, load


@every(("name", "people", "events"), [("cdnow", 2357, 6696), ("berkeley", 4526, 4526 + 1755), ("saas", 6114, 11247)])
def test_a_data_set_has_its_people_and_events(name, people, events):
    assert (load(name).people, len(load(name).events)) == (people, events)


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(FlywheelError, match=r"no data set 'amazon'. There are: cdnow, berkeley, wheel_coastdown, saas"):
        load("amazon")


def test_a_list_is_no_name():
    with pytest.raises(FlywheelError, match="There are: cdnow, berkeley"):
        load(["cdnow"])


def test_what_one_learner_does_to_a_log_does_not_reach_the_next():
    del load("cdnow").events["stage"]
    assert "stage" in load("cdnow").events


def test_the_firm_has_the_ten_phases_in_order_and_knows_who_brought_whom_in():
    log = load("saas")
    assert log.stages == hourglass().stages
    assert log.events["referrer"].dropna().isin(log.events["person"]).all()
    lost = log.events.groupby("person")["stage"].shift()[log.events["stage"] == "lost"]
    assert set(lost) == set(log.stages[6:])  # prospects vanish silently
