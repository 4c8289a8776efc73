"""Bring a file to the card of an own export as the page does, without a page."""

from flywheel_lab.widgets.export import ExportCard

SHOP = """Customer ID,Order date,Total,Status
kim,2026-01-03,5,paid
lee,2026-01-04,7,on-hold
kim,2026-02-20,9,paid
,2026-02-21,3,paid
"""


def hand_in(card: ExportCard, **asked: object) -> dict[str, object]:
    """Do what the page does, and return what the card shows then."""
    turn = card.heard + 1
    card.asked = {"turn": turn, **asked}
    assert card.heard == turn
    return dict(card.state)


def bring(card: ExportCard, text: str | bytes, name: str = "orders.csv", slice: int = 1_000_000) -> dict[str, object]:
    """Bring a file as the page does, and return what the card shows then."""
    raw = text.encode() if isinstance(text, str) else text
    for at in range(0, max(1, len(raw)), slice):
        part = memoryview(raw[at : at + slice])
        hand_in(card, act="read", name=name, size=len(raw), at=at, bytes=part)
    return dict(card.state)
