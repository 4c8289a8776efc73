"""Each picture refutes its belief: channels and samples, the wheel, and growth by word of mouth."""

from math import exp
from typing import Any

import numpy as np
import pytest

from flywheel_lab.chapters.course import bank
from flywheel_lab.chapters.physical_flywheel.misconceptions import driven_speed
from flywheel_lab.chapters.start.misconceptions import bass, campaigns
from flywheel_lab.chapters.word_of_mouth.misconceptions import extinct_share

RNG = np.random.default_rng


def lines(name: str) -> list[Any]:
    """Return the heights of the curves, and last the places where they were drawn."""
    drawn = bank()[name].draw().lines
    return [np.asarray(line.get_ydata(), dtype=float) for line in drawn] + [np.asarray(drawn[0].get_xdata())]


def test_four_times_the_leads_bring_hardly_more_customers() -> None:
    bought, in_proportion, leads = lines("more-leads")
    assert leads[-1] == 4 * leads[0]
    assert bought[-1] < 1.1 * bought[0]
    assert in_proportion[-1] == pytest.approx(4 * bought[0])


def test_a_channel_without_last_clicks_is_missed() -> None:
    video_clicks, video_lost, *others = (bar.get_width() for bar in bank()["last-touch"].draw().patches)
    assert video_clicks == 0
    assert video_lost > 0.4
    assert video_clicks + others[0] + others[2] == pytest.approx(1)


def test_the_bold_are_no_better_and_their_survivors_shine() -> None:
    bold, careful = campaigns(40), campaigns(8)
    assert bold.mean() == pytest.approx(careful.mean())
    assert bold[bold > 0].mean() > 3 * careful[careful > 0].mean()


def test_each_campaign_is_drawn_where_it_ended() -> None:
    drawn = bank()["survivorship"].draw().lines
    kept, stopped = np.asarray(drawn[0].get_xdata()), np.asarray(drawn[1].get_xdata())
    assert sorted([*stopped, *kept]) == pytest.approx(campaigns(40))
    assert stopped.max() <= 0 < kept.min()


def test_the_worst_recover_and_the_best_fall_back_by_chance_alone() -> None:
    best, worst, every, _months = lines("regression")
    assert best[0] - worst[0] > 0.03
    assert abs(best[1:].mean() - worst[1:].mean()) < 0.005
    assert every == pytest.approx(0.05, abs=0.005)


def test_retention_rises_though_nobody_changes() -> None:
    cohort, fickle, loyal, _months = lines("loyalty-with-age")
    assert (np.diff(cohort) > 0).all()
    assert np.ptp(fickle) == pytest.approx(0)
    assert np.ptp(loyal) == pytest.approx(0)


def test_one_trust_goes_with_few_and_with_many_referrals() -> None:
    shares, trust, brought = lines("trust-is-share")
    assert np.ptp(trust) == 0
    assert shares == pytest.approx(brought)


def test_the_heavy_wheel_is_as_fast_and_calmer() -> None:
    light, heavy, time = lines("mass-is-speed")
    end = time >= 29
    assert heavy[end].mean() == pytest.approx(light[end].mean(), rel=0.02)
    assert np.ptp(heavy[end]) < np.ptp(light[end]) / 4


def test_friction_sets_the_speed_and_the_number_of_pushes_does_not() -> None:
    smooth, rough, often, time = lines("pushes-are-speed")
    end = time >= 39
    assert often[end].mean() == pytest.approx(rough[end].mean(), rel=0.01)
    assert smooth[end].mean() > 2.8 * rough[end].mean()


def test_the_base_shrinks_without_pushes_with_referrals_as_well() -> None:
    referred, alone, weeks = lines("never-stops")
    assert (np.diff(referred[weeks >= 52]) < 0).all()
    assert referred[-1] > alone[-1]
    assert referred[-1] < referred.max() / 4


def test_no_more_energy_comes_out_than_was_put_in() -> None:
    added, stored, lost, _time = lines("makes-energy")
    assert (stored <= added + 1e-9).all()
    assert stored + lost == pytest.approx(added, abs=0.02)


def test_a_driven_wheel_obeys_its_equation() -> None:
    time = np.linspace(0, 40, 40_001)
    speed = driven_speed(time, inertia=8, friction=0.5, torque=2, until=15)
    torque = np.where(time < 15, 2.0, 0.0)
    change = 8 * np.gradient(speed, time)
    away = np.abs(time - 15) > 0.01
    assert change[away] == pytest.approx((torque - 0.5 * speed)[away], abs=1e-3)


def test_the_wheel_gains_most_at_first_and_the_funnel_later() -> None:
    speed, bought, _weeks = lines("slow-start")
    assert np.diff(speed).argmax() == 0
    assert np.diff(bought).argmax() > 5


def test_users_end_at_the_market_where_doubling_runs_past_it() -> None:
    users, on, _months = lines("runaway-growth")
    assert users[:4] == pytest.approx(on[:4])
    assert np.nanmax(on) > 20_000 > users.max()
    assert users[-1] == pytest.approx(20_000, rel=0.01)


def test_adoption_follows_the_equation_of_bass() -> None:
    time = np.linspace(0, 30, 30_001)
    share = bass(time, 0.03, 0.38)
    assert np.gradient(share, time)[1:-1] == pytest.approx(((0.03 + 0.38 * share) * (1 - share))[1:-1], abs=1e-5)
    assert time[np.gradient(share, time).argmax()] == pytest.approx(6.19, abs=0.01)


def test_two_in_three_chains_from_one_person_end() -> None:
    one, three, ten, _rounds = lines("k-guarantee")
    assert one[-1] == pytest.approx(0.686, abs=0.02)
    assert ten[-1] < 0.05 < three[-1] < one[-1]


def test_chains_end_as_often_as_the_theory_of_branching_says() -> None:
    theory = 0.0
    for _round in range(29):
        theory = exp(1.2 * (theory - 1))
    assert extinct_share(1, RNG(11), runs=20_000)[-1] == pytest.approx(theory, abs=0.01)


def test_who_leaves_as_well_never_fills_the_market() -> None:
    *shares, _weeks = lines("everybody-in-the-end")
    assert [share[-1] for share in shares] == pytest.approx([1 - 1 / 1.5, 1 - 1 / 2, 1 - 1 / 4], abs=0.03)


def test_advertising_wins_below_one_half_and_referrals_above() -> None:
    referral, spend, gains = lines("referral-always")
    assert spend == pytest.approx(0.01)
    assert (referral < spend)[gains < 0.49].all()
    assert (referral > spend)[gains > 0.51].all()
