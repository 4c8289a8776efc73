"""Who is still a customer: recorded, by a rule of silence, or not to be known."""

import numpy as np
import pandas as pd
import pytest

import flywheel_lab as fl
from flywheel_lab.estimate.customers import count_customers

START = pd.Timestamp("2023-01-01")


def shop(
    rng: np.random.Generator, days: int = 1500, life: float = 500, gap: float = 25, people: int = 2000
) -> fl.JourneyLog:
    """Orders of customers who come all the time, buy every `gap` days, and leave after `life` days, on average."""
    orders = []
    for person in range(people):
        day = rng.uniform(-3 * life, days)
        end = day + rng.exponential(life)
        while day < min(end, days):
            orders += [(person, START + pd.Timedelta(days=int(day)))] if day >= 0 else []
            day += rng.exponential(gap)
    table = pd.DataFrame(orders, columns=["customer_id", "date"])
    return fl.JourneyLog.from_orders(table, observed_until=str((START + pd.Timedelta(days=days - 1)).date()))


@pytest.fixture(scope="module")
def log() -> fl.JourneyLog:
    return shop(np.random.default_rng(3))


def test_with_a_rule_that_fits_the_gaps_half_of_the_customers_last_as_long_as_in_truth(log: fl.JourneyLog) -> None:
    found = count_customers(log, silence=True)
    four = found.rules[90]
    half = fl.four_numbers(four["customers"], four["new"], four["lost"], 0).half_after
    assert half.low < 500 * np.log(2) / 7 < half.high


def test_customers_then_and_now_differ_by_who_came_and_who_left(log: fl.JourneyLog) -> None:
    last = log.observed_until
    year = last - pd.Timedelta(days=365)
    then = fl.JourneyLog(log.events[log.events["time"] <= year], year, stages=log.stages, exits={})
    now, before = (count_customers(each, silence=True).rules[90] for each in (log, then))
    change = now["customers"][1] - before["customers"][1]
    assert change == pytest.approx(12 * (now["new"][1] - now["lost"][1]), abs=3)  # moments within the days at both ends


def test_the_rule_changes_the_answer_and_each_is_told(log: fl.JourneyLog) -> None:
    found = count_customers(log, silence=True)
    assert (list(found.rules), found.days) == ([30, 60, 90, 180], 90)
    customers = [four["customers"][1] for four in found.rules.values()]
    assert customers == sorted(customers)
    assert customers[0] < customers[-1]


def test_where_a_customer_need_not_come_back_nobody_knows_who_is_lost(log: fl.JourneyLog) -> None:
    found = count_customers(log, silence=False)
    assert found.states["lost"] == "unknown"
    assert found.rules[0]["lost"] is None


def test_a_file_of_a_few_weeks_has_no_rule_of_silence() -> None:
    few = shop(np.random.default_rng(1), days=50, people=60)
    assert count_customers(few, silence=True).states["lost"] == "unknown"


def test_recorded_losses_are_counted_and_need_no_rule() -> None:
    rows = [(k, "won", START + pd.Timedelta(days=k)) for k in range(200)]
    rows += [(k, "lost", START + pd.Timedelta(days=k + 100)) for k in range(0, 100, 2)]
    table = pd.DataFrame(rows, columns=["person", "stage", "time"]).sort_values("time")
    left = fl.JourneyLog(table, observed_until="2023-07-20", stages=["won"], exits={"lost": ["lost"]}, purchase="won")
    found = count_customers(left, silence=True)
    assert found.states["lost"] == "measured"
    assert found.rules[0]["customers"][1] == 150


def test_who_is_lost_before_the_purchase_or_buys_again_has_not_left() -> None:
    told = [(1, "won", 3), (2, "lost", 1), (2, "won", 3), (3, "won", 3), (3, "lost", 4), (3, "won", 5), (4, "lost", 4)]
    table = pd.DataFrame(told, columns=["person", "stage", "time"])
    table["time"] = START + pd.to_timedelta(table["time"], unit="D")
    deals = fl.JourneyLog(table, observed_until="2023-07-20", stages=["won"], exits={"lost": ["lost"]}, purchase="won")
    found = count_customers(deals, silence=False)
    assert (found.rules[0]["customers"][1], found.states["lost"]) == (3, "unknown")


def test_recommendations_are_a_share_with_a_range_and_none_where_nobody_records_them() -> None:
    rows = [(k, "won", START + pd.Timedelta(days=k), 0 if 0 < k < 31 else None) for k in range(100)]
    table = pd.DataFrame(rows, columns=["person", "stage", "time", "referrer"])
    sent = count_customers(fl.JourneyLog(table, stages=["won"], purchase="won"), silence=False)
    low, share, high = sent.rules[0]["referred"]
    assert share == 0.3
    assert low < 0.3 < high
    alone = count_customers(
        fl.JourneyLog(table.drop(columns="referrer"), stages=["won"], purchase="won"), silence=False
    )
    assert alone.states["referred"] == "unknown"
