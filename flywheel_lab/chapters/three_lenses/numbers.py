"""The numbers of the claims of chapter 06, by the name of the claim."""

from collections.abc import Mapping

from .exercises import SHOP

MORE = 4  # weeks


def _on_the_wall() -> Mapping[str, float]:
    longer = SHOP.changed(dwell={"retention": SHOP.model.dwell[7] + MORE})
    return {"more": MORE, "longer": round(longer.customers), "now": round(SHOP.customers)}


def _new_label() -> Mapping[str, float]:
    return {"now": round(SHOP.customers), "lost": round(SHOP.customers - SHOP.cut().customers)}


NUMBERS = {"three_lenses.on-the-wall": _on_the_wall, "three_lenses.new-label": _new_label}
