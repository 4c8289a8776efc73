"""What the logs of the made-up firms tell agrees with what was planted in them, and what they cannot tell they say."""

import firm_logs
import pytest
from every import every

import flywheel_lab as fl

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def fit():
    return fl.estimate_journey(fl.load("saas"))


def planted(name):
    model = firm_logs.planted(name)
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


def missed(table, truth):
    """Return what is told, and told wrongly."""
    told = {name: truth[name] for name in table.dropna(subset=["low", "high"]).index}
    return [name for name, value in told.items() if not table.loc[name, "low"] <= value <= table.loc[name, "high"]]


@pytest.mark.every
@pytest.mark.long
@every("name", firm_logs.FIRMS)
def test_the_intervals_hold_the_truth_of_nearly_all_parameters(name):
    fit, truth = fl.estimate_journey(fl.load(name)), planted(name)
    table = fit.table()
    assert set(table.index) <= set(truth)
    assert len(missed(table, truth)) <= 4, missed(table, truth)  # of 36 at 90 %
    assert missed(fit.table(0.999), truth) == []


@pytest.mark.long
def test_every_50th_lead_of_the_shop_tells_its_referral_factor():
    low, high = fl.estimate_journey(fl.load("shop")).interval("loop_gain")
    assert low < fl.firm("shop").model.loop_gain < high < 1


@every("name", ["machines", "craft"])
def test_two_years_do_not_tell_how_much_comes_back_where_customers_stay_for_five(name):
    with pytest.raises(fl.errors.ModelError, match="The referral factor cannot be known"):
        float(fl.estimate_journey(fl.load(name)).model.loop_gain)


def test_its_loop_gain_is_one_that_a_firm_would_be_glad_of(fit):
    assert 0.25 < firm_logs.planted("saas").loop_gain < 0.35
    low, high = fit.interval("loop_gain")
    assert low < firm_logs.planted("saas").loop_gain < high < 1


def test_it_is_the_same_model_in_days_and_in_weeks(fit):
    days = fl.estimate_journey(fl.load("saas"), step="day")
    assert days.loop_gain == pytest.approx(fit.loop_gain)
    assert days.model.dwell == pytest.approx(7 * fit.model.dwell)
    assert firm_logs.planted("saas", "day").loop_gain == pytest.approx(firm_logs.planted("saas").loop_gain)


def test_only_cancellations_are_recorded(fit):
    assert fit.silent == fit.model.stages[:6]
    assert fit.unreferred == pytest.approx(0.956, abs=0.001)


def test_customers_who_left_must_not_be_read_as_customers_who_wait(fit):
    log = fl.load("saas")
    silent = fl.JourneyLog(log.events[log.events["stage"] != "lost"], observed_until="2025-12-31", stages=log.stages)
    unsure, sure = (each.interval("conversion.retention") for each in (fl.estimate_journey(silent), fit))
    assert unsure[1] - unsure[0] > sure[1] - sure[0]
