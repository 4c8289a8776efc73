"""The texts that a translator gets: those of the sources and those of the data files, each with its context."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from speaking import speaking

from flywheel_lab.messages import catalogue, gettext

# A second argument is the context: what kind of word this is (see `mark`).
WITH_CONTEXT = {1: (1,), 2: (1, (2, "c"))}
KEYWORDS: Any = {
    **dict.fromkeys(("_", "gettext", "mark"), WITH_CONTEXT),
    "plural": {2: (1, 2), 3: (1, 2, (3, "c"))},
    "ngettext": {3: (1, 2), 4: (1, 2, (4, "c"))},
}
VOCABULARY = {"words.toml", "vocabulary.toml"}
"""Data files with the words of exports, in whatever language these come."""
# In a data file every string is a text, but for the names of things; some texts are labels of a kind of their own.
NAMES = {"kind", "misconception", "acts", "of", "in", "value", "whole", "from", "to", "verdict"}
NAMES |= {"mark", "cells", "given", "plans"}  # of the steps of a workshop
CONTEXTS = {"measures": "measure", "right": "match", "term": "term"}
BINS = {"bins", "wrong", "says"}
"""What stands in these tables has the key of a bin or of a sentence, which is a word of its author."""

Key = tuple[str | tuple[str, ...], str | None]
"""A text, or its two forms in English; and its context."""


def of_the_package(root: Path) -> set[Key]:
    """Every text of the package with its context."""
    tables = [tomllib.loads(file.read_text("utf-8")) for file in data_files(root)]
    return of_python(root / "flywheel_lab") | {key for table in tables for _path, key in of_data(table)}


def data_files(root: Path) -> list[Path]:
    """Every data file that a learner reads."""
    return [file for file in sorted(root.glob("flywheel_lab/*/**/*.toml")) if file.name not in VOCABULARY]


def of_python(folder: Path) -> set[Key]:
    """The texts of Python files."""
    found = extract_from_dir(folder, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {(message, context) for _, _, message, _, context in found}


def of_data(part: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Key]]:
    """Yield each text of a data file's table: where it stands, and what its entry in a catalogue is."""
    keys = [key for key in path if not key.isdecimal()]
    if isinstance(part, str) and part and keys and not NAMES & {*keys}:
        yield path, (part, None if BINS & {*keys} else CONTEXTS.get(keys[-1]))
    elif isinstance(part, dict | list):
        for key, each in part.items() if isinstance(part, dict) else enumerate(part):
            yield from of_data(each, (*path, str(key)))


def spoken(part: Any, key: str = "") -> Any:
    """Return a data file's table with each text in English and German: `{"en": ..., "de": ...}`."""
    if isinstance(part, dict):
        in_bins = key in BINS
        return {name: each if name in NAMES else spoken(each, "" if in_bins else name) for name, each in part.items()}
    if isinstance(part, list):
        return [spoken(each, key) for each in part]
    return in_both(part, CONTEXTS.get(key, "")) if isinstance(part, str) else part


def in_both(msgid: str, context: str = "") -> dict[str, str]:
    """Return a text in English and German."""
    both = {}
    for code in ("en", "de"):
        with speaking(code):
            both[code] = gettext(msgid, context)
    return both


def whole(code: str) -> Catalog:
    """Return all parts of a language's catalogue in one; raises where one of them is broken."""
    everything = Catalog(locale=code)
    for part in catalogue.sources(code):
        with part.open("rb") as po:
            read = read_po(po, locale=code, abort_invalid=True)
        for message in [*read, *read.obsolete.values()]:
            if message.id:
                everything[message.id] = message
    return everything


def key(message: Message) -> Key:
    return message.id if isinstance(message.id, str) else tuple(message.id), message.context


def forms(text: Any) -> list[str]:
    """Return the forms of a text: one, or those of a plural."""
    return [text] if isinstance(text, str) else [*text]
