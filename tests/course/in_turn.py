"""Chapters take turns in the languages: what would be the same in each is asked of a chapter in one of them."""

from functools import cache
from pathlib import Path


@cache
def turn(notebook: Path) -> int:
    """Return 0 where CI asks for pictures and controls too; nbval asks for the words of every notebook.

    It is 0 for the even chapters in English and the odd ones in German, the first two languages. With a third one each
    chapter has a notebook of which only `-m every` asks for those.
    """
    found = {path.parent.name for path in notebook.parents[1].glob("*/*.ipynb")}
    languages = sorted(found, key=lambda code: (code != "en", code))
    place = sorted(notebook.parent.glob("*.ipynb")).index(notebook)
    return (languages.index(notebook.parent.name) - place) % len(languages)
