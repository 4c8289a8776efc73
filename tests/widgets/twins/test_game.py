"""What can happen to the wheel in the browser, played without a browser: pushes, changes, tests, challenges."""

from collections.abc import Callable
from typing import Any

import pytest

import flywheel_lab as fl
from flywheel_lab.widgets.wheel import CHALLENGES

Play = Callable[[str, str, Any], Any]
HEAVIEST = fl.push_the_wheel(fl.PhysicalFlywheel(200, 1), impulse=0.5)
USUAL = fl.push_the_wheel(fl.PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2))
KEEP, TURN, BEARINGS = 1, 2, 3


@pytest.fixture
def after(play: Play) -> Callable[..., Any]:
    """Play a script with a `game` and return what it returns; `wait` lets seconds pass as screens would."""
    helpers = """
      const game = newGame(given.start, given.presets, { record: [], results: {} });
      const wait = (seconds, screen = 1 / 60) => {
        const said = [];
        for (let k = 0; k < Math.round(seconds / screen); k++)
          if (!isStill(game)) said.push(passTime(game, screen)?.kind);
        return said.filter(Boolean);
      };
    """

    def played(script: str, pusher: Any = USUAL) -> Any:
        given = {"start": pusher.start | {"bearing": pusher.bearing}, "presets": pusher.challenges}
        return play("wheel/game.js wheel/hand.js models/wheel.js", helpers + script, given)

    return played


def test_twenty_faint_pushes_add_up_on_the_heaviest_wheel(after: Callable[..., Any]) -> None:
    pushes, speed = after(
        "for (let k = 0; k < 20; k++) { pushWheel(game); wait(0.3); } return [game.run.pushes, game.run.speed];",
        HEAVIEST,
    )
    assert (pushes, speed) == (20, pytest.approx(20 * 0.5 / HEAVIEST.wheel.inertia))


@pytest.mark.parametrize("screen", [0.1, 1 / 60, 0.0167, 1 / 144])
def test_no_speed_is_left_out_however_long_a_screen_takes(after: Callable[..., Any], screen: float) -> None:
    measured = after(f"pushWheel(game); wait(9.9, {screen}); return game.run.measured;")
    times = [time for time, _speed in measured]
    assert times == pytest.approx([k / 4 for k in range(len(times))], abs=1e-6)
    assert len(times) == 40


def test_pushes_are_still_known_after_a_coast_down_test(after: Callable[..., Any]) -> None:
    pushes, events = after(
        "pushWheel(game); pushWheel(game); coast(game); wait(9); return [game.run.pushes, game.run.events];"
    )
    assert pushes == 2 and len(events) == 3


def test_a_change_ends_a_coast_down_test(after: Callable[..., Any]) -> None:
    said, record = after('coast(game); wait(1); change(game, "mass", 200); return [wait(9), game.record];')
    assert (said, record) == ([], [])


def test_momentum_stays_whatever_is_rebuilt(after: Callable[..., Any]) -> None:
    before, later = after(
        'pushWheel(game); const a = game.run.speed; change(game, "mass", 80); change(game, "mass", 40);'
        " return [a, game.run.speed];"
    )
    assert later == pytest.approx(before)


def test_a_slider_that_is_dragged_within_one_screen_is_one_event(after: Callable[..., Any]) -> None:
    assert (
        after('pushWheel(game); for (const m of [45, 50, 55]) change(game, "mass", m); return game.run.events.length;')
        == 3
    )


def test_what_the_charts_remember_does_not_grow(after: Callable[..., Any]) -> None:
    longest = after("pushWheel(game); wait(200); return game.run.trace.length;", HEAVIEST)
    assert longest < 4 * 30 + 10


def test_a_challenge_can_be_tried_again_at_once(after: Callable[..., Any]) -> None:
    first, result, pushes, challenge = after(
        f"choose(game, {TURN}); for (let k = 0; k < 20; k++) {{ pushWheel(game); wait(1); }}"
        " const first = game.results.turn; pushWheel(game);"
        " return [first, game.challenge.result, game.run.pushes, game.challenge.name];"
    )
    assert first["pushes"] == 15
    assert (result, pushes, challenge) == (None, 20 - 15 + 1, "turn")


def test_a_wheel_that_stands_still_in_a_challenge_is_spoken_of(after: Callable[..., Any]) -> None:
    said = after(f'choose(game, {KEEP}); change(game, "mass", 10); pushWheel(game); return wait(60);')
    assert said == ["stopped"] or said == ["result", "stopped"]


def test_the_bearings_cannot_be_answered_before_both_were_tested(after: Callable[..., Any]) -> None:
    soon, one, both, result = after(
        f"choose(game, {BEARINGS}); const soon = answer(game, 0).kind;"
        " coast(game); wait(9); const one = answer(game, 0).kind;"
        " pick(game, 1); coast(game); wait(9); const both = answer(game, 1).kind;"
        " return [soon, one, both, game.results.bearings];"
    )
    assert (soon, one, both) == ("too soon", "too soon", "result")
    assert result == {"answer": 2, "right": True}
    assert CHALLENGES["bearings"][0][1].coulomb > 0


def test_nothing_can_be_pushed_or_tested_out_of_turn(after: Callable[..., Any]) -> None:
    assert (
        after(
            f"coast(game); const a = [pushWheel(game), coast(game)]; choose(game, {TURN}); return [...a, coast(game)];"
        )
        == [None] * 3
    )


def test_the_energy_of_a_run_is_accounted_for(after: Callable[..., Any]) -> None:
    put, rebuilt, taken, left = after(
        'for (let k = 0; k < 5; k++) { pushWheel(game); wait(1); } change(game, "radius", 0.8); wait(3);'
        " const taken = Object.values(game.run.taken).reduce((a, b) => a + b);"
        " return [game.run.putIn, game.run.rebuilt, taken, energy(game.run.wheel, game.run.speed)];"
    )
    assert put + rebuilt == pytest.approx(taken + left, rel=1e-9)


HAND = """
  const hand = takeHold(0, angleOf(game.run));
  const swing = (seconds, speed, screen = 1 / 60) => {
    for (let k = 0; k < Math.round(seconds / screen); k++) {
      hand.at += speed * screen;
      if (!isStill(game)) passTime(game, screen);
      const bit = pullFor(hand, angleOf(game.run), screen, game.parameters.impulse);
      if (bit) pullWheel(game, bit);
    }
  };
"""


@pytest.mark.parametrize("screen", [0.1, 1 / 60, 1 / 144])
def test_a_stroke_gives_one_push_at_most_however_long_a_screen_takes(after: Callable[..., Any], screen: float) -> None:
    given, pushes = after(f"{HAND} swing(0.6, 12, {screen}); return [game.run.given, game.run.pushes];")
    assert (given, pushes) == (pytest.approx(USUAL.impulse), 1)


def test_a_hand_that_goes_on_swinging_pushes_again_after_a_breath(after: Callable[..., Any]) -> None:
    given, pushes, parts = after(
        f"{HAND} swing(3, 12); return [game.run.given, game.run.pushes, game.run.events.length];"
    )
    assert pushes == 5 and 4 < given / USUAL.impulse <= 5
    assert parts > 3 * pushes


def test_a_light_wheel_follows_the_hand_and_a_heavy_one_lags(after: Callable[..., Any]) -> None:
    script = f"{HAND} swing(0.5, 6); return [angleOf(game.run), hand.at - hand.grip - angleOf(game.run), hand.strain];"
    light, near, _ease = after(script, fl.push_the_wheel(fl.PhysicalFlywheel(10, 0.3)))
    heavy, far, _strain = after(script, HEAVIEST)
    assert light > 10 * heavy
    assert 0 <= near < far


def test_a_hand_never_brakes(after: Callable[..., Any]) -> None:
    script = "pushWheel(game); const a = game.run.speed; swing(0.02, -9); return [a, game.run.speed];"
    before, later = after(HAND + script)
    assert before > later > 0.99 * before


def test_a_wheel_that_is_pushed_again_goes_on_from_where_it_stands(after: Callable[..., Any]) -> None:
    stood, pushed = after(
        "pushWheel(game); wait(60); const a = angleOf(game.run); pushWheel(game); return [a, angleOf(game.run)];"
    )
    assert pushed == pytest.approx(stood) and stood > 1
