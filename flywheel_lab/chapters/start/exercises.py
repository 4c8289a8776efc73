"""Chapter 00: two springs of two channels at Maschenpost, and what the mix does to their total."""

from collections.abc import Sequence

from ...lessons.answer import share
from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...widgets.mix import BUYERS, LEADS

LAST = LEADS, tuple(leads * buyers // 1000 for leads, buyers in zip(LEADS, BUYERS, strict=True))
THIS = (3000, 7000), (66, 84)
"""Leads, and who of them bought: by search and by social media, last spring and this spring."""


def _shares(spring: tuple[Sequence[int], Sequence[int]]) -> tuple[float, ...]:
    return tuple(buy / come for come, buy in zip(*spring, strict=True))


def _bought(shares: Sequence[float], leads: Sequence[int]) -> float:
    return sum(share * come for share, come in zip(shares, leads, strict=True))


def _total(shares_of: tuple[Sequence[int], Sequence[int]], mix_of: tuple[Sequence[int], Sequence[int]]) -> float:
    return _bought(_shares(shares_of), mix_of[0]) / sum(mix_of[0])


def _plain_mean() -> float:
    return sum(_shares(THIS)) / 2


CHANNELS = (
    Quantity(mark("share now", "quantity"), mark("this spring's share who buy, by channel"), lambda: _shares(THIS)),
    Quantity(mark("leads now", "quantity"), mark("this spring's leads, by channel"), lambda: THIS[0]),
    Quantity(mark("share before", "quantity"), mark("last spring's share who buy, by channel"), lambda: _shares(LAST)),
    Quantity(mark("leads before", "quantity"), mark("last spring's leads, by channel"), lambda: LAST[0]),
)
EXERCISES = (
    Exercise(
        name="start.mixture",
        label=mark("This spring's total"),
        read=share,
        solution=lambda: _total(THIS, THIS),
        ask=mark("What share of all this spring's leads bought something?"),
        quantities=CHANNELS,
        formula="sum(share now × leads now) / sum(leads now)",
        because=mark(
            "Both channels are up, and the total is down. Most people now come by social media, "
            "where fewer buy. And the more people a channel brings, the more it weighs in the total."
        ),
        hints=(
            mark("Think of people before you think of shares: how many bought, and how many came?"),
            mark("Add up the buyers of both channels. Then divide by the leads of both channels."),
        ),
        steps=(
            'bought = (share["this"] * leads["this"]).sum()',
            'answer = bought / leads["this"].sum()',
        ),
        mistakes=(
            Mistake(
                _plain_mean,
                mark(
                    "You averaged the two shares, as if both channels had the same number of people. Add up "
                    "the people first, then divide."
                ),
                misconception="ratio-of-averages",
            ),
            Mistake(lambda: _total(LAST, LAST), mark("That was last spring. Take the numbers of this one.")),
            Mistake(
                lambda: float(sum(THIS[1])),
                mark("That is how many people bought. What share is that? Divide by all who came."),
            ),
            Mistake(
                lambda: sum(_shares(THIS)),
                mark(
                    "You added the two shares. But each has its own people: the total can't be higher than "
                    "the better channel."
                ),
            ),
            Mistake(
                lambda: sum(THIS[1]) / sum(LAST[0]),
                mark("You divided this spring's buyers by last spring's leads. Take both from this spring."),
            ),
        ),
    ),
    Exercise(
        name="start.swap",
        label=mark("This spring in last spring's mix"),
        read=share,
        solution=lambda: _total(THIS, LAST),
        ask=mark("What would the total be if people had come as they did last spring, and bought as they do now?"),
        quantities=CHANNELS,
        formula="sum(share now × leads before) / sum(leads before)",
        because=mark(
            "In the same mix, both channels lift the total, just as Tarek says. Only the mix has moved. "
            "So before you compare two totals, ask whether people came from the same places."
        ),
        hints=(
            mark("Begin with search: if as many came as last spring, how many would buy at this spring's share?"),
            mark(
                "In each channel: this spring's share times last spring's leads. Add up, then divide by all of "
                "last spring's leads."
            ),
        ),
        steps=(
            'bought = (share["this"] * leads["last"]).sum()',
            'answer = bought / leads["last"].sum()',
        ),
        mistakes=(
            Mistake(
                lambda: _total(THIS, THIS),
                mark("That is this spring as it was. Keep its shares, but let people come as they did last spring."),
            ),
            Mistake(
                lambda: _total(LAST, LAST),
                mark("That is last spring as it was. Keep its leads, but take this spring's shares."),
            ),
            Mistake(
                lambda: _total(LAST, THIS),
                mark("It's the other way round: this spring's shares, and last spring's leads."),
            ),
            Mistake(
                lambda: _bought(_shares(THIS), LAST[0]),
                mark("That is how many would buy. What share is that? Divide by all who came last spring."),
            ),
            Mistake(
                _plain_mean,
                mark("You let both channels weigh the same. But last spring twice as many people came by search."),
                misconception="ratio-of-averages",
            ),
        ),
    ),
)
