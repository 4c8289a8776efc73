"""Paper: a Typst template and plain data become a PDF, in black and white, on A4 or Letter.

A template begins with `#import "/press.typ": *`, finds its data under `data`, its pictures by their names, and leaves
the rest (size, margins, letters, page numbers) to `press.typ`. Source: Typst, reference of the language, `sys.inputs`.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language

HERE = Path(__file__).parent
INSTALL = 'pip install "flywheel-lab[trainer]"'
PAPERS = {"A4": "a4", "Letter": "us-letter"}
"""The sizes on which everything is printed: the name of a folder, and what Typst calls it."""


class Sheet(NamedTuple):
    """Something to print: a `title` that is also the name of its file, a sentence about it, and what it consists of.

    `template` is a file beside the code that fills it; `data` is what JSON can hold, its texts in the language in use;
    `pictures` are files by name, as in `{"curve.svg": b"<svg …"}`.
    """

    title: str
    about: str
    template: Path
    data: Mapping[str, Any]
    pictures: Mapping[str, bytes] = {}


def print_sheet(sheet: Sheet, paper: str) -> bytes:
    """Return the PDF of a sheet on a `paper` of PAPERS; the same sheet gives the same bytes.

    Raises FlywheelError if Typst, which the extra `trainer` brings, is not installed.

    >>> from .paper.cards import cards
    >>> print_sheet(cards(), "A4")[:5]
    b'%PDF-'
    """
    try:
        import typst
    except ImportError as error:
        message = _("Typst, which makes the PDFs, is not installed here. Install it: {command}")
        raise FlywheelError(message.format(command=INSTALL)) from error
    with TemporaryDirectory() as place:
        root = Path(place)
        (root / "press.typ").write_bytes((HERE / "press.typ").read_bytes())
        (root / "sheet.typ").write_bytes(sheet.template.read_bytes())
        (root / "data.json").write_text(json.dumps(dict(sheet.data), ensure_ascii=False), encoding="utf-8")
        for name, content in sheet.pictures.items():
            (root / name).write_bytes(content)
        pdf: bytes = typst.compile(
            root / "sheet.typ",
            root=root,
            font_paths=[_letters()],
            ignore_system_fonts=True,
            sys_inputs={"paper": PAPERS[paper], "language": language(), "title": sheet.title, "page": _("page")},
            timestamp=0,
        )
    return pdf


@lru_cache
def _letters() -> Path:
    """Return the folder with the letters of the figures: matplotlib brings them along on every machine."""
    import matplotlib as mpl

    return Path(mpl.get_data_path(), "fonts", "ttf")
