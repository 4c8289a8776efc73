"""What the doctor checks in the installation itself; each check returns a finding and a remedy, empty if well."""

import sys
from importlib import metadata
from typing import TYPE_CHECKING

from ... import __version__, paths
from ...messages import gettext as _
from ...messages import ngettext
from ..remedy import pip

if TYPE_CHECKING:
    from packaging.requirements import Requirement

Finding = tuple[str, str]

OLDEST_PYTHON = (3, 11)
FONT = "DejaVu Sans"


def check_python() -> Finding:
    """Is this Python new enough?"""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return found, ""
    return found, _("install Python {oldest} or newer").format(oldest=".".join(map(str, OLDEST_PYTHON)))


def check_installation() -> Finding:
    """Is the package that runs the one that is installed?"""
    try:
        installed = metadata.version("flywheel-lab")
    except metadata.PackageNotFoundError:
        installed = ""
    if installed == __version__:
        return installed, ""
    found = _("{running} runs, {installed} is installed").format(
        running=__version__, installed=installed or _("nothing")
    )
    return found, pip("-e", str(paths.PACKAGE.parent)) if _in_checkout() else pip("--force-reinstall", "flywheel-lab")


def check_course() -> Finding:
    """Did the notebooks come with the package?"""
    source = paths.shipped("course")
    notebooks = len(list(source.rglob("*.ipynb")))
    if notebooks:
        return ngettext("{notebooks} notebook", "{notebooks} notebooks", notebooks).format(notebooks=notebooks), ""
    return _("nothing in {path}").format(path=source), _("install flywheel-lab again")


def requirements(extra: str = "") -> list["Requirement"]:
    """Return the installed package's own requirements, with those of an extra; nothing if it is not installed."""
    from packaging.requirements import Requirement

    try:
        said = metadata.requires("flywheel-lab") or []
    except metadata.PackageNotFoundError:
        said = []
    needed = [Requirement(line) for line in said]
    return [need for need in needed if need.marker is None or need.marker.evaluate({"extra": extra})]


def check_package(need: "Requirement") -> Finding:
    """Is a required package installed, in a suitable version?"""
    try:
        version = metadata.version(need.name)
    except metadata.PackageNotFoundError:
        return _("missing"), pip(f"{need.name}{need.specifier}")
    if need.specifier.contains(version, prereleases=True):
        return version, ""
    found = _("{version}, needed is {specifier}").format(version=version, specifier=need.specifier)
    return found, pip(f"{need.name}{need.specifier}")


def check_counting() -> Finding:
    """Do the installed versions count a tiny funnel correctly?"""
    import pandas as pd

    from ...data.counts import funnel_counts

    # Of two visitors one orders. Narwhals before 2.12 counts the order of the one for the other as well, in silence.
    events = pd.DataFrame({"person": ["a", "a", "b"], "stage": ["visit", "order", "visit"], "time": [1, 2, 1]})
    visitors, ordered = map(int, funnel_counts(events, ["visit", "order"]))
    found = _("of {visitors} visitors {ordered} ordered").format(visitors=visitors, ordered=ordered)
    if (visitors, ordered) == (2, 1):
        return found, ""
    wrong = _("{found}, right is 1 of 2").format(found=found)
    return wrong, pip("--upgrade", "narwhals", "pandas", "numpy")


def check_font() -> Finding:
    """Is the font of the figures installed?"""
    from matplotlib.font_manager import findfont

    try:
        findfont(FONT, fallback_to_default=False)
    except ValueError:
        return _("{font} is missing").format(font=FONT), pip("--force-reinstall", "matplotlib")
    return FONT, ""


def _in_checkout() -> bool:
    return (paths.PACKAGE.parent / "pyproject.toml").is_file()
