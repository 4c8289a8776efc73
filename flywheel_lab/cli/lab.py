"""JupyterLab in this process, open at the first chapter: loopback only, token on, in the learner's language."""

import os
import secrets
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language
from ..messages.system import reason
from ..paths import PACKAGE, check_writable
from .defaults import write_lab_defaults
from .folder import naming_the_folder
from .lab_options import HOST, lab_app, settings
from .remedy import pip

FIRST_CHAPTER = "00_start.ipynb"


def lab_is_there() -> bool:
    """Say whether JupyterLab is installed: it comes with the extra `lab`, and other editors do not need it."""
    return find_spec("jupyterlab") is not None


def check_lab() -> None:
    """Refuse to go on without JupyterLab (FlywheelError)."""
    if not lab_is_there():
        message = _("JupyterLab, in which the course opens, is not installed here. Install it: {command}")
        raise FlywheelError(message.format(command=pip("flywheel-lab[lab]")))


def check_home(room: int = 1) -> Path:
    """Return the home folder; raises FlywheelError without one, or where JupyterLab's own files cannot be written."""
    try:
        home = Path.home()
        for folder in _jupyter_folders() if lab_is_there() else []:
            check_writable(folder, room)
    except RuntimeError:
        problem = _("there is no home folder here")
    except OSError as error:
        problem = reason(error)
    else:
        return home
    message = _(
        "JupyterLab cannot keep its own files: {reason}. Set the variable {variable} to a folder that is yours, "
        "or ask who looks after this computer."
    )
    raise FlywheelError(message.format(reason=problem, variable="USERPROFILE" if sys.platform == "win32" else "HOME"))


def _jupyter_folders() -> list[Path]:
    from jupyter_core.paths import jupyter_config_dir, jupyter_runtime_dir

    return [Path(jupyter_config_dir()), Path(jupyter_runtime_dir())]


def open_lab(folder: Path, options: Sequence[str]) -> None:
    """Run JupyterLab on the learner's folder until it is stopped; every option is passed on."""
    with naming_the_folder(folder):
        defaults = write_lab_defaults(folder)
    known = os.environ.get("JUPYTER_CONFIG_PATH")
    os.environ["JUPYTER_CONFIG_PATH"] = f"{defaults}{os.pathsep}{known}" if known else str(defaults)
    os.environ["FLYWHEEL_LANGUAGE"] = language()
    # A chapter starts by itself: a numpy.py that somebody put beside it must not start with it.
    os.environ.setdefault("PYTHONSAFEPATH", "1")
    server = lab_app().initialize_server(argv=lab_words(folder, options))
    keep_token(server)
    from jupyter_core.application import NoStart

    with suppress(NoStart):  # says that there was nothing but such an option
        server.start()


def keep_token(server: Any) -> None:
    """Give a server a token where the learner's own settings left neither token nor password, and name its address."""
    # A server that only answers an option such as --generate-config has no door.
    door = getattr(server, "identity_provider", None)
    if not door:
        return
    if not door.auth_enabled:
        door.token = server.web_app.settings["token"] = secrets.token_hex(24)
        print(_("Your Jupyter settings switch the token off; here it stays on."), flush=True)
    # Jupyter prints the address only with a token that it made up itself: without this, who chose one sees no address.
    door.token_generated = bool(door.token)
    if not door.token:
        print(server.local_url, flush=True)


def lab_words(folder: Path, options: Sequence[str]) -> list[str]:
    """Return the command line for JupyterLab: ours, then the learner's; Jupyter accepts no setting twice.

    >>> lab_words(Path("course"), ["--port", "9999", "--debug"])[3:5]
    ['--port-retries=0', '--LabApp.default_url=/lab/tree/course/en/00_start.ipynb']
    """
    given = settings(options)
    ours = [f"--ServerApp.root_dir={folder}", f"--ServerApp.ip={HOST}"]
    if "extra_labextensions_path" not in given:
        ours.append(f"--LabApp.extra_labextensions_path={PACKAGE / 'labextensions'}")
    if "port" in given and "port_retries" not in given:
        ours.append("--port-retries=0")
    if not given.keys() & {"debug", "log_level"}:
        # Forty lines of a server's diary would push our own three, and the address, off the learner's screen.
        ours += ["--ServerApp.log_level=WARN", "--LabApp.log_level=WARN"]
    if "default_url" not in given:
        ours.append(f"--LabApp.default_url=/lab/tree/course/{language()}/{FIRST_CHAPTER}")
    # Jupyter does not run as root without it; containers and hosted notebooks have no other user.
    if getattr(os, "geteuid", lambda: 1)() == 0:
        ours.append("--allow-root")
    return [*ours, *options]
