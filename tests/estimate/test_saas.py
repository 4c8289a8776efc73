"""What the log of the made-up firm tells agrees with what was planted in it."""

import pytest
import saas

import flywheel_lab as fl


@pytest.fixture(scope="module")
def fit():
    return fl.estimate_journey(fl.load("saas"))


def planted():
    model = saas.planted()
    each = zip(model.stages, model.conversion.sum(axis=1), model.dwell, model.referrals.sum(axis=1), strict=True)
    truth = {}
    for stage, conversion, dwell, referrals in each:
        truth |= {f"conversion.{stage}": conversion, f"dwell.{stage}": dwell, f"referrals.{stage}": referrals}
    truth |= {
        f"conversion.retention.{stage}": model.conversion[7, k] for k, stage in ((8, "expansion"), (9, "advocacy"))
    }
    truth |= {
        f"conversion.expansion.{stage}": model.conversion[8, k] for k, stage in ((7, "retention"), (9, "advocacy"))
    }
    return truth | {"loop_gain": model.loop_gain, "growth_factor": model.growth_factor}


@pytest.mark.slow
def test_the_intervals_hold_the_truth_of_nearly_all_parameters(fit):
    table, truth = fit.table(), planted()
    assert set(table.index) == set(truth)
    missed = [name for name, value in truth.items() if not table.loc[name, "low"] <= value <= table.loc[name, "high"]]
    assert len(missed) <= 4, missed  # of 36 at 90 %
    wide = fit.table(0.999)
    assert [name for name in missed if not wide.loc[name, "low"] <= truth[name] <= wide.loc[name, "high"]] == []


def test_its_loop_gain_is_one_that_a_firm_would_be_glad_of(fit):
    assert 0.25 < saas.planted().loop_gain < 0.35
    low, high = fit.interval("loop_gain")
    assert low < saas.planted().loop_gain < high < 1


def test_it_is_the_same_model_in_days_and_in_weeks(fit):
    days = fl.estimate_journey(fl.load("saas"), step="day")
    assert days.loop_gain == pytest.approx(fit.loop_gain)
    assert days.model.dwell == pytest.approx(7 * fit.model.dwell)
    assert saas.planted("day").loop_gain == pytest.approx(saas.planted().loop_gain)


def test_only_cancellations_are_recorded(fit):
    assert fit.silent == fit.model.stages[:6]
    assert fit.unreferred == pytest.approx(0.956, abs=0.001)


def test_customers_who_left_must_not_be_read_as_customers_who_wait(fit):
    log = fl.load("saas")
    silent = fl.JourneyLog(log.events[log.events["stage"] != "lost"], observed_until="2025-12-31", stages=log.stages)
    unsure, sure = (each.interval("conversion.retention") for each in (fl.estimate_journey(silent), fit))
    assert unsure[1] - unsure[0] > sure[1] - sure[0]
