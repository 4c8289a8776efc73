"""Write the site: JupyterLite with the notebooks, the lock file, and the settings that make it a course.

Source: JupyterLite, configuration files `jupyter_lite_config.json`, `jupyter-lite.json` and `overrides.json`.
"""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ... import paths
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import language
from ...messages.system import reason
from ..defaults import lab_defaults, shipped_code
from ..folder import OURS, place_course
from ..remedy import pip
from .locking import LOCK, add_course, read_lock

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
KEPT = "/drive/flywheel-progress.json"
"""The progress lies among the visitor's files: whatever else Python writes in a browser is gone after a reload."""


def write_lite(out: Path, pyodide: Path | None) -> str:
    """Write a site that runs the course with Pyodide, from a folder or else from the network; return its first page.

    `out` may exist; other files in it stay. Raises FlywheelError where something is missing or cannot be written.
    """
    if not all(map(find_spec, ("jupyterlite_core", "jupyterlite_pyodide_kernel"))):
        message = _("JupyterLite, with which the site is made, is not installed here. Install it: {command}")
        raise FlywheelError(message.format(command=pip("flywheel-lab[lite]")))
    lock = read_lock(pyodide)
    try:
        with TemporaryDirectory() as work:
            place_course(paths.shipped("course"), Path(work, "files"))
            shutil.rmtree(Path(work, "files", OURS))  # JupyterLite refuses folders that are hidden
            _write_settings(Path(work), out, pyodide)
            _build(Path(work))
        wheels = out / "static" / "flywheel"
        shutil.rmtree(wheels, ignore_errors=True)
        wheels.mkdir(parents=True)
        add_course(lock, wheels)
        (wheels / LOCK).write_text(json.dumps(lock), encoding="utf-8")
        if pyodide:
            ignored = shutil.ignore_patterns("*.map")
            shutil.copytree(pyodide, out / "static" / "pyodide", ignore=ignored, dirs_exist_ok=True)
    except OSError as error:
        message = _("The site could not be written to {folder}: {reason}. Choose another folder.")
        raise FlywheelError(message.format(folder=out, reason=reason(error))) from error
    return f"lab/index.html?path=course/{language()}/00_start.ipynb"


def _write_settings(work: Path, out: Path, pyodide: Path | None) -> None:
    kernel: dict[str, Any] = {
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "lockFileURL": f"./static/flywheel/{LOCK}",
            "env": {"HOME": "/home/pyodide", "FLYWHEEL_PROGRESS": KEPT},
        },
    }
    if pyodide:
        kernel["pyodideUrl"] = "./static/pyodide/pyodide.mjs"
    config = {"appName": "flywheel_lab", "flywheelShipped": shipped_code(), "litePluginSettings": {KERNEL: kernel}}
    build = {
        "contents": [str(work / "files")],
        "output_dir": str(out),
        "cache_dir": str(work / "cache"),
        "apps": ["lab", "notebooks", "tree"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
    }
    # An installation has put reader mode where JupyterLite looks; the same twice would stop it.
    installed = Path(sys.prefix, "share", "jupyter", "labextensions", "flywheel-lab").exists()
    extensions = {} if installed else {"extra_labextensions_path": [str(paths.PACKAGE / "labextensions")]}
    for name, content in {
        "jupyter-lite.json": {"jupyter-lite-schema-version": 0, "jupyter-config-data": config},
        "jupyter_lite_config.json": {"LiteBuildConfig": build, "FederatedExtensionAddon": extensions},
        "overrides.json": lab_defaults(),
    }.items():
        (work / name).write_text(json.dumps(content), encoding="utf-8")


def _build(work: Path) -> None:
    run = subprocess.run([sys.executable, "-m", "jupyterlite_core", "build"], cwd=work, capture_output=True, text=True)
    if run.returncode:
        message = _("JupyterLite could not be built: {reason}")
        raise FlywheelError(message.format(reason=(run.stderr or run.stdout).strip().rpartition("\n")[2]))
