"""How long customers stay, how often they buy, how a new thing spreads: published numbers, traps, and refusals."""

import numpy as np
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.estimate.lifetime.buying import (
    Buying,
    Habits,
    chance_alive,
    expected_purchases,
    fit_buying,
    log_likelihood,
    purchases_to_come,
)
from flywheel_lab.estimate.lifetime.retention import exits_of
from flywheel_lab.estimate.lifetime.spending import Spending
from flywheel_lab.estimate.lifetime.survival import survival
from flywheel_lab.estimate.lifetime.unlike import periods_to_come
from flywheel_lab.messages import use_language

SEGMENTS = {  # published a and b; shares after 12 years with 90 %; discounted periods before the first renewal
    "regular": ((0.7041, 1.1820), (0.170, 0.149, 0.193), (2.964, 2.76, 3.18)),
    "high_end": ((0.6681, 3.8061), (0.378, 0.346, 0.410), (5.414, 5.16, 5.68)),
}
MARKETS = {  # p, q, market
    "room_air_conditioners": (0.00944, 0.37476, 18_712.7),
    "color_tv": (0.01847, 0.61586, 39_658.6),
    "clothes_dryers": (0.01360, 0.32670, 16_497.0),
}


@pytest.fixture(scope="module")
def cdnow():
    return fl.estimate_purchases(fl.load("cdnow"), until="1997-09-30")


def shares(segment):
    table = fl.load("subscription_retention")
    return table[table.segment == segment].share_still_customer.to_numpy()


def units(product):
    table = fl.load("durable_sales")
    return table[table["product"] == product].units_thousand.to_numpy()


@every("segment", SEGMENTS)
def test_unlike_customers_are_fitted_as_published(segment):
    (a, b), (share, low, high), (periods, least, most) = SEGMENTS[segment]
    fit = fl.estimate_retention(shares(segment)[:8], "year", customers=1000)
    assert fit.parameters == pytest.approx({"a": a, "b": b}, abs=6e-5)
    assert (fit.share(12), *fit.interval("share.12")) == pytest.approx((share, low, high), abs=6e-4)
    assert fit.expected_periods(400, discount=0.1) == pytest.approx(periods, abs=6e-4)
    assert fit.expected_interval(400, discount=0.1) == pytest.approx((least, most), abs=6e-3)
    assert shares(segment)[12] == pytest.approx(fit.share(12), abs=0.02)


def test_old_customers_are_worth_more_than_the_same_churn_for_all_says():
    fit = fl.estimate_retention(shares("regular")[:8], "year", customers=1000)
    assert [round(fit.expected_periods(400, 0.1, k), 2) for k in (0, 1, 4, 7)] == [2.96, 4.10, 5.89, 6.84]
    assert round(fit.all_alike(12), 3) == 0.046
    assert fit.against_alike > 6.6 and "customers differ" in fit.said


def test_periods_to_come_are_the_sum_of_the_shares():
    a, b = np.array([[0.7]]), np.array([[1.2]])
    there = np.cumprod([(1.2 + t - 1) / (1.9 + t - 1) for t in range(1, 41)])
    assert periods_to_come(a, b, 1, 40, 0.0)[0] == pytest.approx(there.sum())


def test_where_all_are_alike_it_says_so_and_stays_finite():
    there = 1000 * 0.9 ** np.arange(9)
    fit = fl.estimate_retention(there.round())
    assert fit.against_alike < 6.6
    assert "not refuted" in fit.said
    low, high = fit.interval("share.16")
    assert low < 0.9**16 < high


def test_the_curve_without_a_law_is_the_published_one():
    events = fl.load("cdnow").events.sort_values("time")
    days = events.groupby("person").time
    first, second = days.nth(0), days.nth(1)
    first.index, second.index = events.loc[first.index, "person"], events.loc[second.index, "person"]
    end = second.reindex(first.index)
    waited = (end.fillna(pd.Timestamp("1998-06-30")) - first).dt.days
    curve = survival(waited, end.notna())
    found = [curve.at(day)[0] for day in (7, 30, 90, 180, 365, 450)]
    assert found == pytest.approx([0.938481, 0.826050, 0.708528, 0.623674, 0.544336, 0.523971], abs=6e-7)
    assert curve.at(90)[1:] == pytest.approx((0.68973, 0.72642), abs=6e-6)
    assert curve.share[-1] > 0.5  # the median is not reached


@pytest.mark.slow
def test_purchases_are_fitted_as_published(cdnow):
    told = {name: cdnow.parameters[name] for name in ("r", "alpha", "a", "b", "p", "q", "gamma")}
    published = dict(zip(told, (0.2426, 4.4136, 0.7929, 2.4259, 6.2496, 3.7442, 15.4435), strict=True))
    assert told == pytest.approx(published, abs=6e-5)
    assert cdnow.log_likelihood == pytest.approx(-9582.429, abs=6e-4)
    assert (cdnow.expected(39), *cdnow.interval(39)) == pytest.approx((1.195, 1.11, 1.29), abs=6e-3)
    assert cdnow.to_come(39).sum() == pytest.approx(1653.4, abs=0.06)
    assert cdnow.spending.mean == pytest.approx(35.17, abs=6e-3)


def test_a_single_customer_is_foretold_as_published():
    one = Habits(*(np.array([value]) for value in (2, 30.43, 38.86, 1.0)))
    law = Buying(*map(np.array, (0.243, 4.414, 0.793, 2.426)))  # as printed
    assert purchases_to_come(39, one, law)[0] == pytest.approx(1.2260, abs=6e-5)
    assert chance_alive(one, law)[0] == pytest.approx(0.72658, abs=6e-6)


@pytest.mark.slow
def test_the_backtest_says_how_much_too_low_it_was():
    told = fl.estimate_purchases(fl.load("cdnow")).backtest()
    assert (round(told["foretold"], 1), told["bought"]) == (1653.4, 1882)


@pytest.mark.slow
def test_rows_on_one_day_are_one_purchase():
    log = fl.load("cdnow")
    twice = pd.concat([log.events, log.events.assign(value=0.0)]).sort_values(["person", "time"], kind="stable")
    doubled = fl.JourneyLog(twice, observed_until=log.observed_until, stages=log.stages, losses="not recorded")
    fit = fl.estimate_purchases(doubled, until="1997-09-30")
    assert fit.parameters["r"] == pytest.approx(0.2426, abs=6e-5)


@every("a, b", [(1.0, 2.0), (0.4, 0.6), (0.8, 2.4), (1.0, 0.5)])
def test_expected_purchases_have_no_pole(a, b):
    near = Buying(*map(np.array, (0.25, 4.4, a + 1e-5, b)))
    found = expected_purchases(39, Buying(*map(np.array, (0.25, 4.4, a, b))))
    assert np.isfinite(found) and found == pytest.approx(expected_purchases(39, near), rel=1e-3)


def test_the_slopes_of_the_likelihood_are_its_differences():
    rng = np.random.default_rng(3)
    habits = Habits.of(rng.integers(0, 5, 50).astype(float), rng.uniform(1, 20, 50), np.full(50, 30.0))
    z = np.log([0.5, 5.0, 0.9, 2.0])
    found = [(log_likelihood(z + e, habits)[0] - log_likelihood(z - e, habits)[0]) / 2e-6 for e in 1e-6 * np.eye(4)]
    assert log_likelihood(z, habits)[1] == pytest.approx(found, rel=1e-4, abs=1e-4)


@pytest.mark.slow
def test_days_for_weeks_change_the_clock_alone(cdnow):
    daily = fl.estimate_purchases(fl.load("cdnow"), step="day", until="1997-09-30").parameters
    weekly = cdnow.parameters
    assert daily["alpha"] == pytest.approx(7 * weekly["alpha"], rel=1e-3)
    assert [daily[name] for name in "rab"] == pytest.approx([weekly[name] for name in "rab"], rel=1e-3)


def test_every_customer_twice_changes_nothing_but_how_sure_it_is(cdnow):
    x, last, seen, _many = (np.tile(each, 2) for each in cdnow.habits)
    z, height = fit_buying(Habits.of(x, last, seen))
    assert np.exp(z) == pytest.approx([cdnow.parameters[name] for name in ("r", "alpha", "a", "b")], rel=1e-3)
    assert height == pytest.approx(2 * cdnow.log_likelihood)


def test_what_somebody_spends_is_drawn_towards_the_mean():
    assert Spending(6.25, 3.74, 15.44).of([1, 4], [22.35, 80]).round(2).tolist() == [26.27, 75.58]


@pytest.mark.slow
@every("product", MARKETS)
def test_a_market_is_fitted_as_calculated(product):
    p, q, market = MARKETS[product]
    fit = fl.estimate_adoption(units(product))
    assert (fit.p, fit.q) == pytest.approx((p, q), abs=6e-6)
    assert fit.market == pytest.approx(market, rel=1e-5)
    assert fit.ends[0] < market < fit.ends[1]
    assert any("last two periods" in each for each in fit.warnings)


def orders(people, times):
    rows = [(k, f"2026-{month:02}-01") for k in range(people) for month in range(1, times + 1)]
    return pd.DataFrame(rows, columns=["customer_id", "date"])


REFUSED = {
    "nobody left": (lambda: fl.estimate_retention([50, 50, 50, 50]).said, "Record cancellations"),
    "few left": (lambda: fl.estimate_retention([50, 48, 45, 44]).said, "at least 30"),
    "two periods": (lambda: fl.estimate_retention([90, 60, 40]).said, "at least 3"),
    "all left at once": (lambda: fl.estimate_retention([90, 0, 0, 0]).said, "Choose a shorter one"),
    "nobody bought twice": (lambda: fl.estimate_purchases(orders(80, 1)).said, "Nobody bought twice"),
    "few bought again": (lambda: fl.estimate_purchases(orders(9, 3)).said, "at least 30"),
    "all alike": (lambda: fl.estimate_purchases(orders(80, 6)).said, "set no bound"),
    "before the peak": (lambda: fl.estimate_adoption(units("color_tv")[:6]).said, "not clearly past"),
}


@pytest.mark.slow
@every("case", REFUSED)
def test_what_the_data_cannot_tell_is_a_sentence(case):
    ask, sentence = REFUSED[case]
    assert sentence in ask()


def test_what_cannot_be_told_has_no_number():
    fit, buyers = fl.estimate_retention([50, 50, 50, 50]), fl.estimate_purchases(orders(80, 1))
    assert np.isnan([fit.share(3), *fit.interval("share.3"), fit.expected_periods(9), fit.all_alike(3)]).all()
    assert np.isnan([buyers.expected(9), *buyers.interval(9)]).all() and buyers.alive().isna().all()
    assert np.isnan(fl.estimate_adoption(units("color_tv")[:6]).market)


WRONG = {
    "shares of nobody": (lambda: fl.estimate_retention([1, 0.9, 0.8]), "customers=1000"),
    "they become more": (lambda: fl.estimate_retention([90, 80, 85]), "after period 2"),
    "no list": (lambda: fl.estimate_retention("all"), "Give a log"),
    "another period": (lambda: fl.estimate_retention([9, 8], "fortnight"), "period must be one of"),
    "another step": (lambda: fl.estimate_purchases(orders(9, 3), "year"), "step must be one of"),
    "before the first": (lambda: fl.estimate_purchases(orders(9, 3), until="2020-01-01"), "no order until"),
    "revenue for margin": (lambda: fl.estimate_purchases(orders(9, 3)).worth(52, 29), "margin must be a share"),
    "no units": (lambda: fl.estimate_adoption([1, 2, 3]), "at least 6 periods"),
}


@every("case", WRONG)
def test_wrong_input_is_refused_in_a_sentence(case):
    ask, sentence = WRONG[case]
    with pytest.raises(fl.FlywheelError, match=sentence):
        ask()


def test_what_it_says_is_german_in_german():
    use_language("de")
    said = fl.estimate_retention(shares("regular")[:8], "year", customers=1000).said
    assert said.startswith("15\N{NO-BREAK SPACE}% sind nach 14 Jahren noch da")


def test_months_that_nobody_could_watch_to_their_end_count_neither_for_staying_nor_for_leaving():
    """Who left in a month that the end of the log cut short had counted, and who stayed in it had not."""
    rng, found = np.random.default_rng(1), []
    for _seed in range(20):
        watched = rng.uniform(0, 12, 1500)
        life = rng.exponential(20, 1500)
        left = life < watched
        found.append(exits_of(np.where(left, life, watched), left, watched).churn)
    truth, error = 1 - np.exp(-1 / 20), np.std(found) / np.sqrt(len(found))
    assert abs(np.mean(found) - truth) < 3.3 * error
