"""What the doctor checks in JupyterLab: the browser's half of the widgets, the kernel, the language, a free port."""

import json
import socket
import sys
from importlib import metadata
from pathlib import Path

from ...messages import gettext as _
from ...messages.system import reason
from ..lab_options import HOST
from ..remedy import command, pip
from .installed import Finding

FRONT_ENDS = {"@jupyter-widgets/jupyterlab-manager": "jupyterlab_widgets", "anywidget": "anywidget"}
"""JupyterLab's name of each extension that shows our widgets, and the package that brings it."""
PORTS = range(8888, 8939)
"""Where Jupyter looks for a free port: 8888 and the fifty after it."""


def check_front_end(extension: str, package: str) -> Finding:
    """Does JupyterLab find the half of the widgets that runs in the browser?"""
    from jupyter_core.paths import jupyter_path

    for folder in jupyter_path("labextensions"):
        about = Path(folder, extension, "package.json")
        if about.is_file():
            return str(json.loads(about.read_text(encoding="utf-8"))["version"]), ""
    return _("missing"), pip("--force-reinstall", package)


def check_kernel() -> Finding:
    """Do notebooks run in this Python, which has the package, and not in another one?"""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        kernel = KernelSpecManager().get_kernel_spec("python3")
    except NoSuchKernel:
        return _("missing"), pip("--force-reinstall", "ipykernel")
    runs = kernel.argv[0]
    major, minor = sys.version_info[:2]
    # Jupyter itself puts this Python where a kernel says no more than its name.
    if runs in ("python", f"python{major}", f"python{major}.{minor}") or _same_python(runs):
        return sys.executable, ""
    where = "--sys-prefix" if Path(kernel.resource_dir).is_relative_to(sys.prefix) else "--user"
    return runs, command(sys.executable, "-m", "ipykernel", "install", where)


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
