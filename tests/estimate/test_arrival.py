"""The share who got there within a time, counted by hand and by Kaplan and Meier, and honest where little is known."""

import numpy as np
import pandas as pd
import pytest
from every import every
from scipy.stats import binomtest

import flywheel_lab as fl
from flywheel_lab import share_within


def log_of(*rows, until=10, **named):
    table = pd.DataFrame(rows, columns=["person", "stage", "time"])
    return fl.JourneyLog(table, observed_until=until, stages=("visit", "order"), **named)


# Ada orders after 2, Ben after 5; Cy is seen for 4 only, Dee for 8.
FOUR = [
    ("a", "visit", 0),
    ("a", "order", 2),
    ("b", "visit", 1),
    ("b", "order", 6),
    ("c", "visit", 6),
    ("d", "visit", 2),
]


@every(
    ("within", "share"),
    [(0, 0), (1.9, 0), (2, 1 / 4), (4, 1 / 4), (5, 1 - 3 / 4 * 1 / 2), (8, 1 - 3 / 4 * 1 / 2)],
)
def test_four_people_counted_by_hand(within, share):
    assert share_within(log_of(*FOUR), within).share == pytest.approx(share)


def test_the_interval_of_four_people_is_that_of_the_formula():
    # Greenwood on the scale log(-log): S = 3/8, variance of log S = 1/(4*3) + 1/(2*1).
    left, spread = 3 / 8, 1.6448536 * np.sqrt(1 / 12 + 1 / 2) / np.log(3 / 8)
    answer = share_within(log_of(*FOUR), 5)
    assert [answer.low, answer.high] == pytest.approx(
        [1 - left ** np.exp(spread), 1 - left ** np.exp(-spread)], abs=1e-6
    )


def test_how_many_were_seen_that_long_is_told():
    assert [share_within(log_of(*FOUR), within).at_risk for within in (0, 2, 4, 5, 8)] == [4, 3, 3, 1, 1]


def test_second_purchases_of_cdnow_as_published():
    answers = [share_within(fl.load("cdnow"), within, to="purchase 2").share for within in ("90D", "7 days")]
    assert answers == pytest.approx([1 - 0.708528, 0.062], abs=5e-4)


def test_who_was_lost_stays_in_the_count():
    lost = [
        ("a", "visit", 0),
        ("a", "lost", 1),
        ("b", "visit", 0),
        ("b", "lost", 1),
        ("c", "visit", 0),
        ("c", "order", 3),
    ]
    assert share_within(log_of(*lost), 5).share == pytest.approx(1 / 3)


@every("people", [1, 7, 400])
def test_where_nobody_arrived_the_interval_is_the_exact_one(people):
    answer = share_within(log_of(*((f"p{k}", "visit", 0) for k in range(people))), 10)
    exact = binomtest(0, people).proportion_ci(0.9, method="exact")
    assert (answer.share, answer.low, answer.high) == pytest.approx((0, exact.low, exact.high))


@every("people", [1, 7, 400])
def test_where_all_arrived_at_once_the_interval_is_the_exact_one(people):
    rows = [(f"p{k}", stage, time) for k in range(people) for stage, time in (("visit", 0), ("order", 3))]
    answer = share_within(log_of(*rows), 10)
    exact = binomtest(people, people).proportion_ci(0.9, method="exact")
    assert (answer.share, answer.low, answer.high) == pytest.approx((1, exact.low, exact.high))


def test_one_arrival_behind_many_who_left_the_view_is_no_certainty():
    young = [(f"p{k}", "visit", 9) for k in range(50)]
    answer = share_within(log_of(("a", "visit", 0), ("a", "order", 5), *young), 6)
    assert (answer.share, answer.low, answer.high) == pytest.approx((1, 0.05, 1))


def test_beyond_what_anybody_was_seen_it_is_not_known():
    with pytest.raises(fl.FlywheelError, match="The longest time that this log can answer is 8 steps"):
        share_within(log_of(*FOUR), 8.1)


def test_once_all_arrived_any_longer_time_is_known():
    assert share_within(log_of(("a", "visit", 0), ("a", "order", 2)), 99).share == 1


def test_without_a_time_the_answer_is_the_longest():
    assert share_within(log_of(*FOUR)).within == 8


def test_the_curve_ends_in_the_answer():
    answer = share_within(log_of(*FOUR), 6)
    assert answer.curve.index.tolist() == [0, 2, 4, 5, 6]
    assert answer.curve.iloc[-1].tolist() == [answer.share, answer.low, answer.high]


def test_the_curve_of_dates_counts_in_time():
    curve = share_within(fl.load("cdnow"), "2D", to="purchase 2").curve
    assert curve.index.tolist() == [pd.Timedelta(days=day) for day in (0, 1, 2)]


def test_a_step_at_the_same_time_counts():
    assert share_within(log_of(("a", "visit", 0), ("a", "order", 0)), 0).share == 1


def test_decimal_times_are_not_missed_by_a_hair():
    assert share_within(log_of(("a", "visit", 0.6), ("a", "order", 0.8)), 0.2).share == 1


def test_the_first_arrival_after_the_start_counts_and_one_before_is_told():
    rows = [("a", "order", 0), ("a", "visit", 1), ("a", "order", 4), ("b", "order", 2), ("c", "visit", 0)]
    answer = share_within(log_of(*rows), 5)
    assert (answer.share, answer.people, answer.unseen) == (0.5, 2, 1)
    assert "Not counted: 1 who reached order without" in answer.said


def test_where_it_arrives_follows_the_log():
    rows = [("a", "visit", 0), ("a", "order", 1), ("a", "bought", 2)]
    assert share_within(log_of(*rows)).to == "bought"
    assert share_within(log_of(*rows, purchase="order")).to == "order"
    assert share_within(log_of(*rows[:2])).to == "order"


@every(
    ("named", "told"),
    [
        ({"to": "visit"}, "From 'visit' to 'visit'"),
        ({"to": "ordr"}, "no stage 'ordr'"),
        ({"start": "lost"}, "no stage 'lost'"),
        ({"level": 90}, "between 0 and 1"),
        ({"within": "13 weeks"}, "number of such steps"),
    ],
)
def test_what_cannot_be_asked_is_said(named, told):
    with pytest.raises(fl.FlywheelError, match=told):
        share_within(log_of(*FOUR), **named)


def test_a_stage_that_nobody_reached_cannot_be_the_start():
    table = pd.DataFrame({"person": ["a"], "stage": ["order"], "time": [0]})
    with pytest.raises(fl.FlywheelError, match="Nobody of this log was in 'visit'"):
        share_within(fl.JourneyLog(table, stages=("visit", "order")), 0)


def test_without_an_order_of_stages_it_asks_for_one():
    rows = [("a", "x", 0), ("a", "y", 1), ("b", "y", 0), ("b", "x", 1)]
    log = fl.JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]))
    with pytest.raises(fl.FlywheelError, match="in which order"):
        share_within(log)
    assert share_within(log, start="x", to="y").people == 2


def test_a_table_is_no_log():
    with pytest.raises(fl.FlywheelError, match="got DataFrame"):
        share_within(pd.DataFrame())


def test_it_reads_as_one_line():
    assert repr(share_within(log_of(*FOUR), 5)) == (
        "ShareWithin(0.6250 [0.2385, 0.9707] within 5, visit to order, 4 people, 1 at risk at the end)"
    )


def test_it_says_what_it_means_in_german():
    fl.use_language("de")
    assert share_within(fl.load("cdnow"), "13 weeks", to="purchase 2").said == (
        "Kauf 1 → Kauf 2 innerhalb von 13 Wochen: 29,2 % (mit 90 % Sicherheit 27,7 % bis 30,8 %). "
        "Gezählt an 2.357 Personen, ohne Modell; 1.669 davon wurden so lange beobachtet, ohne anzukommen."
    ).replace(" %", "\N{NO-BREAK SPACE}%")


def test_people_seen_for_no_time_at_all_tell_next_to_nothing():
    answer = share_within(log_of(("a", "visit", 3), ("b", "visit", 3), until=3))
    assert (answer.within, answer.share, answer.at_risk) == (0, 0, 2)
