"""The findings of `flywheel-lab doctor`: each check returns what it found and the remedy, empty where all is well."""

import json
import shlex
import socket
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__, paths
from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages.system import reason
from .folder import check_writable, learner_folder
from .lab_options import HOST

if TYPE_CHECKING:
    from packaging.requirements import Requirement

Finding = tuple[str, str]

OLDEST_PYTHON = (3, 11)
FONT = "DejaVu Sans"
FRONT_ENDS = {"@jupyter-widgets/jupyterlab-manager": "jupyterlab_widgets", "anywidget": "anywidget"}
"""JupyterLab's name of each extension that shows our widgets, and the package that brings it."""
PORTS = range(8888, 8939)
"""Where Jupyter looks for a free port: 8888 and the fifty after it."""


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
        return _("{notebooks} notebooks").format(notebooks=notebooks), ""
    return _("nothing in {path}").format(path=source), _("install flywheel-lab again")


def requirements() -> list["Requirement"]:
    """Return what the installed package itself says that it needs; nothing where it is not installed."""
    from packaging.requirements import Requirement

    try:
        said = metadata.requires("flywheel-lab") or []
    except metadata.PackageNotFoundError:
        said = []
    needed = [Requirement(line) for line in said]
    return [need for need in needed if need.marker is None or need.marker.evaluate({"extra": ""})]


def check_package(need: "Requirement") -> Finding:
    """Is a needed package there, in a version that fits?"""
    try:
        version = metadata.version(need.name)
    except metadata.PackageNotFoundError:
        return _("missing"), pip(f"{need.name}{need.specifier}")
    if need.specifier.contains(version, prereleases=True):
        return version, ""
    found = _("{version}, needed is {specifier}").format(version=version, specifier=need.specifier)
    return found, pip(f"{need.name}{need.specifier}")


def check_front_end(extension: str, package: str) -> Finding:
    """Does JupyterLab find the half of the widgets that runs in the browser?"""
    from jupyter_core.paths import jupyter_path

    for folder in jupyter_path("labextensions"):
        about = Path(folder, extension, "package.json")
        if about.is_file():
            return str(json.loads(about.read_text(encoding="utf-8"))["version"]), ""
    return _("missing"), pip("--force-reinstall", package)


def check_kernel() -> Finding:
    """Do notebooks run in this Python, where the package is, and not in another one?"""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        kernel = KernelSpecManager().get_kernel_spec("python3")
    except NoSuchKernel:
        return _("missing"), pip("--force-reinstall", "ipykernel")
    command = kernel.argv[0]
    major, minor = sys.version_info[:2]
    # Jupyter itself puts this Python where a kernel says no more than its name.
    if command in ("python", f"python{major}", f"python{major}.{minor}") or _same_python(command):
        return sys.executable, ""
    where = "--sys-prefix" if Path(kernel.resource_dir).is_relative_to(sys.prefix) else "--user"
    return command, _command(sys.executable, "-m", "ipykernel", "install", where)


def check_folder(named: str) -> Finding:
    """Can the learner's folder, or the one in which it will be made, be written to?"""
    try:
        folder = learner_folder(named)
        check_writable(next(place for place in (folder, *folder.parents) if place.exists()))
    except FlywheelError as error:
        return "–", str(error)
    except OSError as error:
        return reason(error), _("choose another folder: flywheel-lab --folder FOLDER")
    return str(folder), ""


def check_font() -> Finding:
    """Is the font there in which figures are drawn?"""
    from matplotlib.font_manager import findfont

    try:
        findfont(FONT, fallback_to_default=False)
    except ValueError:
        return _("{font} is missing").format(font=FONT), pip("--force-reinstall", "matplotlib")
    return FONT, ""


def check_language_pack() -> Finding:
    """Can JupyterLab speak German?"""
    packs = metadata.entry_points(group="jupyterlab.languagepack", name="de_DE")
    if packs:
        return next(pack.dist.version if pack.dist else "de_DE" for pack in packs), ""
    return _("missing"), pip("jupyterlab-language-pack-de-DE")


def check_port() -> Finding:
    """Can a server of this computer listen to this computer?"""
    problem = ""
    for port in PORTS:
        try:
            socket.create_server((HOST, port)).close()
        except OSError as error:
            problem = reason(error)
        else:
            return f"{HOST}:{port}", ""
    return problem, _(
        "end other programs or ask who looks after your firewall: {host} must be free to listen on"
    ).format(host=HOST)


def _same_python(command: str) -> bool:
    # The folder counts too: in two environments python may be a link to the same file.
    here, there = Path(sys.executable), Path(command)
    return there.parent == here.parent and there.resolve() == here.resolve()


def _in_checkout() -> bool:
    return (paths.PACKAGE.parent / "pyproject.toml").is_file()


def pip(*words: str) -> str:
    """Return the command that installs packages into this Python, whichever is first on the learner's path."""
    return _command(sys.executable, "-m", "pip", "install", *words)


def _command(*words: str) -> str:
    # Double quotes, unlike shlex's single ones, are understood by a Windows prompt too.
    return " ".join(word if shlex.quote(word) == word else f'"{word}"' for word in words)
