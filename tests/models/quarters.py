"""A quarter of the Flywheel Game to ask something of, and games drawn at random."""

import numpy as np
from hypothesis import strategies as st

from flywheel_lab.models.game import BOARDS, CARDS, Board, Plan, State, Turn, quarter, shuffle_cards
from flywheel_lab.models.game.quarter import Built
from flywheel_lab.models.game.rules import QUARTERS

CARD = {card.key: card for card in CARDS}
SHOP = BOARDS["shop"]
CHIPS_ANYWHERE = st.tuples(*4 * (st.integers(0, 6),)).map(lambda plan: Plan(*plan))
PLANS = st.lists(CHIPS_ANYWHERE, min_size=QUARTERS, max_size=QUARTERS)
DECKS = st.integers(0, 10**6).map(lambda seed: shuffle_cards(np.random.default_rng(seed)))
NOTHING, ADS = Built(), Plan(ads=3)


def at(board: Board, built: Built = NOTHING, number: int = 3, last: Plan | None = None) -> State:
    return State(number, 200, 150, built, last)


def turn(event: str, built: Built = NOTHING, plan: Plan = ADS) -> Turn:
    return quarter(SHOP, at(SHOP, built), plan, CARD[event])
