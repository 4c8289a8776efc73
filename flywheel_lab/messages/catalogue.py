"""All `.po` files of a language become one catalogue of gettext: compiled at installation, or in memory in a checkout.

The build runs this file on its own: it imports nothing of the package, and Babel only where it compiles.
"""

import datetime as dt
import io
import os
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

ENGLISH = "en"
HERE = Path(__file__).parent
NEVER = dt.datetime.fromtimestamp(0, dt.UTC)  # what is built twice is the same twice


def languages() -> tuple[str, ...]:
    """Return the codes of the available languages: English, and each with a catalogue beside this file.

    >>> languages()
    ('en', 'de')
    """
    found = {part.parent.name for part in HERE.glob("*/*.po")} or {whole.stem for whole in HERE.glob("*.mo")}
    return (ENGLISH, *sorted(found))


def sources(code: str) -> list[Path]:
    """Return the files that a translator edits: those of the engine, and one in the room of each chapter."""
    return sorted([*HERE.glob(f"{code}/*.po"), *HERE.parent.glob(f"chapters/*/{code}.po")])


def read(code: str) -> NullTranslations:
    """Return a language's catalogue as it stands in its sources now; without sources, as it was compiled."""
    if code == ENGLISH:
        return NullTranslations()
    return GNUTranslations(io.BytesIO(_file(code).read_bytes() if is_compiled(code) else compile_catalogue(code)))


def is_compiled(code: str) -> bool:
    """Whether the compiled file is there and no source has changed since."""
    parts = [part for part in (HERE / code, *sources(code)) if part.exists()]  # a folder changes where a file goes away
    return (
        _file(code).exists() and max((each.stat().st_mtime for each in parts), default=0) <= _file(code).stat().st_mtime
    )


def compile_catalogue(code: str) -> bytes:
    """Return the compiled catalogue of a language; fuzzy and empty entries are left out, and shown in English."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    whole, written = Catalog(locale=code, fuzzy=False, creation_date=NEVER, revision_date=NEVER), io.BytesIO()
    for part in sources(code):
        with part.open("rb") as file:
            for message in read_po(file, locale=code):
                if message.id:
                    whole[message.id] = message
    write_mo(written, whole)
    return written.getvalue()


def compile_all() -> None:
    """Write the compiled file of each language whose sources have changed; a reader never sees half a file."""
    for code in languages()[1:]:
        if not is_compiled(code):
            half = HERE / f"{code}.mo.{os.getpid()}"
            half.write_bytes(compile_catalogue(code))
            half.replace(_file(code))


def _file(code: str) -> Path:
    return HERE / f"{code}.mo"
