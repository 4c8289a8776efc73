"""The numbers of the questions and claims of chapter 03, by their names."""

from collections.abc import Mapping

from .exercises.loop import ADS, CUSTOMERS, FRIENDS, MORE, SHOP

CAMPAIGN = 1000  # customers of a campaign


def _rounds() -> Mapping[str, float]:
    gain = SHOP.model.loop_gain
    told = {name: round(CAMPAIGN * gain**k) for k, name in enumerate(("first", "second", "third"))}
    return told | {"gain": gain, "together": round(CAMPAIGN / (1 - gain)), "one_round": round(CAMPAIGN * (1 + gain))}


def _best() -> Mapping[str, float]:
    ads = SHOP.changed(pushes=1.01 * ADS).customers
    return {"each": FRIENDS / (FRIENDS + ADS), "referrals": MORE / CUSTOMERS - 1, "ads": ads / CUSTOMERS - 1}


NUMBERS = {
    "word_of_mouth.quiz-rounds": _rounds,
    "word_of_mouth.best": _best,
}
