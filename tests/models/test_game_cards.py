"""The Flywheel Game: each card does what it says."""

import numpy as np
from every import every
from quarters import SHOP, turn

from flywheel_lab.models.game import (
    CARDS,
    Event,
    Plan,
    shuffle_cards,
)
from flywheel_lab.models.game.quarter import Built
from flywheel_lab.models.game.rules import CUT, NEEDS, QUARTERS


def test_twelve_cards_ten_are_drawn_and_the_first_quarter_and_the_cut_are_quiet() -> None:
    decks = [shuffle_cards(np.random.default_rng(seed)) for seed in range(300)]
    assert len(CARDS) == 12 and {len(deck) for deck in decks} == {QUARTERS}
    assert {deck[n].key for deck in decks for n in (0, CUT - 1)} == {"quiet"}
    assert all(deck[n] in CARDS for deck in decks for n in range(QUARTERS))
    loud = [[event.key for event in deck if event.key != "quiet"] for deck in decks]
    assert all(len(set(keys)) == len(keys) for keys in loud) and {len(keys) for keys in loud} == {6, 7, 8}


def test_the_same_seed_gives_the_same_cards() -> None:
    one, other = (shuffle_cards(np.random.default_rng(5)) for _ in range(2))
    assert one == other != shuffle_cards(np.random.default_rng(6))


SAFE = Built(care=NEEDS[1])
EFFECTS = {
    "rival": lambda: turn("rival").ads == (SHOP.ads[3] + 1) // 2,
    "season": lambda: turn("season").ads == (3 * SHOP.ads[3] + 1) // 2,
    "press": lambda: turn("press").ads == SHOP.ads[3] + 60,
    "press, without advertising": lambda: turn("press", plan=Plan()).ads == 60,
    "reviews": lambda: turn("reviews").sent == 0,
    "reviews, spared": lambda: turn("reviews", built=SAFE).sent == turn("quiet", built=SAFE).sent > 0,
    "prices": lambda: turn("prices").gone == 30 and turn("prices").kept == (120 * SHOP.kept[0] + 50) // 100,
    "prices, spared": lambda: turn("prices", built=SAFE) == turn("quiet", built=SAFE)._replace(event=Event("prices")),
    "award": lambda: turn("award").sent == (3 * turn("quiet").sent + 1) // 2,
    "outage": lambda: turn("outage", built=SAFE).kept == turn("quiet", built=Built(care=NEEDS[0])).kept,
    "outage, at level 0": lambda: turn("outage").kept == turn("quiet").kept,
    "vacancy": lambda: turn("vacancy", built=Built(NEEDS[1])).won == turn("quiet", built=Built(NEEDS[0])).won,
    "outage, the chips stay": lambda: turn("outage", built=SAFE).after.built == turn("quiet", built=SAFE).after.built,
}


@every("effect", EFFECTS)
def test_each_card_does_what_it_says(effect: str) -> None:
    assert EFFECTS[effect]()


def test_every_card_has_its_effect_tested() -> None:
    assert {card.key for card in CARDS} <= {effect.partition(",")[0] for effect in EFFECTS} | {"quiet"}
