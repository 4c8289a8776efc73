"""An estimate says what speaks against it: sentences, in the language in use, and a count in its one line."""

import numpy as np
import pandas as pd
import pytest
from every import every
from logs import fixed_delay, log_of, three_hidden_stages, two_speeds, two_stages, unlike_customers

from flywheel_lab import JourneyLog, JourneyModel, estimate_journey, simulate_log
from flywheel_lab.messages import use_language

CHAIN = JourneyModel.chain(["visit", "trial", "order"], [0.4, 0.25], dwell=[3, 8, 1])


def test_where_nothing_speaks_against_it_there_is_no_warning():
    fit = estimate_journey(simulate_log(CHAIN, 20, 60, np.random.default_rng(2)))
    assert fit.warnings == []
    assert "warning" not in repr(fit)


@pytest.mark.long
@every("losses", [True, False], ids=["told", "silent"])
def test_few_logs_of_a_constant_chance_are_warned_of(losses):
    logs = (simulate_log(CHAIN, 20, 40, np.random.default_rng([5, seed]), record_losses=losses) for seed in range(40))
    assert sum(bool(estimate_journey(log).warnings) for log in logs) <= 4


def test_the_notes_of_the_log_stay_with_the_estimate():
    rows = pd.DataFrame({"person": [1, 1, None], "stage": ["visit", "order", "visit"], "time": [0, 3, 4]})
    log = JourneyLog(rows, observed_until=9)
    assert estimate_journey(log).notes == log.notes != []


@pytest.mark.slow
@every("wait", [fixed_delay, three_hidden_stages])
def test_a_fixed_delay_or_hidden_steps_are_noticed_and_do_not_spoil_the_share(wait):
    fit = estimate_journey(two_stages(1, wait))
    assert "fixed delay or hidden steps" in fit.warnings[0] and repr(fit).endswith(", 1 warning)")
    assert fit.warnings[0] in fit.said
    low, high = fit.interval("conversion.lead")
    assert low < 0.3 < high < 0.35
    assert low < fit.model.conversion[0, 1] < high


def test_two_speeds_are_noticed_and_do_not_spoil_the_share():
    fit = estimate_journey(two_stages(1, two_speeds, share=1.0))
    assert "people differ" in fit.warnings[0] and "a constant chance" in fit.warnings[0]
    assert fit.interval("conversion.lead")[1] > 0.99


def test_a_warning_holds_the_answer_of_both_fits():
    warning = estimate_journey(two_stages(1, two_speeds, share=1.0)).warnings[0]
    assert "Constant chance: 93.2% move on" in warning and "Fits better: 100% move on" in warning


def test_a_constant_chance_can_be_kept_with_its_warning():
    log = two_stages(1, two_speeds, share=1.0)
    better, kept = estimate_journey(log), estimate_journey(log, constant=True)
    assert kept.interval("conversion.lead")[1] < 0.95 < better.model.conversion[0, 1]
    assert "The model takes what fits better." in better.warnings[0]
    assert "The model takes the constant chance." in kept.warnings[0]


def test_customers_who_are_unlike_are_noticed():
    fit = estimate_journey(unlike_customers(1), purchase="trial")
    assert any("'customer': people differ" in warning for warning in fit.warnings)


def test_two_years_set_no_bound_to_the_stay_of_customers_who_are_unlike():
    fit = estimate_journey(unlike_customers(1), purchase="trial")
    low, high = fit.interval("dwell.customer")
    assert 3.5 < low < fit.model.dwell[1] < high == np.inf  # the mean of this truth has no bound
    assert "'customer': many stay longer than anybody was seen" in fit.said


def test_buyers_who_take_longer_than_those_who_are_lost_keep_their_time():
    rows = [(p, "lead", 0) for p in range(100)] + [(p, "won", 12) for p in range(10)]
    rows += [(p, "lost", 2) for p in range(10, 100)]
    fit = estimate_journey(log_of(rows, observed_until=30, stages=("lead", "won"), losses="recorded"))
    assert fit.model.time_to_purchase().mean == pytest.approx(12 + 1)  # one more step in the last stage
    assert fit.table().loc[["dwell.lead.moved", "dwell.lead.lost"], "estimate"].tolist() == pytest.approx(
        [12, 2], rel=0.01
    )
    assert fit.warnings == [
        "'lead': who moves on stays 12 weeks, who is lost 2. The model takes the time of those who move on, so that "
        "the time to purchase is right, and therefore holds more people waiting there than there are."
    ]


@pytest.mark.slow
def test_buyers_and_losers_are_told_apart_though_many_still_wait():
    log = two_stages(3, moved=lambda rng: rng.geometric(1 / 12), lost=lambda rng: rng.geometric(1 / 2))
    fit = estimate_journey(log)
    for name, truth in {"dwell.lead.moved": 12, "dwell.lead.lost": 2, "conversion.lead": 0.3}.items():
        low, high = fit.interval(name, 0.99)
        assert low < truth < high


def test_people_who_skip_a_step_are_counted():
    rows = (
        [(p, "lead", 0) for p in range(20)] + [(p, "offer", 2) for p in range(7)] + [(p, "won", 5) for p in range(10)]
    )
    fit = estimate_journey(log_of(rows, observed_until=9, stages=("lead", "offer", "won"), losses="recorded"))
    assert fit.warnings == [
        "People who skipped 'offer': 3. The counts, step after step, leave them out from there on; the model does not."
    ]


def minutes(stay, people=200):
    rng = np.random.default_rng(6)
    start = pd.Timestamp("2026-03-02") + pd.to_timedelta(rng.integers(0, 5000, people), unit="min")
    end = start + pd.to_timedelta(np.maximum(1, rng.exponential(stay, people).round()), unit="min")
    rows = [(p, stage, time) for p in range(people) for stage, time in (("visit", start[p]), ("order", end[p]))]
    return log_of(rows, stages=("visit", "order"), losses="not recorded")


def test_a_dwell_of_minutes_is_found_in_minutes():
    fit = estimate_journey(minutes(8), step="minute")
    low, high = fit.interval("dwell.visit", 0.99)
    assert low < 8 < high and fit.model.step == "minute"


def test_a_dwell_below_one_step_is_said_with_the_step_that_fits():
    fit = estimate_journey(minutes(8), step="week")
    assert fit.model.dwell[0] == 1
    clamped = [warning for warning in fit.warnings if "the model takes one step" in warning]
    assert clamped and "step='minute'" in clamped[0]
    assert "step='hour'" in " ".join(estimate_journey(minutes(300), step="week").warnings)


def test_times_that_are_numbers_cannot_be_split_by_a_step():
    rows = [(p, stage, time) for p in range(50) for stage, time in (("visit", 0.0), ("order", 0.25))]
    assert "multiply the times" in " ".join(estimate_journey(log_of(rows, observed_until=9)).warnings)


def test_warnings_speak_the_language_in_use():
    fit = estimate_journey(two_stages(1, fixed_delay))
    use_language("de")
    assert "feste Wartezeit" in fit.warnings[0] and "29,6\xa0% gehen weiter" in fit.warnings[0]
