"""Numbers are written as the language does, and a half is rounded away from zero, however it was calculated."""

from every import every

import flywheel_lab as fl
from flywheel_lab.messages import fine, number, percent, short


@every("value", [20.25, 20.249999999999996, 20.250000000000004])
def test_values_that_differ_in_the_last_bits_are_written_alike(value: float) -> None:
    assert (number(value), number(-value), short(value)) == ("20.3", "-20.3", "20.3")


@every("share", [0.00125, 0.0012499999999999998])
def test_a_half_per_cent_is_rounded_up_too(share: float) -> None:
    assert percent(share, 2) == "0.13%"


def test_what_is_below_the_half_is_rounded_down() -> None:
    assert (number(20.2499999), percent(0.0449, 0)) == ("20.2", "4%")


def test_a_number_has_about_three_digits_when_it_is_short() -> None:
    values = [0, 0.004, 1.364, 9.994, 9.995, 16.2913, 99.94, 99.95, 12345.6]
    assert [short(value) for value in values] == ["0", "0", "1.36", "9.99", "10", "16.3", "99.9", "100", "12,346"]


def test_a_fine_number_has_two_digits_however_small_it_is() -> None:
    values = [0, 0.36, 0.0995, 0.0994, 0.045, -0.0333, 0.00002, 9.95e-7, 9.94e-7, 1.25e-9, -3e-31]
    told = ["0", "0.36", "0.1", "0.099", "0.045", "-0.033", "0.00002", "0.000001", "9.9E-7", "1.3E-9", "-3E-31"]
    assert [fine(value) for value in values] == told


def test_a_number_that_is_not_small_is_as_fine_as_it_is_short() -> None:
    values = [1.364, 20.25, 12345.6, float("inf"), float("nan")]
    assert [fine(value) for value in values] == [short(value) for value in values]


def test_the_largest_numbers_have_room() -> None:
    fl.use_language("de")
    assert number(1e30) == "1" + ".000" * 10
    assert len(number(1.7e308)) > 308
