"""Where what was seen leaves more than one answer, the interval holds them all, and a sentence says so."""

import numpy as np
import pandas as pd
import pytest
from every import every
from logs import log_of

import flywheel_lab as fl
from flywheel_lab import estimate_journey
from flywheel_lab.messages import use_language


def leads(seed, people, weeks, moved, lost=None, share=0.5, start=None):
    """Leads who come over some weeks; a share of them is won after a time, and the others are lost after another."""
    rng, rows = np.random.default_rng(seed), []
    for person in range(people):
        begin = int(rng.integers(0, weeks)) if start is None else start
        wins = rng.random() < share
        rows.append((person, "lead", begin))
        end = begin + int((moved if wins else lost)(rng)) if wins or lost else weeks + 1
        rows += [(person, "won" if wins else "lost", end)] * (end <= weeks)
    losses = "recorded" if lost else "not recorded"
    return log_of(rows, observed_until=weeks, stages=("lead", "won"), losses=losses)


def closed_late():
    rows = [(p, "lead", 0) for p in range(40)] + [(p, "won", 3) for p in range(13)]
    return log_of(rows, observed_until=12, stages=("lead", "won"), losses="recorded")


def test_while_nobody_was_lost_yet_the_share_is_bounded_by_those_who_moved():
    fit = estimate_journey(closed_late())
    low, high = fit.interval("conversion.lead")
    assert 0.2 < low < 13 / 40 and high == 1
    short, long = fit.interval("dwell.lead")
    assert 7 < short < (13 * 3 + 27 * 12) / 40 and long == np.inf
    assert fit.table().loc[["conversion.lead", "dwell.lead"], "estimate"].isna().all()
    assert "Nobody has been recorded as lost from 'lead' yet" in fit.said and "13 of 40 moved on" in fit.said
    assert "lead ? > won 100%" in repr(fit)


def test_a_constant_chance_cannot_tell_it_either():
    assert "lead ? > won 100%" in repr(estimate_journey(closed_late(), constant=True))


def test_the_pictures_of_it_show_a_bound_and_no_number():
    fit = estimate_journey(closed_late())
    assert "lead 40 (↓ 32.5% so far; in the end at least 21.3%)" in fl.draw_funnel(fit).alt
    assert "lead at least 8.0" in fl.figures.draw_dwell(fit).alt


def test_where_nobody_waits_longer_than_movers_took_all_have_moved():
    rows = [(p, "lead", 0) for p in range(40)] + [(p, "won", 3) for p in range(39)] + [(40, "lead", 11)]
    fit = estimate_journey(log_of(rows, observed_until=12, stages=("lead", "won"), losses="recorded"))
    assert fit.model.conversion[0, 1] == 1


@pytest.mark.long
def test_losers_who_take_much_longer_than_buyers_do_not_make_a_tight_interval():
    logs = (leads(s, 60, 20, lambda r: r.geometric(1 / 4), lambda r: r.geometric(1 / 30), 0.4) for s in range(30))
    ends = [estimate_journey(log).interval("conversion.lead") for log in logs]
    assert np.mean([low <= 0.4 <= high for low, high in ends]) >= 0.86


def test_four_buyers_who_took_long_keep_their_time():
    rows = [(p, "lead", 0) for p in range(94)] + [(p, "won", 15) for p in range(4)]
    rows += [(p, "lost", 1 + p % 5) for p in range(4, 94)]
    fit = estimate_journey(log_of(rows, observed_until=30, stages=("lead", "won"), losses="recorded"))
    assert fit.model.time_to_purchase().mean == pytest.approx(15 + 1)
    low, high = fit.interval("dwell.lead.moved")
    assert low < 9 and high > 30
    assert "who moves on stays 15 weeks" in fit.warnings[0]


SPEEDS = {  # moves, with the mean dwell of those who move
    "1 or 20 weeks": (lambda r: r.choice([1, 20]), 10.5),
    "1 week, or 5 and more": (lambda r: 1 if r.random() < 0.5 else 5 + r.geometric(0.1), 8.0),
    "soon or later": (lambda r: r.geometric(1 / 1.3 if r.random() < 0.5 else 1 / 15), 8.15),
}


@pytest.mark.slow
@every("name", SPEEDS)
def test_a_law_that_promises_more_than_was_seen_does_not_replace_what_was_counted(name):
    moved, dwell = SPEEDS[name]
    fit = estimate_journey(leads(1, 500, 60, moved))
    low, high = fit.interval("conversion.lead")
    assert 0.4 < low < 0.5 < high
    assert fit.model.conversion[0, 1] == pytest.approx(0.5, abs=0.06)
    short, long = fit.interval("dwell.lead")
    assert short < dwell < fit.model.dwell[0] + 4 < 16 and long == np.inf


def test_it_says_that_the_laws_disagree_and_what_can_be_said():
    fit = estimate_journey(leads(1, 500, 60, SPEEDS["1 or 20 weeks"][0]))
    assert len(fit.warnings) == 1
    assert "two laws of waiting disagree" in fit.warnings[0] and "the share within 60 weeks" in fit.warnings[0]
    use_language("de")
    assert "widersprechen sich zwei Annahmen" in fit.warnings[0]


def slowly(rng):
    """A wait of about 30 weeks, and for some a second one: over 60 weeks it looks as if the chance were constant."""
    return rng.geometric(1 / 30) + (rng.random() < 0.4) * rng.geometric(1 / 14)


def test_where_most_is_still_to_come_the_interval_reaches_down_to_what_was_counted():
    log = leads(1, 500, 60, slowly, share=0.7)
    taken, promised = estimate_journey(log), estimate_journey(log, constant=True)
    assert promised.interval("conversion.lead")[0] > 0.7 > taken.interval("conversion.lead")[0] > 0.5
    assert promised.interval("dwell.lead")[0] > 30 + 0.4 * 14 > taken.interval("dwell.lead")[0]
    assert taken.model.conversion[0, 1] == promised.model.conversion[0, 1]
    assert not taken.warnings and "so the intervals reach down to what was counted" in taken.said
    assert "reach down" not in promised.said


def test_where_all_was_watched_long_enough_nothing_is_promised():
    fit = estimate_journey(leads(1, 500, 60, lambda rng: rng.geometric(1 / 4)))
    assert "reach down" not in fit.said


def test_of_many_who_are_still_there_the_dwell_is_said_to_be_foretold():
    rng = np.random.default_rng(3)
    stay = rng.geometric(rng.beta(0.668, 3.806, 1000))
    rows = [(p, stage, time) for p in range(1000) for stage, time in (("trial", 0), ("customer", 1))]
    rows += [(p, "lost", 1 + years) for p, years in enumerate(stay.tolist()) if years <= 3]
    log = log_of(rows, observed_until=4, stages=("trial", "customer"), losses="recorded")
    fit = estimate_journey(log, purchase="trial")
    assert "of 1,000 people are still there" in fit.said and "foretold" in fit.said


@pytest.mark.slow
def test_referrals_are_told_per_person_and_step_also_where_buyers_stay_longer():
    rows = [(p, "lead", 0, None) for p in range(100)] + [(p, "won", 12, None) for p in range(10)]
    rows += [(p, "lost", 2, None) for p in range(10, 100)]
    rows += [(100 + p, "lead", 1, 20 + p) for p in range(15)] + [(100 + p, "lost", 3, None) for p in range(15)]
    columns = ["person", "stage", "time", "referrer"]
    log = fl.JourneyLog(
        pd.DataFrame(rows, columns=columns), observed_until=30, stages=("lead", "won"), losses="recorded"
    )
    fit = estimate_journey(log)
    spent = 10 * 12 + 105 * 2
    assert fit.table().loc["referrals.lead", "estimate"] == pytest.approx(15 / spent)
    assert fit.loop_gain == pytest.approx(15 / 115)


@every("losses", ["recorded", "not recorded"])
def test_a_third_who_moved_on_the_only_day_is_no_proof_that_all_will(losses):
    log = log_of(
        [(i, "lead", 0) for i in range(30)] + [(i, "won", 0) for i in range(10)], stages=("lead", "won"), losses=losses
    )
    low, high = estimate_journey(log).interval("conversion.lead")
    assert low < 1 / 3 and high == 1
