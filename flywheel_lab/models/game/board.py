"""What stands on a team's board: the numbers of one firm, all of them invented, and whole so that paper can have them.

Of 100 prospects `thinking` are still undecided a quarter later and `won` have become customers; of 100 customers `kept`
are still there, and they have sent `sent` new prospects. The last three depend on the level of a measure.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..journey import JourneyModel

ByLevel = tuple[int, int, int, int]


@dataclass(frozen=True)
class Board:
    """One firm of the game: where it starts, what advertising brings, and what each level of a measure does.

    `ads` has the prospects for 0 to 6 chips of advertising; `won`, `kept` and `sent` are per cent for levels 0 to 3 of
    hand-over, care and referral. The `key` is that of the firm in the course, `flywheel_lab.firm(key)`.

    >>> BOARDS["shop"].model(hand=0, care=3, refer=0).half_life > BOARDS["shop"].model(0, 0, 0).half_life
    True
    """

    key: str
    prospects: int
    customers: int
    ads: tuple[int, ...]
    won: ByLevel
    kept: ByLevel
    sent: ByLevel
    thinking: int = 0

    def model(self, hand: int, care: int, refer: int) -> JourneyModel:
        """Return the journey of this firm at these levels, one step a quarter.

        >>> BOARDS["machines"].model(0, 0, 0).dwell.tolist()[0]
        2.0
        """
        return _model(self.thinking, self.won[hand], self.kept[care], self.sent[refer])


@lru_cache(maxsize=1024)
def _model(thinking: int, won: int, kept: int, sent: int) -> JourneyModel:
    undecided = 100 - thinking
    return JourneyModel(
        ("prospects", "customers"),
        np.array([[0, won / undecided], [0, 0]]),
        np.array([100 / undecided, 100 / (100 - kept)]),
        referrals=np.array([[0, 0], [sent / 100, 0]]),
    )


BOARDS: dict[str, Board] = {
    board.key: board
    for board in (
        Board(
            key="shop",
            prospects=100,
            customers=100,
            ads=(0, 70, 140, 210, 280, 350, 420),
            won=(35, 37, 39, 43),
            kept=(57, 63, 68, 82),
            sent=(7, 16, 20, 26),
        ),
        Board(
            key="saas",
            prospects=130,
            customers=160,
            ads=(0, 70, 120, 170, 220, 240, 260),
            won=(19, 21, 23, 25),
            kept=(70, 73, 76, 78),
            sent=(2, 7, 16, 75),
        ),
        Board(
            key="machines",
            prospects=110,
            customers=160,
            ads=(0, 60, 110, 160, 200, 240, 270),
            won=(7, 9, 13, 18),
            kept=(75, 84, 87, 89),
            sent=(2, 9, 19, 25),
            thinking=50,
        ),
        Board(
            key="craft",
            prospects=30,
            customers=30,
            ads=(0, 130, 170, 190, 210, 220, 230),
            won=(29, 31, 33, 38),
            kept=(69, 72, 75, 80),
            sent=(13, 17, 24, 45),
        ),
    )
}
"""The four firms by their names."""
