"""The chapters of the course: number, name, the question that each one asks, and what one can do afterwards."""

from ...errors import FlywheelError
from ...messages import gettext as _
from . import flywheel, funnel, hourglass, lenses, mouth, start, wheel
from .chapter import Chapter as Chapter

CHAPTERS: tuple[Chapter, ...] = tuple(
    each.CHAPTER for each in (start, funnel, hourglass, mouth, wheel, flywheel, lenses)
)


def chapter_named(name: object) -> Chapter:
    """Return the chapter with this number or key; raises FlywheelError that lists them.

    >>> chapter_named("01").key, chapter_named(0).key, chapter_named("01_funnel").number
    ('funnel', 'start', '01')
    """
    wanted = str(name).strip().lower()
    wanted = wanted.zfill(2) if wanted.isdecimal() else wanted
    for chapter in CHAPTERS:
        if wanted in (chapter.number, chapter.key, chapter.file.removesuffix(".ipynb")):
            return chapter
    names = ", ".join(f"'{chapter.number}' ({chapter.key})" for chapter in CHAPTERS)
    raise FlywheelError(_("There is no chapter {name!r}. The chapters are {names}.").format(name=name, names=names))
