"""Every number that decides a trigger question is calculated again, from the numbers that the question gives."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from every import every

from flywheel_lab.chapters.course import bank


def given(name: str) -> list[float]:
    """Return the numbers in a question, in order; per cent as shares."""
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)(%?)", bank()[name].trigger.ask)
    return [float(number.replace(",", "")) / (100 if per_cent else 1) for number, per_cent in found]


def more(pushes: float, gain: float) -> float:
    """Return the customers in the long run, where each brings in `gain` others."""
    return pushes / (1 - gain)


RIGHT: dict[str, Callable[..., str]] = {
    "stock-like-inflow": lambda *joined: ["January", "?", "March"][int(np.cumsum(np.array(joined[:3]) - 30).argmax())],
    "straight-line": lambda all_, gone: f"About {round(all_ * (1 - gone / all_) ** 10, -1):.0f}",
    "forgotten-saturation": lambda new, _weeks: f"{new * 20:,.0f}",
    "finished-cases": lambda *finished: f"More than {(sum(finished) + 6 * 4) / 10:g} weeks",
    "until-out": lambda _all, _won, weeks, _lost, _early: f"{weeks:.0f} weeks, as for each of the ten",
    "same-period": lambda march, april: f"{0.1 * march / april:.0%}",
    "mean-is-deadline": lambda mean, people, weeks: f"About {people * (1 - 1 / mean) ** weeks:.0f}",
    "ratio-of-averages": lambda web, web_orders, app, app_orders: f"{(web_orders + app_orders) / (web + app):.0%}",
    "averaged-conversions": lambda people, *shares: f"{people * np.prod(shares):.0f}",
    "pushes-are-speed": lambda won, _now: f"{2 * (won / 2) / 0.1:.0f}",
    "runaway-growth": lambda first, _1, _2, _3, town, _again: f"At most {min(first * 2**12, town):,.0f}",
    "larger-lasts-longer": lambda _small, _large, churn: (
        f"Both after about {np.log(0.5) / np.log(1 - churn):.0f} months"
    ),
    "everybody-in-the-end": lambda pupils: f"About {pupils * (1 - 1 / 2):.0f}, then as many stop as start",
    "referral-always": lambda referrals, adverts: ["Referrals", "Advertising"][
        more(100 * (1 + adverts), 0.1) > more(100, 0.1 * (1 + referrals))
    ],
}


@every("name", RIGHT)
def test_the_right_option_is_what_the_calculation_gives(name: str) -> None:
    (right,) = (option.text for option in bank()[name].trigger.options if option.right)
    assert right == RIGHT[name](*given(name))


TEMPTING: dict[str, Callable[..., str]] = {
    "straight-line": lambda all_, gone: "None" if all_ <= 10 * gone else "",
    "forgotten-saturation": lambda new, weeks: f"{weeks * new * (1 - 1 / 20):,.0f}",
    "finished-cases": lambda *finished: f"{np.mean(finished):.0f} weeks",
    "until-out": lambda all_, won, weeks, lost, early: (
        f"{(won * weeks + lost * early) / all_:.0f} weeks, the mean of all 100"
    ),
    "ratio-of-averages": lambda web, web_orders, app, app_orders: f"{(web_orders / web + app_orders / app) / 2:.0%}",
    "averaged-conversions": lambda people, *shares: f"{people * np.mean(shares):.0f}",
    "one-churn": lambda all_, gone: (
        f"Each year {gone / all_:.0%} of those who are left cancel, "
        f"so about {round(all_ * (1 - gone / all_) ** 5, -1):.0f} remain after five years."
    ),
    "more-leads": lambda old, bought, new: (
        f"{(old + new) * bought / old:.0f}, because 4% of 2,000 leads become customers"
    ),
    "pushes-are-speed": lambda won, _now: f"{2 * won / 0.1:.0f}",
    "runaway-growth": lambda first, *_more: f"About {round(first * 2**12, -5):,.0f}",
}


@every("name", TEMPTING)
def test_the_misconception_leads_to_the_tempting_number(name: str) -> None:
    shown = [option.text for option in bank()[name].trigger.options if option.misconception == name]
    assert TEMPTING[name](*given(name)) in shown


def said(name: str) -> str:
    return " ".join(option.why for option in bank()[name].trigger.options)


def test_both_channels_rise_and_the_shop_falls() -> None:
    before, after = 0.8 * 10 + 0.2 * 2, 0.5 * 11 + 0.5 * 3
    assert f"from {before:g}% to {after:g}%" in said("simpson")


def test_a_tenth_more_is_the_same_at_each_stage() -> None:
    shares = np.array([0.05, 0.4, 0.8])
    better = [np.prod(np.where(np.arange(3) == stage, 1.1 * shares, shares)) for stage in range(3)]
    assert better == pytest.approx([0.0176] * 3)
    assert f"{np.prod(shares):.1%}" in said("weakest-stage")
    assert f"{better[0]:.2%}" in said("weakest-stage")


def test_about_half_of_a_cohort_is_left_after_three_losses() -> None:
    assert pytest.approx(0.5, abs=0.01) == 0.7 * 0.8 * 0.9
    assert "about half of them are left" in said("loyalty-with-age")


def test_a_chain_dies_out_more_often_than_not_however_invitations_scatter() -> None:
    # Of all chances with mean 1.2 and 0.3 for none, those of 0, 1 and 2 die out least: q = 0.3 + 0.2 q + 0.5 q².
    assert pytest.approx(1.2) == 0.2 + 2 * 0.5
    assert min(np.roots([0.5, 0.2 - 1, 0.3])) > 0.5


def test_ten_per_cent_more_referrals_are_one_per_cent_more_customers() -> None:
    assert more(110, 0.1) / more(100, 0.1) == pytest.approx(1.10)
    assert more(100, 0.11) / more(100, 0.1) == pytest.approx(1.01, abs=0.002)


def test_eight_doublings_carry_the_app_past_the_town() -> None:
    assert 100 * 2**7 < 20_000 < 100 * 2**8
