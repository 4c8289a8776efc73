"""`flywheel-lab doctor`: one line for each thing that the course needs, with a remedy if it is missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...messages import gettext as _
from ...messages import ngettext
from ..lab import lab_is_there
from ..remedy import pip
from . import installed, jupyter, places
from .installed import Finding


@dataclass(frozen=True)
class Row:
    """What was checked, what was found and what to do about it; an empty remedy means that all is well."""

    name: str
    found: str
    remedy: str = ""


def examine(named_folder: str) -> int:
    """Print one line for each check; return 0 if all is well, 1 if something needs a remedy."""
    rows = list(all_rows(named_folder))
    ill = sum(bool(row.remedy) for row in rows)
    print(table(rows), end="\n\n")
    if ill:
        print(
            ngettext(
                "{ill} of {total} checks found a problem: the remedy stands at the end of the line.",
                "{ill} of {total} checks found a problem: the remedy stands at the end of the line.",
                ill,
            ).format(ill=ill, total=len(rows))
        )
    else:
        print(_("All {total} checks passed. Open the course: flywheel-lab").format(total=len(rows)))
    return int(ill > 0)


def all_rows(named_folder: str) -> Iterator[Row]:
    """Run every check, in the order in which to apply the remedies."""
    with_lab = lab_is_there()
    yield row("Python", installed.check_python)
    yield row("flywheel-lab", installed.check_installation)
    yield row(_("Course"), installed.check_course)
    try:
        needed = installed.requirements("lab" if with_lab else "")
    except Exception as error:  # metadata that nobody can read
        needed = []
        yield Row(_("Packages"), str(error), pip("--force-reinstall", "packaging", "flywheel-lab"))
    for need in needed:
        yield row(need.name, installed.check_package, need)
    yield row(_("Test count"), installed.check_counting)
    home = row(_("Home folder"), places.check_home_folder)
    yield home
    yield row(_("Folder"), places.check_folder, named_folder)
    yield row(_("Answers"), places.check_progress)
    if not home.remedy:  # without a home neither matplotlib nor Jupyter know where to look
        yield row(_("Font"), installed.check_font)
    if not with_lab:  # what it would bring is not missed one by one
        yield Row("JupyterLab", _("missing"), pip("flywheel-lab[lab]"))
    elif not home.remedy:
        yield from lab_rows()


def lab_rows() -> Iterator[Row]:
    """Run the checks of JupyterLab."""
    for extension, package in jupyter.FRONT_ENDS.items():
        yield row(f"Widgets: {package}", jupyter.check_front_end, extension, package)
    yield row("Kernel", jupyter.check_kernel)
    yield row(_("German interface"), jupyter.check_language_pack)
    yield row("Port", jupyter.check_port)


def row(name: str, check: Callable[..., Finding], *about: object) -> Row:
    """Run one check; a check that crashes is a finding too, because a damaged installation may break any import.

    >>> row("Python", lambda: ("3.11.7", ""))
    Row(name='Python', found='3.11.7', remedy='')
    """
    try:
        return Row(name, *check(*about))
    except Exception as error:
        return Row(name, f"{type(error).__name__}: {error}", _("install flywheel-lab again in a new environment"))


def table(rows: list[Row]) -> str:
    """Return the rows under a heading, in columns as wide as their longest entry.

    >>> print(table([Row("Python", "3.11.7"), Row("Font", "missing", "install it")]))
    Check   Found    Remedy
    Python  3.11.7   ok
    Font    missing  install it
    """
    lines = [(_("Check"), _("Found"), _("Remedy")), *((row.name, row.found, row.remedy or _("ok")) for row in rows)]
    name_width, found_width = (max(len(line[column]) for line in lines) for column in (0, 1))
    return "\n".join(f"{name:<{name_width}}  {found:<{found_width}}  {remedy}" for name, found, remedy in lines)
