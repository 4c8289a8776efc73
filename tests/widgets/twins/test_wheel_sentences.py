"""What the wheel says to a change is true of it: its numbers are those of Python, "as before" stands where it holds."""

from collections.abc import Callable
from typing import Any

import pytest

import flywheel_lab as fl
from flywheel_lab.messages import short
from flywheel_lab.models.wheel import RPM

Play = Callable[[str, str, Any], Any]
OIL = fl.PhysicalFlywheel(40, 0.5, viscous=0.25, coulomb=0.05)
AIR = fl.PhysicalFlywheel(40, 0.5, drag=0.2)
BEARING = fl.PhysicalFlywheel(10, 0.2, coulomb=2)
SPINNER = fl.PhysicalFlywheel(0.05, 0.035, coulomb=2e-5, viscous=1e-6)
BEFORE = """
  const words = speaker(given.language, given.texts);
  const game = newGame(given.start, {}, { record: [], results: {} });
  const told = (happened, before = game.parameters) => sentence(happened, before, game, given.look, words);
  const wait = (seconds) => { for (let k = 0; k < 20 * seconds && !isStill(game); k++) passTime(game, 0.05); };
"""


@pytest.fixture
def after(play: Play) -> Callable[..., Any]:
    """Play a script with a `game` in which a wheel gets pushes of `push` N m s, and return what it returns."""

    def played(wheel: fl.PhysicalFlywheel, push: float, script: str) -> Any:
        pusher = fl.push_the_wheel(wheel, push)
        start = pusher.start | {"bearing": pusher.bearing}
        given = {"start": start, "look": pusher.look, "texts": pusher.texts, "language": pusher.language}
        return play(
            "wheel/game.js wheel/sentences.js wheel/numbers.js wheel/facts.js parts/words.js", BEFORE + script, given
        )

    return played


@pytest.fixture
def said(after: Callable[..., Any]) -> Callable[..., str]:
    """Return what is said when a parameter of a wheel at rest is changed."""

    def told(wheel: fl.PhysicalFlywheel, push: float, name: str, value: float) -> str:
        script = f'const before = game.parameters; return told(change(game, "{name}", {value}), before);'
        return str(after(wheel, push, script))

    return told


def mean(wheel: fl.PhysicalFlywheel, impulse: float) -> str:
    return short(wheel.push_train(impulse, 1).mean_speed / RPM)


@pytest.mark.parametrize(("wheel", "impulse"), [(BEARING, 1), (AIR, 20), (OIL, 3)])
def test_the_speed_under_pushes_is_that_of_pythons_push_train(
    said: Callable[..., str], wheel: fl.PhysicalFlywheel, impulse: float
) -> None:
    text = said(wheel, impulse, "impulse", 2 * impulse)
    assert f"runs at {mean(wheel, 2 * impulse)} in the long run instead of {mean(wheel, impulse)}." in text


def test_twice_the_mass_leaves_the_mean_where_friction_grows_in_step_with_the_speed(
    said: Callable[..., str],
) -> None:
    text = said(OIL, 3, "mass", 80)
    assert text.endswith(f"it runs at {mean(OIL, 3)} turns a minute in the long run, as before.")


@pytest.mark.parametrize(("wheel", "impulse"), [(BEARING, 1), (AIR, 20)])
def test_twice_the_mass_changes_the_mean_where_air_brakes_or_the_wheel_stops(
    said: Callable[..., str], wheel: fl.PhysicalFlywheel, impulse: float
) -> None:
    text = said(wheel, impulse, "mass", 2 * wheel.mass)
    heavy = fl.PhysicalFlywheel(2 * wheel.mass, wheel.radius, coulomb=wheel.coulomb, drag=wheel.drag)
    assert f"at {mean(heavy, impulse)} turns a minute in the long run instead of {mean(wheel, impulse)}" in text
    assert "as before" not in text


def test_a_wheel_without_friction_grows_faster_without_limit_as_before(said: Callable[..., str]) -> None:
    assert said(fl.PhysicalFlywheel(40, 0.5), 3, "mass", 80).endswith("at ∞ turns a minute in the long run, as before.")


@pytest.mark.slow
def test_what_is_small_is_not_written_as_nothing(after: Callable[..., Any]) -> None:
    script = "pushWheel(game); return Object.fromEntries(tableRows(game, moving(game), given.look, words));"
    rows = after(SPINNER, 1e-5, script)
    assert (rows["Moment of inertia"], rows["Angular momentum"]) == ("0.000031 kg m²", "0.00001 N m s")
    assert [name for name, value in rows.items() if value.startswith("0 ") and "taken" not in name] == []
    assert (rows["Strength of a push"], rows["Energy put in"]) == ("0.00001 N m s", "0.0000016 J")
    bearing = after(SPINNER, 1e-5, "return asText('coulomb', 2e-5, given.look, words);")
    assert bearing == "0.00002 N m"


def test_a_picture_of_little_energy_is_not_said_to_hold_none(after: Callable[..., Any]) -> None:
    alt = after(SPINNER, 1e-5, "pushWheel(game); return descriptions(game, moving(game), words).energy;")
    assert "Stored: 0.000002 J." in alt


@pytest.mark.slow
def test_a_wheel_at_rest_has_no_speed_left(after: Callable[..., Any]) -> None:
    speed, summary = after(
        OIL, 3, "pushWheel(game); wait(60); return [game.run.speed, summary(game, game.run, words)];"
    )
    assert speed == 0
    assert summary == "0 rpm. Pushes: 1. Energy: 0.9 J put in by pushes, 0.9 J taken by friction and load, 0 J stored."


@pytest.mark.slow
def test_a_short_test_is_told_in_parts_of_a_second(after: Callable[..., Any]) -> None:
    brake = fl.PhysicalFlywheel(10, 0.2, coulomb=10)
    text = after(brake, 3, "coast(game); wait(1); return summary(game, moving(game), words);")
    assert text == "0 rpm, 0.13 seconds after it was let go."
