"""The envelope of a sealed prediction is opened by a later chapter."""

import pytest

import flywheel_lab as fl


def test_it_tells_what_was_said_first_and_the_truth() -> None:
    fl.check("start.bank", ["20", "40", "60"])
    fl.check("start.bank", ["70", "80", "90"])
    said = repr(fl.unseal("start.bank"))
    truth = round(fl.firm("shop").half_after)
    assert "chapter 00 you said 40 weeks, and between 20 and 60" in said and f"**{truth}**" in said


def test_a_guess_without_a_range_is_told_alone() -> None:
    fl.check("start.bank", "40")
    assert "you said 40 weeks. It is" in repr(fl.unseal("start.bank"))


def test_who_said_nothing_yet_is_not_told_the_truth() -> None:
    assert str(round(fl.firm("shop").half_after)) not in repr(fl.unseal("start.bank"))


def test_of_ones_own_firm_nobody_here_knows_the_truth() -> None:
    fl.check("your_firm.mine", "40")
    with pytest.raises(fl.FlywheelError, match=r"explore_your_firm\(\)"):
        fl.unseal("your_firm.mine")


def test_what_was_never_sealed_is_refused() -> None:
    with pytest.raises(fl.FlywheelError, match="never sealed"):
        fl.unseal("flywheel.half")
