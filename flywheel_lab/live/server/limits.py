"""How often one may try."""

import time
from collections import defaultdict
from collections.abc import Callable, Hashable

from tornado.web import HTTPError


class Bucket:
    """So many at once, then so many a second, for each key."""

    MOST_KEYS = 10_000

    def __init__(self, burst: float, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.burst, self.rate, self.clock = burst, rate, clock
        self._left: defaultdict[Hashable, tuple[float, float]] = defaultdict(lambda: (burst, 0.0))

    def take(self, key: Hashable) -> bool:
        """Take one, and say whether there was one.

        >>> once = Bucket(1, 0.5, iter([0, 1, 2]).__next__)
        >>> once.take("a"), once.take("a"), once.take("a")
        (True, False, True)
        """
        now = self.clock()
        left, at = self._left[key]
        left = min(self.burst, left + (now - at) * self.rate)
        if len(self._left) > self.MOST_KEYS:
            self._left.clear()
        self._left[key] = (left - 1, now) if left >= 1 else (left, now)
        return left >= 1


class Limits:
    """How often one may try, for all requests together; a right code is never refused for wrong ones."""

    def __init__(self) -> None:
        self.joins, self.answers = Bucket(300, 20), Bucket(10, 2)
        self.wrong, self.wrong_of_all = Bucket(10, 0.2), Bucket(200, 5)
        self.joining = 0

    def refuse(self, address: str, status: int) -> HTTPError:
        """Return what to answer to a wrong code or token: the reason, or that there were too many."""
        allowed = self.wrong.take(address) and self.wrong_of_all.take("all")
        return HTTPError(status if allowed else 429)
