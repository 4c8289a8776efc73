"""The numbers of the claims of chapter 01, by the name of the claim."""

from collections.abc import Mapping

from ...models.firms import firm
from .sketches import calm_weeks


def _quarter() -> Mapping[str, float]:
    shop = firm("shop")
    return {"orders": shop.orders * shop.funnel.time_to_purchase().mean, "calm": calm_weeks()}


NUMBERS = {"funnel.quarter": _quarter, "funnel.finer": lambda: {"orders": firm("shop").orders}}
