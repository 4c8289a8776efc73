"""The pictures of how customers stay refute their beliefs: read from the lines and bars that are drawn."""

import numpy as np
import pytest

from flywheel_lab.chapters.course import bank


def curves(name: str) -> list[np.ndarray]:
    return [np.asarray(line.get_ydata(), dtype=float) for line in bank()[name].draw().lines]


def test_ten_times_as_many_members_are_halved_in_the_same_time() -> None:
    large, small = curves("larger-lasts-longer")
    assert (large == small).all()
    assert large[13] > 0.5 > large[14]


def test_far_more_subscribers_stay_than_the_first_year_says() -> None:
    still, each_like_the_first = curves("one-churn")
    assert still[:2] == pytest.approx(each_like_the_first[:2])
    assert (still[2:] > each_like_the_first[2:]).all() and still[12] > 40 * each_like_the_first[12]


def test_good_word_of_mouth_is_three_times_as_frequent() -> None:
    good, bad = (bar.get_width() for bar in bank()["bad-news-wins"].draw().patches)
    assert good == 3 * bad
