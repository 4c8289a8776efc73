"""The hunts for planted faults that a room can hold: three files, one harder than the other, and their questions."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import FlywheelError
from ..lessons.questions.choice import Many
from ..lessons.questions.hunt import export_of, hunt_question
from ..messages import gettext as _
from ..messages import mark

if TYPE_CHECKING:
    from ..data.messy.export import MessyExport

HUNT = "hunt"
ASK = mark("Which of these faults are in the file {file}?")
FILES: tuple[Mapping[str, Any], ...] = (
    {"of": "shopify", "seed": 1, "difficulty": 1, "ask": ASK},
    {"of": "woocommerce", "seed": 3, "difficulty": 2, "ask": ASK},
    {"of": "salesforce", "seed": 1, "difficulty": 2, "ask": ASK},
)
"""What the files are made of: system, seed, difficulty."""


@lru_cache
def hunts() -> dict[str, Many]:
    """Return the questions of all hunts by name.

    >>> list(hunts())
    ['hunt.1', 'hunt.2', 'hunt.3']
    """
    named = {f"{HUNT}.{k}": table for k, table in enumerate(FILES, 1)}
    return {name: hunt_question(name, table) for name, table in named.items()}


def write_hunts(folder: Path) -> list[Path]:
    """Write the files of all hunts into a folder, which may exist; raises FlywheelError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = _("{path} cannot be written: {error}. Choose another folder.")
        raise FlywheelError(message.format(path=folder, error=error.strerror or error)) from None
    return [export.write(folder) for export in hunted_exports()]


def hunted_exports() -> "list[MessyExport]":
    """Return the exports of all hunts, in their order.

    >>> hunted_exports()[0]
    MessyExport(Shopify of Maschenpost: 72 lines)
    """
    return [export_of(table) for table in FILES]
