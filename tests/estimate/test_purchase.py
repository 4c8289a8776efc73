"""Who reached the purchase has bought, whatever follows; and where losses are recorded is said, not guessed."""

import numpy as np
import pandas as pd
import pytest
from every import every
from logs import log_of

from flywheel_lab import JourneyLog, JourneyModel, estimate_journey, simulate_log

LEADS = JourneyModel.chain(["lead", "offer", "won"], [0.5, 0.42], dwell=[2, 3, 1])


@pytest.fixture(scope="module")
def log():
    return simulate_log(LEADS, 15, 52, np.random.default_rng(1))


def with_rows(log, stage, people, **options):
    """The log in which so many buyers come back a week later."""
    buyers = log.events.loc[log.events["stage"] == "won", "person"].to_list()[:people]
    again = pd.DataFrame({"person": buyers, "stage": stage, "time": log.observed_until + 1})
    events = pd.concat([log.events.astype({"stage": str}), again])
    return JourneyLog(events, stages=log.stages, observed_until=log.observed_until + 1, **options)


@pytest.mark.slow
@every("options", [{}, {"purchase": "won"}], ids=["the last stage", "a named purchase"])
def test_one_buyer_who_comes_back_does_not_undo_the_purchase(log, options):
    same = with_rows(log, "lead", 0, losses="not recorded", **options)
    again = with_rows(log, "lead", 1, losses="not recorded", **options)
    before, after = estimate_journey(same), estimate_journey(again)
    assert after.model.purchase_probability == pytest.approx(before.model.purchase_probability, abs=1e-3)
    assert after.model.purchase_probability > 0.15
    assert after.model.dwell[2] == 1
    assert "People who came back after buying: 1" in after.said and "came back" not in before.said


def test_whoever_goes_on_from_a_named_purchase_or_leaves_it_has_bought():
    rows = [(p, stage, time) for p in range(40) for time, stage in enumerate(["try", "pay", "stay"][: 2 + p % 2])]
    rows += [(40 + p, "try", 0) for p in range(40)]
    log = log_of(rows, observed_until=50, stages=("try", "pay", "stay"), purchase="pay", losses="not recorded")
    fit = estimate_journey(log)
    assert fit.model.purchase_probability == pytest.approx(fit.counts[1] / fit.counts[0] == 0.5 and 0.5, abs=1e-3)
    assert fit.model.bought[1] == pytest.approx(0.5, abs=1e-3)
    assert "Who reaches 'pay' has bought" in fit.said


def test_an_event_bought_is_a_purchase_though_its_stage_was_not_booked():
    rows = [(p, "visit", 0) for p in range(20)] + [(p, "order", 2) for p in range(5)]
    rows += [(5, "bought", 3), (6, "bought", 3)]
    log = log_of(rows, observed_until=50, stages=("visit", "order"), purchase="order", losses="not recorded")
    fit = estimate_journey(log)
    assert fit.model.purchase_probability == pytest.approx(7 / 20, abs=1e-3)
    assert "skipped 'order': 2" in fit.warnings[0]


def test_events_bought_say_who_of_those_who_reached_the_last_stage_bought():
    rows = [(p, stage, time) for p in range(20) for time, stage in enumerate(["visit", "till"])]
    rows += [(p, "bought", 2) for p in range(5)] + [(p, "lost", 2) for p in range(5, 20)]
    stages = {"stages": ("visit", "till"), "observed_until": 9}
    assert estimate_journey(log_of(rows, **stages)).model.bought[1] == pytest.approx(0.25)
    assert estimate_journey(log_of(rows, **stages, purchase="till")).model.bought[1] == 1


@pytest.mark.slow
def test_recorded_losses_of_which_there_is_none_yet_are_not_silence():
    trap = 0
    for seed in range(40):  # young logs: in some nobody has left yet
        rng = np.random.default_rng([4, seed])
        events = simulate_log(LEADS, 2, 3, rng, record_losses=True).events
        log = JourneyLog(events, stages=LEADS.stages, observed_until=3, losses="recorded")
        assert estimate_journey(log).silent == ()
        trap += "lost" not in set(events["stage"])
    assert trap > 0


def test_a_stage_that_losses_does_not_name_is_silent():
    rows = [(p, stage, t) for p in range(9) for t, stage in enumerate(["a", "b", "c"][: 1 + p % 3])]
    fit = estimate_journey(log_of(rows, observed_until=9, losses=["b"]), purchase="c")
    assert fit.silent == ("a",)


def test_that_nobody_said_where_losses_are_recorded_is_said(log):
    guessed = JourneyLog(log.events, stages=log.stages, observed_until=log.observed_until)
    assert "losses='recorded'" in estimate_journey(guessed).said
    assert "losses='recorded'" not in estimate_journey(log).said


def test_losses_recorded_after_the_end_of_a_funnel_are_told():
    rows = [(i, stage, t + i % 5) for i in range(40) for t, stage in enumerate(("lead", "customer"))]
    rows += [(i, "lost", 9 + i % 7) for i in range(25)]
    fit = estimate_journey(log_of(rows, stages=("lead", "customer"), losses="recorded", observed_until=20))
    assert "lost after they reached 'customer': 25" in fit.said
    named = log_of(rows, stages=("lead", "customer"), losses="recorded", observed_until=20)
    assert "lost after they reached" not in estimate_journey(named, purchase="lead").said


def test_people_who_come_in_behind_the_first_stage_are_counted_and_told():
    rows = [(i, stage, t + i % 5) for i in range(50) for t, stage in enumerate(("offer", "won"))]
    rows += [(i, "lead", i % 4) for i in range(50, 60)]
    fit = estimate_journey(log_of(rows, stages=("lead", "offer", "won"), losses="recorded", observed_until=20))
    assert "came in behind 'lead': 50" in fit.said
    assert repr(fit).startswith("Estimate(60 people")
