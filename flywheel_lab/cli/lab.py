"""JupyterLab in this process, open at the first chapter: loopback only, token on, in the learner's language."""

import json
import os
import secrets
import socket
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language
from .folder import OURS, naming_the_folder, write_whole

HOST = "127.0.0.1"
FIRST_CHAPTER = "00_start.ipynb"
LOCALES = {"en": "en", "de": "de_DE"}
DOORS = {"config", "config_file", "config_file_name", "config_dir", "identity_provider_class", "login_handler_class"}
"""Jupyter's settings that bring in other settings, or another way to let people in."""


def check_lab_options(options: Sequence[str]) -> None:
    """Refuse what would open the learner's computer to others, move the folder or meet a busy port (FlywheelError).

    >>> check_lab_options(["--no-browser", "--ServerApp.ip=0.0.0.0"])
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: --ip is not possible: flywheel-lab serves this computer only. For a whole \
classroom use JupyterHub; for your own server start jupyter lab in the course folder.
    """
    given = _settings(options)
    if "ip" in given:
        raise FlywheelError(
            _(
                "--ip is not possible: flywheel-lab serves this computer only. For a whole classroom use JupyterHub; "
                "for your own server start jupyter lab in the course folder."
            )
        )
    if "" in given.get("token", []):
        raise FlywheelError(
            _("an empty token is not possible: other people on this computer could then use your course.")
        )
    for option in DOORS & given.keys():
        raise FlywheelError(
            _(
                "--{option} is not possible: it could switch off the token, and other people on this computer could "
                "then use your course. For your own server start jupyter lab in the course folder."
            ).format(option=option)
        )
    if "root_dir" in given or "notebook_dir" in given:
        raise FlywheelError(_("choose the folder with --folder; --notebook-dir and root_dir are set from it."))
    for port in given.get("port", []):
        _check_port(port)


def open_lab(folder: Path, options: Sequence[str]) -> None:
    """Run JupyterLab on the learner's folder until it is stopped; every option is handed on."""
    with naming_the_folder(folder):
        settings = write_lab_defaults(folder)
    known = os.environ.get("JUPYTER_CONFIG_PATH")
    os.environ["JUPYTER_CONFIG_PATH"] = f"{settings}{os.pathsep}{known}" if known else str(settings)
    os.environ["FLYWHEEL_LANGUAGE"] = language()
    try:
        from jupyter_core.application import NoStart
        from jupyterlab.labapp import LabApp
    except ImportError as error:
        raise FlywheelError(
            _("JupyterLab cannot be loaded ({problem}). flywheel-lab doctor says what is missing.").format(
                problem=error
            )
        ) from error
    server = LabApp.initialize_server(argv=lab_words(folder, options))
    keep_token(server)
    with suppress(NoStart):  # says that there was nothing but such an option
        server.start()


def keep_token(server: Any) -> None:
    """Give a server a fresh token where the learner's own Jupyter settings left neither token nor password."""
    # A server that only answers an option such as --generate-config has no door.
    door = getattr(server, "identity_provider", None)
    if door and not door.auth_enabled:
        door.token = server.web_app.settings["token"] = secrets.token_hex(24)
        # A token that counts as generated is printed with the address, as Jupyter prints its own.
        door.token_generated = True
        print(_("Your Jupyter settings switch the token off; here it stays on."), flush=True)


def lab_words(folder: Path, options: Sequence[str]) -> list[str]:
    """Return the command line for JupyterLab: ours, then the learner's; Jupyter accepts no setting twice.

    >>> lab_words(Path("course"), ["--port", "9999", "--debug"])[2:4]
    ['--port-retries=0', '--LabApp.default_url=/lab/tree/course/en/00_start.ipynb']
    """
    given = _settings(options)
    ours = [f"--ServerApp.root_dir={folder}", f"--ServerApp.ip={HOST}"]
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


def write_lab_defaults(folder: Path) -> Path:
    """Write JupyterLab's defaults (its language, no news toast) and return the folder for JUPYTER_CONFIG_PATH."""
    defaults = {
        "@jupyterlab/translation-extension:plugin": {"locale": LOCALES[language()]},
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false"},
    }
    write_whole(folder / OURS / "labconfig" / "default_setting_overrides.json", json.dumps(defaults, indent=1).encode())
    return folder / OURS


def _settings(options: Sequence[str]) -> dict[str, list[str]]:
    # `--port 1`, `--port='1'` and `--ServerApp.port=1` say the same to Jupyter, quotes and all: {"port": ["1"]}.
    said: dict[str, list[str]] = {}
    for option, following in zip(options, [*options[1:], "-"], strict=False):
        if option.startswith("-"):
            name, equals, value = option.lstrip("-").partition("=")
            value = value if equals or following.startswith("-") else following
            said.setdefault(name.rpartition(".")[2].replace("-", "_"), []).append(value.strip("'\""))
    return said


def _check_port(port: str) -> None:
    if not (port.isdecimal() and int(port) < 2**16):
        raise FlywheelError(_("--port must be a whole number from 0 to 65535, got {port!r}.").format(port=port))
    try:
        socket.create_server((HOST, int(port))).close()
    except OSError as error:
        said = _("no permission to use it") if isinstance(error, PermissionError) else _("another program uses it")
        raise FlywheelError(
            _("port {port} is not free ({reason}). Choose another one, or leave out --port.").format(
                port=port, reason=said
            )
        ) from error
