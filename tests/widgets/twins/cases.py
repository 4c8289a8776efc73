"""Answers that both judges are asked: each case is the name of an item, and an answer to it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from golden import EXERCISES, QUIZ

from flywheel_lab.chapters.course import predictions
from flywheel_lab.lessons.items import Item
from flywheel_lab.lessons.predictions import Sketch

from .answering import ITEMS, drawings, listed, pieces

Case = tuple[str, Any]
RANDOM = 5000


def chosen(items: Mapping[str, Item]) -> list[Case]:
    """Every answer that can be chosen, and what is calculated, right or with known mistakes."""
    return [(name, answer) for name, item in items.items() for answer in listed(item)]


def calculated_by_hand() -> list[Case]:
    """The golden numbers of the exercises and questions of the course, and what is taken for them."""
    golden = EXERCISES | {name: right for name, (right, _wrong) in QUIZ.items()}
    one = {name: wrong for name, (right, wrong) in QUIZ.items() if not isinstance(right, tuple)}
    right = [(name, f"{value!r}") for name, value in golden.items() if not isinstance(value, tuple)]
    return [*right, *((name, value) for name, wrong in one.items() for value in map(float, wrong))]


def drawn() -> list[Case]:
    """What the tests of the diagnosis draw."""
    sketches = {name: item for name, item in predictions().items() if isinstance(item, Sketch)}
    return [(name, drawing) for name, item in sketches.items() for drawing in drawings(name, item)]


def by_chance() -> list[Case]:
    """Five thousand answers put together by chance, to items by chance."""
    rng = np.random.default_rng(20261128)
    names = list(ITEMS)
    asked = [names[i] for i in rng.integers(len(names), size=RANDOM)]
    return [(name, pieces(rng, ITEMS[name])) for name in asked]
