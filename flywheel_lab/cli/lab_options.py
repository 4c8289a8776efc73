"""Options for JupyterLab: what would harm, or what it could not read, is refused before anything happens."""

import socket
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from ..errors import FlywheelError
from ..messages import gettext as _
from .options import OUR_OPTIONS, Parser, is_option

HOST = "127.0.0.1"
DOORS = {"config", "config_file", "config_file_name", "config_dir", "identity_provider_class", "login_handler_class"}
"""Jupyter's settings that bring in other settings, or another way to let people in."""


def check_lab_options(options: Sequence[str]) -> None:
    """Refuse what would open the learner's computer to others, move the folder or meet a busy port (FlywheelError).

    >>> check_lab_options(["--no-browser", "--ServerApp.ip=0.0.0.0"])
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: --ip is not possible: flywheel-lab serves this computer only. For a whole \
classroom use JupyterHub; for your own server start jupyter lab in the course folder.
    """
    given = settings(options)
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


def check_known(options: Sequence[str]) -> None:
    """Refuse an option that JupyterLab does not have or could not read (FlywheelError).

    Left to itself Jupyter prints fifty lines on its own options, or starts as if nothing had been said. It also takes
    abbreviations, and `--conf` would slip past what `check_lab_options` refuses. Settings such as `--LabApp.x=1` are
    free: which ones there are depends on the extensions.
    """
    if not options:
        return  # loading JupyterLab takes seconds
    flags, aliases = _jupyter_options()
    known = [f"-{name}" if len(name) == 1 else f"--{name}" for name in {*flags, *aliases}]
    for option, _value in _given_options(options):
        if "." not in option and option not in known:
            raise FlywheelError(_unknown_option(option, known))
    from traitlets.config.loader import KVArgParseConfigLoader

    loader = KVArgParseConfigLoader(flags=flags, aliases=aliases)
    parser: Any = type("LabParser", (Parser, loader.parser_class), {})
    loader.parser_class = parser
    loader.load_config(list(options))


def _unknown_option(option: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    for likely in get_close_matches(option, [*OUR_OPTIONS, *known], n=1, cutoff=0.7):
        return _("there is no option {option}. Did you mean {likely}?").format(option=option, likely=likely)
    return _(
        "there is no option {option}. flywheel-lab --help lists ours, jupyter lab --help those of JupyterLab."
    ).format(option=option)


def _jupyter_options() -> tuple[dict[str, Any], dict[str, Any]]:
    lab = lab_app()
    from jupyter_server.serverapp import aliases, flags

    return flags | lab.flags, aliases | lab.aliases


def lab_app() -> Any:
    """Return JupyterLab's application; raises FlywheelError where it cannot be loaded."""
    # Where this is, jsonschema builds 38 grammars of addresses that JupyterLab never asks for: half of its start.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    try:
        from jupyterlab.labapp import LabApp
    except ImportError as error:
        raise FlywheelError(
            _("JupyterLab cannot be loaded ({problem}). flywheel-lab doctor says what is missing.").format(
                problem=error
            )
        ) from error
    return LabApp


def settings(options: Sequence[str]) -> dict[str, list[str]]:
    """Return the values of each setting, whichever way it was given.

    >>> settings(["--port", "1", "--ServerApp.port='2'", "--no-browser"])
    {'port': ['1', '2'], 'no_browser': ['']}
    """
    values: dict[str, list[str]] = {}
    for option, value in _given_options(options):
        values.setdefault(option.lstrip("-").rpartition(".")[2].replace("-", "_"), []).append(value)
    return values


def _given_options(options: Sequence[str]) -> Iterator[tuple[str, str]]:
    # `--port 1` and `--port='1'` say the same to Jupyter, quotes and all: ("--port", "1").
    for option, following in zip(options, [*options[1:], "-"], strict=False):
        if is_option(option):
            name, equals, value = option.partition("=")
            value = value if equals or is_option(following) else following
            yield name, value.strip("'\"")


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
