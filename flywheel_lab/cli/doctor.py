"""`flywheel-lab doctor`: one line for each thing that the course needs, with a remedy where it is missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..messages import gettext as _
from . import findings
from .findings import Finding


@dataclass(frozen=True)
class Row:
    """What was checked, what was found and what to do about it; an empty remedy means that all is well."""

    name: str
    found: str
    remedy: str = ""


def examine(named_folder: str) -> int:
    """Print a table with one line for each check; return 0 if all is well, 1 if something needs a remedy."""
    rows = list(all_rows(named_folder))
    ill = sum(bool(row.remedy) for row in rows)
    print(table(rows), end="\n\n")
    if ill:
        print(
            _("{ill} of {total} checks found a problem: the remedy stands at the end of the line.").format(
                ill=ill, total=len(rows)
            )
        )
    else:
        print(_("All {total} checks passed. Open the course: flywheel-lab").format(total=len(rows)))
    return int(ill > 0)


def all_rows(named_folder: str) -> Iterator[Row]:
    """Make every check, in the order in which a remedy helps."""
    yield row("Python", findings.check_python)
    yield row("flywheel-lab", findings.check_installation)
    yield row(_("Course"), findings.check_course)
    try:
        needed = findings.requirements()
    except ImportError as error:
        needed = []
        yield Row(_("Packages"), str(error), findings.pip("packaging"))
    for need in needed:
        yield row(need.name, findings.check_package, need)
    for extension, package in findings.FRONT_ENDS.items():
        yield row(f"Widgets: {package}", findings.check_front_end, extension, package)
    yield row("Kernel", findings.check_kernel)
    yield row(_("Folder"), findings.check_folder, named_folder)
    yield row(_("Font"), findings.check_font)
    yield row(_("German interface"), findings.check_language_pack)
    yield row("Port", findings.check_port)


def row(name: str, check: Callable[..., Finding], *about: object) -> Row:
    """Make one check; one that breaks is a finding too, for a damaged installation may break any import.

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
