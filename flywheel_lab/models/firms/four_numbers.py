"""How long a firm lasts without ads, out of four numbers that anybody knows or can guess: pure arithmetic, no sampling.

In a week the share `c` of the customers leaves, and customers bring in `b` new ones for each of them. Then the referral
factor is `G = b / c`, and after the last ad `1 - (c - b)` of them are left each week: half after
`ln 2 / -ln(1 - (c - b))` weeks. Everything is monotone in each number, so the ends of a range are its corners.
Source: Little (1961) for the lifetime, customers / those lost; the rest is a loop of one stage, as `one_stage`.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from .spans import NAMES, Span, spans
from .telling import WEEKS

TENTH = 1.1


class Lever(NamedTuple):
    """What a tenth of one thing does: weeks until half are left (guess), and customers in the long run, as a factor."""

    half_after: float
    customers: float


Corner = dict[str, float]


@dataclass(frozen=True, repr=False)
class FourNumbers:
    """Four numbers of a firm with their ranges, and what follows from them; each part is a `Span`.

    >>> shop = four_numbers(9000, 650, 650, 0.30)
    >>> round(shop.lifetime.guess), round(shop.loop_gain.guess, 2), round(shop.half_after.guess)
    (60, 0.3, 59)
    """

    customers: Span
    new: Span
    lost: Span
    referred: Span

    @property
    def lifetime(self) -> Span:
        """Mean weeks from the first order until a customer is gone.

        >>> [round(each) for each in four_numbers(9000, 650, (600, 650, 700), 0.30).lifetime]
        [56, 60, 65]
        """
        return self._ends(_lifetime)

    @property
    def loop_gain(self) -> Span:
        """The referral factor G: so many new customers a customer brings in, until she is gone.

        >>> round(four_numbers(9000, 700, 650, 0.30).loop_gain.guess, 2)
        0.32
        """
        return self._ends(lambda at: _brought(at) / at["lost"])

    @property
    def half_after(self) -> Span:
        """Weeks from the last ad until half of the customers is left; inf where customers replace all who leave.

        The real firm mostly lasts longer: who is on the way still buys, and who has stayed long stays longer.

        >>> [round(each) for each in four_numbers(9000, 650, (600, 650, 700), 0.30).half_after]
        [53, 59, 66]
        >>> four_numbers(100, 8, 5, 0.7).half_after.guess
        inf
        """
        return self._ends(half_after)

    @property
    def change(self) -> str:
        """Whether the firm is "in balance", "growing" or "shrinking": more than a tenth apart, and no ranges that meet.

        Only in balance are G and the share of those sent the same: G is per customer who leaves, the share per new one.

        >>> four_numbers(9000, 650, 650, 0.3).change, four_numbers(9000, 900, 650, 0.3).change
        ('in balance', 'growing')
        """
        new, lost = self.new, self.lost
        meet = new.low <= lost.high and lost.low <= new.high
        if meet or abs(new.guess - lost.guess) <= (TENTH - 1) * max(new.guess, lost.guess):
            return "in balance"
        return "growing" if new.guess > lost.guess else "shrinking"

    @cached_property
    def levers(self) -> dict[str, Lever]:
        """What a tenth does: fewer who leave ("lost"), more whom customers send ("referred"), more from ads ("ads").

        For how long it lasts, "lost" is always the strongest: where there is a half, more leave than are sent.

        Customers in the long run are those from ads over `c - b`; nan where there is no such level, before or after.

        >>> {name: (round(each.half_after), round(each.customers, 2)) for name, each in
        ...     four_numbers(9000, 650, 650, 0.30).levers.items()}
        {'lost': (69, 1.17), 'referred': (62, 1.04), 'ads': (59, 1.1)}
        """
        at, sent = self._at("guess"), _brought(self._at("guess"))
        rates = {"lost": at["lost"] * 0.9 - sent, "referred": at["lost"] - sent * TENTH, "ads": at["lost"] - sent}
        now = at["lost"] - sent
        return {
            name: Lever(_half(rate, at), (TENTH if name == "ads" else 1) * now / rate if rate > 0 else math.nan)
            for name, rate in rates.items()
        }

    @cached_property
    def unsure(self) -> str:
        """Return which of the four numbers alone widens the range most, "" where none has one: find that out first.

        >>> four_numbers((8000, 9000), (600, 650, 700), 650, (0.2, 0.3, 0.4)).unsure
        'referred'
        """
        wide = {name: self._width(name) for name in NAMES if getattr(self, name).low < getattr(self, name).high}
        return max(wide, key=lambda name: wide[name]) if wide else ""

    def _width(self, name: str) -> tuple[float, float]:
        span: Span = getattr(self, name)
        ends = [{**self._at("guess"), name: end} for end in (span.low, span.high)]
        halves, rates = [sorted(work(end) for end in ends) for work in (half_after, _falls)]
        return halves[1] - halves[0] if halves[0] < math.inf else 0.0, rates[1] - rates[0]

    def _at(self, end: str) -> Corner:
        return {name: getattr(getattr(self, name), end) for name in NAMES}

    def _ends(self, work: Callable[[Corner], float]) -> Span:
        against = self._at("low") | {"lost": self.lost.high}
        kind = self._at("high") | {"lost": self.lost.low}
        return Span(work(against), work(self._at("guess")), work(kind))

    def __repr__(self) -> str:
        """One exact line: the four numbers, and how long half of the customers stay."""
        half = self.half_after.guess
        end = f"half left after {half:.0f} weeks" if half < math.inf else "no half: it grows by itself"
        four = f"{self.customers.guess:g} customers, {self.new.guess:g} new and {self.lost.guess:g} lost a month"
        return f"FourNumbers({four}, {self.referred.guess:.0%} sent; {end})"


def four_numbers(customers: object, new: object, lost: object, referred: object) -> FourNumbers:
    """Return how long a firm lasts without ads, with its strongest lever, out of four numbers.

    `new` and `lost` are customers a month, `referred` is the share of the new ones whom a customer sent (0.3 is 30 %).
    Each is a number, a range (low, high) or (low, guess, high). Raises ModelError for what cannot be.

    >>> four_numbers(9000, 650, 650, 0.30)
    FourNumbers(9000 customers, 650 new and 650 lost a month, 30% sent; half left after 59 weeks)
    >>> four_numbers(9000, 650, 9500, 0.30)
    Traceback (most recent call last):
    flywheel_lab.errors.ModelError: Customers lost a month: the number must be at most 9,000, got 9,500. Take a
    whole year and divide by twelve; a month in which nobody left says little.
    """
    return FourNumbers(**spans({"customers": customers, "new": new, "lost": lost, "referred": referred}))


def half_after(at: Corner) -> float:
    """Return the weeks until half of the customers is left, of four plain numbers; inf where that never happens."""
    return _half(_falls(at), at)


def _half(falls: float, at: Corner) -> float:
    rate = falls / at["customers"] / WEEKS["month"]  # 0 where it is too small for a float
    return math.log(2) / -math.log1p(-rate) if rate > 0 else math.inf


def _brought(at: Corner) -> float:
    return at["new"] * at["referred"]


def _falls(at: Corner) -> float:
    return at["lost"] - _brought(at)


def _lifetime(at: Corner) -> float:
    return at["customers"] / at["lost"] * WEEKS["month"]
