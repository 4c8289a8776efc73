"""Mix lines into an order that is the same for everybody and gives nothing away."""

import random
import re
from collections.abc import Callable, Sequence
from string import ascii_uppercase
from typing import Any


def mix_order(name: str, n: int, solved: Callable[[list[int]], bool]) -> list[int]:
    """Return the numbers below n in an order determined by the name, never the solution.

    >>> mix_order("a.b", 2, solved=lambda order: order == [0, 1]), mix_order("a.b", 1, solved=lambda order: True)
    ([1, 0], [0])
    """
    order = list(range(n))
    chance = random.Random(name)
    for _attempt in range(99):
        chance.shuffle(order)
        if not solved(order):
            break
    return order


def shown_order(name: str, n: int, occasion: str = "") -> list[int]:
    """Return the places of n options in the order in which a card shows them, another one on each occasion.

    Everybody sees the same, so that a group can vote by letters; nobody remembers a letter from the last time.

    >>> shown_order("a.b", 4), shown_order("a.b", 4, "03")
    ([2, 3, 1, 0], [1, 0, 2, 3])
    """
    order = list(range(n))
    random.Random(f"options of {name} ").shuffle(order)
    first = order
    return mix_order(f"options of {name} {occasion}", n, solved=lambda order: order == first) if occasion else first


def kept_letters(answer: Any, order: Sequence[int]) -> object:
    """Return an answer in letters as shown as one in the letters of the options' own places; any other is unchanged.

    >>> kept_letters("b, a", [1, 2, 0]), kept_letters(["A"], [1, 2, 0]), kept_letters("no idea", [1, 2, 0])
    ('CB', 'B', 'no idea')
    """
    # By its type: what a learner's object says of itself may be an error.
    parts = answer if type(answer) in (list, tuple) else [answer]
    if not all(type(part) is str for part in parts):
        return answer
    found = re.sub(r"[\s,;.()]+", "", "".join(parts)).upper()
    if not found or not {*found} <= {*ascii_uppercase[: len(order)]}:
        return answer
    return "".join(ascii_uppercase[order[ascii_uppercase.index(letter)]] for letter in found)
