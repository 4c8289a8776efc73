"""The lock file of Pyodide: what Python in the browser can load, with the course and all that it needs added.

With all in the lock file, `import flywheel_lab` alone loads everything; no notebook begins with an installation.
Sources: Pyodide, lock file of a distribution; Core metadata of packages (PEP 566); JupyterLite, Pyodide kernel.
"""

import hashlib
import json
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages.system import reason
from .packing import pack

LOCK = "pyodide-lock.json"
OURS, THEIRS = "../flywheel", "../pyodide"
"""Where wheels lie in the site, seen from Pyodide's folder and from that of the lock file alike."""
WITH_LITE = {"widgetsnbextension", "jupyterlab-widgets"}
"""What draws widgets in JupyterLab: JupyterLite has its own."""


def read_lock(pyodide: Path | None) -> dict[str, Any]:
    """Return the lock file of a folder with Pyodide, without what is not there; without a folder that of the network.

    Raises FlywheelError where there is none.
    """
    if pyodide is None:
        return _fetch_lock()
    try:
        lock: dict[str, Any] = json.loads((pyodide / LOCK).read_bytes())
        there = {name: each for name, each in lock["packages"].items() if (pyodide / each["file_name"]).exists()}
    except (OSError, ValueError, LookupError, TypeError) as error:
        message = _("{folder} is no folder with Pyodide: {file} cannot be read there. Unpack a full release of it.")
        raise FlywheelError(message.format(folder=pyodide, file=LOCK)) from error
    return lock | {"packages": _placed(there, THEIRS)}


def _fetch_lock() -> dict[str, Any]:
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_LOCK_DEFAULT_URL

    try:
        with urlopen(PYODIDE_LOCK_DEFAULT_URL, timeout=60) as answer:
            lock: dict[str, Any] = json.load(answer)
    except (OSError, ValueError) as error:
        said = reason(error) if isinstance(error, OSError) else str(error)
        message = _(
            "{address} cannot be read: {reason}. Without a network, name a folder with Pyodide: "
            "flywheel-lab lite OUT --pyodide FOLDER"
        )
        raise FlywheelError(message.format(address=PYODIDE_LOCK_DEFAULT_URL, reason=said)) from error
    return lock | {"packages": _placed(lock["packages"], PYODIDE_CDN_URL)}


def _placed(packages: dict[str, Any], place: str) -> dict[str, Any]:
    return {name: each | {"file_name": f"{place}/{each['file_name']}"} for name, each in packages.items()}


def add_course(lock: dict[str, Any], folder: Path) -> None:
    """Put our wheel, and each that this Pyodide lacks or has too old, into a folder and into the lock.

    Wheels come through pip, from the place where it finds everything. Raises FlywheelError for what it does not find.
    """
    from packaging.utils import canonicalize_name

    python = ".".join(lock["info"]["python"].split(".")[:2])
    found = [read_wheel(pack(folder), python)]
    for entry, needs in found:  # grows while it is read
        lock["packages"][entry["name"]] = entry
        for need in needs:
            known = lock["packages"].get(canonicalize_name(need.name))
            if known is None or not need.specifier.contains(known["version"], prereleases=True):
                more = read_wheel(get_wheel(f"{need.name}{need.specifier}", folder, python), python)
                lock["packages"][more[0]["name"]] = more[0]
                found.append(more)


def read_wheel(file: Path, python: str) -> tuple[dict[str, Any], list[Any]]:
    """Return the entry of a wheel in a lock file, and what it needs in a browser, as `Requirement`s."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    with zipfile.ZipFile(file) as wheel:
        names = wheel.namelist()
        about = message_from_bytes(wheel.read(next(n for n in names if n.endswith(".dist-info/METADATA"))))
    browser = {"sys_platform": "emscripten", "platform_system": "Emscripten", "python_version": python, "extra": ""}
    listed = [Requirement(each) for each in about.get_all("Requires-Dist", [])]
    needs = [
        each
        for each in listed
        if canonicalize_name(each.name) not in WITH_LITE and (not each.marker or each.marker.evaluate(browser))
    ]
    entry = {
        "name": canonicalize_name(about["Name"]),
        "version": about["Version"],
        "file_name": f"{OURS}/{file.name}",
        "install_dir": "site",
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted({n.partition("/")[0].removesuffix(".py") for n in names if n.endswith(".py")}),
        "depends": [canonicalize_name(each.name) for each in needs],
        "unvendored_tests": False,
    }
    return entry, needs


def get_wheel(need: str, folder: Path, python: str) -> Path:
    """Let pip put a wheel that runs anywhere into a folder, and return it."""
    before = set(folder.iterdir())
    words = ["download", "--no-deps", "--only-binary=:all:", "--platform=any", "--implementation=py"]
    run = subprocess.run(
        [sys.executable, "-m", "pip", *words, f"--python-version={python}", f"--dest={folder}", need],
        capture_output=True,
        text=True,
    )
    if run.returncode:
        message = _("{need} is not in this Pyodide, and pip finds no wheel of it for a browser: {reason}")
        raise FlywheelError(message.format(need=need, reason=run.stderr.strip().rpartition("\n")[2]))
    [wheel] = set(folder.iterdir()) - before
    return wheel
