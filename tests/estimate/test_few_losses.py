"""One stray `lost` is no record of losses: where nobody said it, who waits far too long has left in silence."""

import numpy as np
import pandas as pd
import pytest
from every import every
from logs import unlike_customers

from flywheel_lab import JourneyLog, JourneyModel, estimate_journey, simulate_log

TRIAL = JourneyModel.chain(["visit", "trial", "order"], [0.5, 0.6], dwell=[2, 3, 1])


def with_losses(people, **options):
    """A log without losses, but for so many whom somebody booked."""
    log = simulate_log(TRIAL, 15, 60, np.random.default_rng(3))
    events = log.events.astype({"stage": str})
    left = events.drop_duplicates("person", keep="last").query("stage == 'visit' and time < 20")
    lost = left.head(people).assign(stage="lost", time=30)
    return JourneyLog(pd.concat([events, lost]), stages=log.stages, observed_until=60, **options)


@every("people", [1, 5])
def test_a_stray_loss_does_not_turn_half_into_nearly_all(people):
    fit = estimate_journey(with_losses(people))
    low, high = fit.interval("conversion.visit", 0.99)
    assert low < 0.5 < high and high < 0.6
    assert "visit" in fit.silent
    warning = next(text for text in fit.warnings if "'visit'" in text)
    assert "losses='recorded'" in warning and "'not recorded'" in warning and f"losses: {people}," in warning


def test_who_said_that_losses_are_recorded_is_believed():
    fit = estimate_journey(with_losses(1, losses="recorded"))
    assert "visit" not in fit.silent


@pytest.mark.slow
def test_a_record_of_losses_is_not_doubted():
    for seed in range(8):
        log = simulate_log(TRIAL, 4, 20, np.random.default_rng([9, seed]), record_losses=True)
        events = log.events.astype({"stage": str})
        fit = estimate_journey(JourneyLog(events, stages=log.stages, observed_until=20))
        assert fit.silent == () and not any("losses=" in text for text in fit.warnings)


def test_loyal_customers_are_not_taken_for_those_who_left_in_silence():
    log = unlike_customers(1)
    events = JourneyLog(log.events, stages=log.stages, observed_until=log.observed_until)
    assert "customer" not in estimate_journey(events, purchase="trial").silent
