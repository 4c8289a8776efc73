"""A hundred chains of word of mouth: people as dots, each chain grows round by round or snaps.

Python draws the chance once, with the `rng` that it is given; the browser shows the rounds, also where no kernel runs.
"""

from itertools import pairwise

import numpy as np
import traitlets as t

from ..messages import browser_text, language
from ..messages import gettext as _
from ..models.readings import one_stage
from ..models.simulation import simulate
from .stand_in import still
from .texts.chains import TEXTS
from .view import MOVED, Drawn, Lockable

FEW = 9
"""So many people of a round are drawn one by one, with a line from whoever told them."""
ROUNDS = 30


class ChainWatcher(Lockable, Drawn):
    """The widget of `watch_chains`: `people` in each round of each chain, as long as it lives.

    `round` is the one on the screen; `tellers` names, for each person of a small round, who told them; `locks` says
    what opens the part `rounds`, if something does: until then only the start can be seen.
    """

    bundle = "chains"

    people = t.List(t.List(t.Int())).tag(sync=True)
    tellers = t.List(t.List()).tag(sync=True)
    rounds = t.Int(ROUNDS).tag(sync=True)
    round = t.Int(0).tag(**MOVED)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    @property
    def bounds(self) -> dict[str, tuple[int, int]]:
        """The range of `round`."""
        return {"round": (0, self.rounds), "rounds": (self.rounds, self.rounds)}

    @property
    def alive(self) -> list[int]:
        """How many chains are alive in each round, the start included."""
        return [sum(len(chain) > each for chain in self.people) for each in range(self.rounds + 1)]

    def __repr__(self) -> str:
        """One exact line: how many chains there are, and how many live through all rounds, unless that is closed."""
        if "rounds" in self.locks:
            return f"ChainWatcher({len(self.people)} chains; closed: rounds)"
        return f"ChainWatcher({len(self.people)} chains, {self.alive[-1]} alive in round {self.rounds})"

    def _repr_html_(self) -> str:
        from ..figures.curves import draw_curves

        if "rounds" in self.locks:
            return f"<p>{_(str(TEXTS['begin'])).format(chains=len(self.people))}</p>"
        title = _("How many of {count} chains are alive").format(count=len(self.people))
        curve = {_("chains alive"): np.array(self.alive, dtype=float)}
        return still(draw_curves(range(self.rounds + 1), curve, title, across=_("round"), up=_("chains")))


def watch_chains(brings: float, rng: np.random.Generator, chains: int = 100, rounds: int = ROUNDS) -> ChainWatcher:
    """Show chains that begin with one person each: everybody tells `brings` others on average, once, in the next round.

    How many it is for each of them is drawn with `rng` (Poisson). Raises ModelError for a negative number or an `rng`
    that is no generator.

    >>> watch_chains(1.2, rng=np.random.default_rng(3))
    ChainWatcher(100 chains, 26 alive in round 30)
    """
    model = one_stage(conversion=1, churn=1, referral=brings)
    counts = simulate(model, [1] + [0] * rounds, periods=rounds + 1, rng=rng, runs=chains)[:, 1:, 0]
    people = [_while_alive(chain) for chain in counts.tolist()]
    return ChainWatcher(
        people=people,
        tellers=[_tellers(chain, rng) for chain in people],
        rounds=rounds,
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )


def _while_alive(chain: list[int]) -> list[int]:
    return chain[: chain.index(0)] if 0 in chain else chain


def _tellers(chain: list[int], rng: np.random.Generator) -> list[list[int]]:
    """Return for each round after the start who told each person; given how many there are, everybody is as likely."""
    rounds: list[list[int]] = []
    for before, now in pairwise(chain):
        if max(before, now) > FEW:
            break
        rounds.append(sorted(rng.integers(before, size=now).tolist()))
    return rounds
