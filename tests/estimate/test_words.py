"""What an estimate says is said in the right case, and in the words of the log where that knows more."""

import numpy as np
import pandas as pd
import pytest
from logs import log_of

import flywheel_lab as fl
from flywheel_lab import FlywheelError, JourneyLog, estimate_journey
from flywheel_lab.messages import use_language

MINUTES = [pd.Timedelta(minutes=m) for m in (6, 8, 10)]


def test_a_dwell_lasts_tage_and_not_tagen():
    start = pd.Timestamp("2025-03-03") + pd.to_timedelta(np.arange(40) * 31, unit="min")
    rows = [(p, stage, time) for p in range(40) for stage, time in (("a", start[p]), ("b", start[p] + MINUTES[p % 3]))]
    fit = estimate_journey(log_of(rows, stages=("a", "b"), losses="recorded", observed_until="2025-03-20"), step="day")
    use_language("de")
    assert " Tage, das Modell" in fit.warnings[1] and "Tagen" not in fit.warnings[1]


def test_buyers_stay_tage_and_not_tagen():
    rows = [(p, "lead", 0) for p in range(100)] + [(p, "won", 12) for p in range(10)]
    rows += [(p, "lost", 2) for p in range(10, 100)]
    log = log_of(rows, observed_until=30, stages=("lead", "won"), losses="recorded")
    fit = estimate_journey(log, step="day")
    use_language("de")
    assert "bleibt 12 Tage, wer" in fit.warnings[0]


def test_a_column_of_referrers_that_names_nobody_is_not_said_to_be_missing():
    rows = pd.DataFrame({"person": [1, 1, 2], "stage": ["a", "b", "a"], "time": [0, 1, 0], "referrer": "Google"})
    fit = estimate_journey(JourneyLog(rows, observed_until=9, losses="not recorded"))
    assert "names nobody else of this log ('Google')" in fit.said and "has no column" not in fit.said
    with pytest.raises(FlywheelError, match="names nobody else of this log"):
        assert fit.loop_gain


@pytest.mark.slow
def test_the_words_of_the_ecosystem_give_the_same_numbers() -> None:
    fit = fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))
    assert fit.summary(0.8).equals(fit.table(0.8))
    assert fit.conf_int(0.8).equals(fit.table(0.8)[["low", "high"]])
    assert fit.warnings[0] in fit.summary().attrs["notes"]
    times = np.arange(40.0)
    wheel = fl.estimate.estimate_wheel(times, 20 * np.exp(-0.05 * times))
    assert wheel.summary().equals(wheel.table()) and wheel.conf_int().equals(wheel.table()[["low", "high"]])
