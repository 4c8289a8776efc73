"""Mix lines into an order that is the same for everybody and gives nothing away."""

import random
from collections.abc import Callable


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
