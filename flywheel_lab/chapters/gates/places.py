"""Where in its notebook an item is asked: the id of the cell, the same in all languages."""

import json
import re
from functools import lru_cache

from ...paths import shipped
from ..course import chapter_named

ASKS = re.compile(r"""\bfl\.(?:predict|exercise|quiz)\(["']([^"']+)["']\)""")


def cell_of(name: str) -> str:
    """Return the id of the cell that asks an item; "" where its notebook does not.

    >>> cell_of("hourglass.stop"), cell_of("funnel.third")
    ('predict-year', 'help-third')
    """
    return _cells(name.partition(".")[0]).get(name, "")


@lru_cache
def _cells(key: str) -> dict[str, str]:
    file = shipped("course") / "en" / chapter_named(key).file
    cells = json.loads(file.read_text("utf-8"))["cells"] if file.exists() else []
    code = [(str(cell.get("id", "")), "".join(cell["source"])) for cell in cells if cell["cell_type"] == "code"]
    return {name: cell for cell, source in code for name in ASKS.findall(source)}
