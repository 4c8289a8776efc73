"""The pictures stored in a notebook, and those that its cells draw today: nbval compares only their words."""

import base64
import io
import re
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from answers import FEW
from drive import ran
from PIL import Image

SIZE = (96, 64)
ALIKE = 4.0  # mean difference of grey values (0 to 255): other fonts stay below 2, another picture is above 8


def stored(notebook: dict[str, Any]) -> dict[str, bytes]:
    """Return the stored PNG of each cell that has one."""
    found: dict[str, bytes] = {}
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            for png in _pngs("".join(output.get("data", {}).get("text/html", ""))):
                found[cell["id"]] = png
    return found


def fresh(path: Path) -> dict[str, bytes]:
    """Return the PNG that each cell draws when the notebook runs."""
    return {cell: png for cell, html in ran(path, FEW).html.items() for png in _pngs(html)}


def unlike(notebook: dict[str, Any], drawn: dict[str, bytes]) -> list[str]:
    """Return the cells whose stored picture is not the one that they draw."""
    kept = stored(notebook)
    missing = [f"{cell}: drawn, but not stored" for cell in drawn.keys() - kept.keys()]
    wrong = [
        f"{cell}: another picture is stored ({off:.1f})"
        for cell in kept.keys() & drawn.keys()
        if (off := _difference(kept[cell], drawn[cell])) > ALIKE
    ]
    return sorted([*missing, *wrong])


def _pngs(html: str) -> list[bytes]:
    return [base64.b64decode(text) for text in re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", html)]


def _difference(one: bytes, other: bytes) -> float:
    return float(np.abs(_grey(one) - _grey(other)).mean())


def _grey(png: bytes) -> npt.NDArray[np.floating]:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L").resize(SIZE), dtype=float)
