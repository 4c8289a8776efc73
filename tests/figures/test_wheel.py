"""The figures of the wheel, tested by their artists and their words."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.figures.wheel import EQUATION_IN_WORDS
from flywheel_lab.messages import LANGUAGES

LIGHT = fl.PhysicalFlywheel(20, 0.5, viscous=0.5)
HEAVY = fl.PhysicalFlywheel(120, 0.5, viscous=0.5)
BOTH = {"light": LIGHT, "heavy": HEAVY}
DRAWN: dict[str, Callable[[], Any]] = {
    "wheel": lambda: fl.draw_wheel(LIGHT),
    "spin up": lambda: fl.figures.draw_spin_up(BOTH, torque=2),
    "coast down": lambda: fl.figures.draw_coast_down(BOTH, speed=10),
    "push train": lambda: fl.figures.draw_push_train(BOTH, impulse=2, interval=1),
    "record": lambda: fl.figures.draw_coast_down(fit()),
}


def fit() -> Any:
    record = fl.load("wheel_coastdown").query("wheel == 'B'")
    return fl.estimate.estimate_wheel(record["time_s"], record["speed_rad_s"])


def curve(ax, place: int) -> tuple[np.ndarray, np.ndarray]:
    return tuple(np.asarray(each, dtype=float) for each in ax.lines[place].get_data())


def texts(ax) -> str:
    return "\n".join(text.get_text() for text in ax.texts)


def test_a_wheel_shows_its_equation_its_inertia_and_what_brakes_it() -> None:
    ax = fl.draw_wheel(fl.PhysicalFlywheel(40, 0.5, "ring", viscous=0.2, load=1))
    assert EQUATION_IN_WORDS in texts(ax)
    assert "A ring of 40 kg" in texts(ax)
    assert "moment of inertia 10 kg m²" in texts(ax)
    assert "Load 1 N m\nOil friction 0.2 N m s" in texts(ax)


def test_a_wheel_without_friction_says_so() -> None:
    assert "What brakes it: nothing." in fl.draw_wheel(fl.PhysicalFlywheel(1, 1, 0.3)).alt


def test_a_spin_up_is_that_of_the_model_and_names_the_speed_in_the_end() -> None:
    ax = fl.figures.draw_spin_up(BOTH, torque=2, until=30)
    for place, wheel in enumerate(BOTH.values()):
        times, speeds = curve(ax, place)
        assert speeds == pytest.approx(wheel.spin(2, times))
    assert curve(ax, 2)[1] == pytest.approx(4)


def test_wheels_that_end_at_different_speeds_have_no_common_line() -> None:
    ax = fl.figures.draw_spin_up({"a": LIGHT, "b": fl.PhysicalFlywheel(20, 0.5, viscous=1)}, torque=2)
    assert len(ax.lines) == 2


def test_a_limit_of_power_is_in_the_title() -> None:
    ax = fl.figures.draw_spin_up(LIGHT, torque=10, power=20)
    assert ax.get_title(loc="left") == "10 N m at first, later 20 W"
    assert curve(ax, 0)[1].max() == pytest.approx(np.sqrt(20 / 0.5), rel=1e-3)


def test_a_coast_down_marks_where_half_the_speed_is_left() -> None:
    ax = fl.figures.draw_coast_down(BOTH, speed=10, until=60)
    marks = [tuple(float(each[0]) for each in line.get_data()) for line in ax.lines[2:]]
    assert marks == [pytest.approx((wheel.half_life(10), 5)) for wheel in BOTH.values()]
    assert "Half the speed is left after: 3.47 s, 20.8 s." in ax.alt


def test_a_half_life_beyond_the_picture_is_told_but_not_marked() -> None:
    ax = fl.figures.draw_coast_down(HEAVY, speed=10, until=5)
    assert len(ax.lines) == 1
    assert "20.8 s" in ax.alt


def test_a_push_train_tells_mean_and_ripple() -> None:
    ax = fl.figures.draw_push_train(BOTH, impulse=2, interval=1, until=120)
    for place, wheel in enumerate(BOTH.values()):
        times, speeds = curve(ax, place)
        assert speeds == pytest.approx(wheel.pushed(2, 1, times))
    assert [float(each) for each in ax.lines[2].get_ydata()] == pytest.approx([4, 4])
    assert "light: mean 4, ripple 20%" in ax.alt
    assert "heavy: mean 4, ripple 3%" in ax.alt


def test_an_estimate_shows_every_measured_speed_and_its_curve() -> None:
    estimate = fit()
    ax = fl.figures.draw_coast_down(estimate)
    times, speeds = curve(ax, 0)
    assert speeds == pytest.approx(estimate.fitted(times))
    assert curve(ax, 1)[1] == pytest.approx(estimate.speeds)
    assert "91 measured speeds" in ax.alt


@pytest.mark.long
@every("language", LANGUAGES)
@every("name", DRAWN)
def test_every_figure_says_what_it_shows_and_cuts_nothing_off(name: str, language: str) -> None:
    fl.use_language(language)
    ax = DRAWN[name]()
    assert len(ax.alt.split()) > 10
    assert "{" not in ax.alt and ax.alt in ax._repr_html_().replace("&#x27;", "'")
    figure = ax.get_figure()
    figure.draw_without_rendering()
    ticks = [*ax.get_xticklabels(), *ax.get_yticklabels()] if ax.axison else []
    boxes = [text.get_window_extent() for text in [*ax.texts, *ticks]]
    assert min(box.x0 for box in boxes) >= 0 and max(box.x1 for box in boxes) <= figure.bbox.x1
    assert min(box.y0 for box in boxes) >= 0


def test_german_figures_have_german_words_and_numbers() -> None:
    fl.use_language("de")
    assert "Trägheitsmoment 2,5 kg m²" in fl.draw_wheel(LIGHT).alt
    assert fl.figures.draw_push_train(LIGHT, 2, 0.5).get_title(loc="left") == "Alle 0,5 s ein Anstoß von 2 N m s"


@every("draw", [fl.draw_wheel, lambda x: fl.figures.draw_spin_up(x, 1), fl.figures.draw_coast_down])
def test_what_is_no_wheel_is_named(draw: Callable[[object], object]) -> None:
    for wrong in ("wheel", {}, {"a": 3}, [LIGHT]):
        with pytest.raises(fl.FlywheelError, match=f"ot {type(wrong).__name__}"):
            draw(wrong)


BAD: dict[str, Callable[[], object]] = {
    "torque": lambda: fl.figures.draw_spin_up(LIGHT, torque=-1),
    "speed": lambda: fl.figures.draw_coast_down(LIGHT, speed=-1),
    "impulse": lambda: fl.figures.draw_push_train(LIGHT, impulse=-1, interval=1),
    "interval": lambda: fl.figures.draw_push_train(LIGHT, impulse=1, interval=0),
    "until": lambda: fl.figures.draw_push_train(LIGHT, impulse=1, interval=1, until=np.inf),
    "until ": lambda: fl.figures.draw_spin_up(LIGHT, torque=1, until=0),
    "until must be numbers": lambda: fl.figures.draw_coast_down(LIGHT, until="soon"),  # type: ignore[arg-type]
}


@every("what", BAD)
def test_a_bad_number_is_refused_by_name(what: str) -> None:
    with pytest.raises(fl.errors.ModelError, match=what):
        BAD[what]()


SPINNER = fl.PhysicalFlywheel(0.05, 0.035, coulomb=2e-5, viscous=1e-6)
SMALL: dict[str, tuple[Callable[[], Any], str]] = {
    "wheel": (lambda: fl.draw_wheel(SPINNER), "moment of inertia 0.000031 kg m².*Bearing friction 0.00002 N m"),
    "push": (lambda: fl.figures.draw_push_train(SPINNER, 1e-5, 0.1), "A push of 0.00001 N m s every 0.1 s.*mean"),
    "spin up": (lambda: fl.figures.draw_spin_up(SPINNER, 3e-5), "torque of 0.00003 N m.*"),
    "slow": (
        lambda: fl.figures.draw_coast_down(SPINNER, 0.003, until=0.01),
        "Let go at 0.003 rad/s.*, 0 to 0.01.* 0.0023 s",
    ),
    "ripple": (lambda: fl.figures.draw_push_train(SPINNER, 1e-5, 1e-3, until=10), r"ripple 0\.003%"),
}


@pytest.mark.slow
@every("name", SMALL)
def test_what_is_small_is_not_written_as_nothing(name: str) -> None:
    draw, told = SMALL[name]
    ax = draw()
    assert re.search(told, ax.alt)
    for axis in (ax.xaxis, ax.yaxis) if ax.axison else ():
        labels = [label.get_text() for label in axis.get_ticklabels()]
        assert len(set(labels)) == len(labels)


def test_a_wheel_that_never_stops_is_not_said_to_end_at_nothing() -> None:
    ax = fl.figures.draw_coast_down(LIGHT, speed=10, until=60)
    assert "the wheel: from 10 to 0.000061 (at 60)" in ax.alt


@every("masses", [(1, 3), (7, 11), (20, 120), (0.1, 900)])
def test_equal_friction_is_one_speed_in_the_end_whatever_the_masses(masses: tuple[float, float]) -> None:
    wheels = {str(mass): fl.PhysicalFlywheel(mass, 0.7, viscous=0.3, drag=0.01, coulomb=0.2) for mass in masses}
    assert len(fl.figures.draw_spin_up(wheels, torque=2.3).lines) == 3


@pytest.mark.slow
def test_ever_so_many_pushes_are_drawn_in_a_moment() -> None:
    assert len(fl.figures.draw_push_train(LIGHT, 0.002, 0.002, until=100).lines[0].get_xdata()) <= 20_001


@every(
    "draw",
    [lambda: fl.figures.draw_coast_down(LIGHT, 0), lambda: fl.figures.draw_push_train(LIGHT, 0, 1)],
    ids=["coast", "push"],
)
@pytest.mark.filterwarnings("error")
def test_a_wheel_that_stands_all_the_time_is_drawn_without_a_warning(draw: Callable[[], Any]) -> None:
    ax = draw()
    low, high = ax.get_ylim()
    assert low <= 0 < high
