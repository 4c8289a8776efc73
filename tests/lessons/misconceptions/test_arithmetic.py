"""Every number that decides a trigger question is calculated again here."""

import numpy as np
import pytest

from flywheel_lab.lessons.misconceptions import bank


def gym() -> str:
    return str(np.cumsum([90 - 30, 70 - 30, 50 - 30]).argmax()).replace("2", "March")


def early_buyers() -> float:
    return (1 + 2 + 2 + 3 + 6 * 4) / 10


def in_the_long_run(pushes: float, gain: float) -> float:
    return pushes / (1 - gain)


ADVERTISING = in_the_long_run(110, 0.1) / in_the_long_run(100, 0.1)
REFERRALS = in_the_long_run(100, 0.11) / in_the_long_run(100, 0.1)

RIGHT = {
    "stock-like-inflow": gym(),
    "straight-line": f"About {round(1000 * 0.9**10, -1):.0f}",
    "forgotten-saturation": f"{100 / (1 / 20):,.0f}",
    "finished-cases": f"More than {early_buyers():g} weeks",
    "until-out": f"{10 * 12 / 10:.0f} weeks, as for each of the ten",
    "same-period": f"{0.1 * 1000 / 2000:.0%}",
    "mean-is-deadline": f"About {100 * (1 - 1 / 8) ** 8:.0f}",
    "ratio-of-averages": f"{(180 + 120) / (9000 + 1000):.0%}",
    "averaged-conversions": f"{1000 * 0.5 * 0.4 * 0.6:.0f}",
    "pushes-are-speed": f"{2 * 40 / 2 / 0.1:.0f}",
    "runaway-growth": f"At most {min(100 * 2**12, 20_000):,}",
    "referral-always": "Advertising" if ADVERTISING > REFERRALS else "Referrals: each one brings in others in turn",
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_option_is_what_the_calculation_gives(name: str) -> None:
    (right,) = (option.text["en"] for option in bank()[name].trigger.options if option.right)
    assert right == RIGHT[name]


TEMPTING = {
    "straight-line": "None" if 1000 - 10 * 100 == 0 else "",
    "forgotten-saturation": f"{520 * (100 - 5):,}",
    "finished-cases": f"{np.mean([1, 2, 2, 3]):.0f} weeks",
    "until-out": f"{(10 * 12 + 90 * 2) / 100:.0f} weeks, the mean of all 100",
    "ratio-of-averages": f"{(180 / 9000 + 120 / 1000) / 2:.0%}",
    "averaged-conversions": f"{1000 * (0.5 + 0.4 + 0.6) / 3:.0f}",
    "more-leads": f"{20 / 500 * 2000:.0f}, because 4% of 2,000 leads become customers",
    "pushes-are-speed": f"{2 * 40 / 0.1:.0f}",
    "runaway-growth": f"About {round(100 * 2**12, -5):,}",
}


@pytest.mark.parametrize("name", TEMPTING)
def test_the_misconception_leads_to_the_tempting_number(name: str) -> None:
    shown = [option.text["en"] for option in bank()[name].trigger.options if option.misconception == name]
    assert TEMPTING[name] in shown


def said(name: str) -> str:
    return " ".join(option.why["en"] for option in bank()[name].trigger.options)


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
    assert pytest.approx(1.10) == ADVERTISING
    assert pytest.approx(1.01, abs=0.002) == REFERRALS


def test_eight_doublings_carry_the_app_past_the_town() -> None:
    assert 100 * 2**7 < 20_000 < 100 * 2**8
