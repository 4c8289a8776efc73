"""Twins of `models/` in the browser, and the game of the wheel."""

from collections.abc import Callable
from typing import Any

import pytest
from node import Play, play, play_alone

__all__ = ["play", "play_alone"]


@pytest.fixture(scope="session")
def in_node(play: Play) -> Callable[[str, str, list[Any]], list[Any]]:
    """Call a function of a twin ("journey") once for each list of arguments; null stands for None."""

    def call(twin: str, name: str, arguments: list[Any]) -> list[Any]:
        answers: list[Any] = play(f"models/{twin}.js", f"return given.map((one) => {name}(...one));", arguments)
        return answers

    return call
