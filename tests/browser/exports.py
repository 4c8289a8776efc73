"""Files as HubSpot and Shopify write them, with invented people; the way through the card of an own export."""

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from packed_files import PACKED
from playwright.sync_api import Locator, expect

from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.export import TEXTS
from flywheel_lab.widgets.texts.export_reading import SAID

START = datetime(2024, 1, 1)
SHOPIFY = "Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Id"
STAGES = ("Lead", "Marketing Qualified Lead", "Sales Qualified Lead", "Opportunity", "Customer")
HUBSPOT = ",".join(["Record ID,Email,Create Date", *(f"Became a {stage} Date" for stage in STAGES)])


def shopify(folder: Path, people: int = 400) -> Path:
    """Orders of two years, some of guests, some refunded, one still waiting for its money."""
    rng = np.random.default_rng(5)
    orders = []
    for person in range(people):
        day = rng.uniform(-300, 700)
        end = day + rng.exponential(250)
        while day < min(end, 700):
            orders += [(day, f"p{person}@example.test" if rng.random() > 0.05 else "")] if day >= 0 else []
            day += rng.exponential(35)
    lines = [SHOPIFY]
    for k, (day, mail) in enumerate(sorted(orders)):
        paid = "pending" if k == 9 else "refunded" if k % 11 == 8 else "paid"
        when = f"{START + timedelta(days=day):%Y-%m-%d %H:%M:%S} +0100"
        lines.append(f"#{1000 + k},{mail},{paid},{when},EUR,{rng.uniform(15, 60):.2f},{when},1,Wool,{5000 + k}")
    file = folder / "orders_export.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def hubspot(folder: Path, people: int = 300) -> Path:
    """Contacts with the date on which each became a lead, and so on, up to the customer."""
    rng = np.random.default_rng(6)
    lines = [HUBSPOT]
    for person in range(people):
        day, dates = rng.uniform(0, 500), []
        for share in (1, 1, 0.6, 0.5, 0.6, 0.5):
            there = rng.random() < share and (not dates or dates[-1])
            dates.append(f"{START + timedelta(days=day):%Y-%m-%d %H:%M}" if there else "")
            day += rng.exponential(14)
        lines.append(",".join([f"{100 + person},p{person}@example.test", *dates]))
    file = folder / "hubspot-crm-exports-contacts-2025-07-01.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def wrong(folder: Path) -> dict[Path, str]:
    """Files that somebody takes by mistake, and what each is told."""
    empty, packed, locked = (gettext(SAID[name]) for name in ("empty", "packed", "locked"))
    contents = {
        "photo.jpg": (b"\xff\xd8\xff\xe0" + bytes(200), gettext("a picture")),
        "nothing.csv": (b"", empty.format(file="nothing.csv")),
        "exports.zip": (PACKED["an archive with a table"], packed.format(file="exports.zip", names="orders.csv")),
        "locked.xlsx": (PACKED["a workbook with a password"], locked.format(file="locked.xlsx")),
    }
    for name, (raw, _told) in contents.items():
        (folder / name).write_bytes(raw)
    return {folder / name: told for name, (_raw, told) in contents.items()}


def said(text: str, **values: str) -> str:
    return gettext(str(TEXTS[text])).format(**values)


def choose(card: Locator, file: Path) -> None:
    card.locator("input[type=file]").set_input_files(file)


def see_wrong_files_refused(card: Locator, folder: Path) -> None:
    """Choose each wrong file: it is refused in place, and the next one can be chosen at once."""
    for file, told in wrong(folder).items():
        choose(card, file)
        expect(card.get_by_role("alert")).to_contain_text(said("not_read", name=file.name))
        expect(card.get_by_role("alert")).to_contain_text(told)
        expect(card.get_by_role("button", name=said("choose"))).to_be_visible()


def go_on(card: Locator, step: str) -> None:
    """Press the big button to the next panel."""
    card.get_by_role("button", name=said("next", step=said(f"step_{step}"))).click()
