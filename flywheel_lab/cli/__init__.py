"""The command `flywheel-lab`: put the course into the learner's folder and open it in JupyterLab."""

import sys
from collections.abc import Sequence

from .. import __version__, paths
from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages.system import reason
from .options import Options, help_text, read_options


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 after one message on what to do next.

    >>> main(["--version"])
    flywheel-lab 0.1.0
    0
    """
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may lack the letters of a file name; a question mark is better than a traceback.
        getattr(stream, "reconfigure", lambda errors: None)(errors="replace")
    try:
        return _run(read_options(sys.argv[1:] if argv is None else argv))
    except FlywheelError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(options: Options) -> int:
    if options.task == "help":
        print(help_text())
    elif options.task == "version":
        print(f"flywheel-lab {__version__}")
    elif options.task == "doctor":
        from .doctor import examine

        return examine(options.folder)
    elif options.task == "room":
        from .room import open_room

        open_room(options.lab)
    elif options.task == "report":
        from .report import write_report

        print(_("The page lies in {file}.").format(file=write_report(options.lab)))
    elif options.task == "web":
        _write_pages(options.folder)
    elif options.task == "trainer":
        _write_kit(options.folder)
    elif options.task == "lite":
        _write_lite(options.folder, options.pyodide)
    else:
        _open_course(options)
    return 0


def _write_pages(out: str) -> None:
    from pathlib import Path

    from ..pages import write_site

    folder = Path(out).expanduser().absolute()
    print(_("Drawing and writing: that takes one to three minutes."), flush=True)
    try:
        write_site(folder)
    except OSError as error:
        message = _("The pages could not be written to {folder}: {reason}. Choose another folder.")
        raise FlywheelError(message.format(folder=folder, reason=reason(error))) from error
    print(_("The course lies in {folder}. Open {page} in a browser.").format(folder=folder, page=folder / "index.html"))


def _write_kit(out: str) -> None:
    from pathlib import Path

    from ..trainer import write_kit

    folder = Path(out).expanduser().absolute()
    print(_("Drawing and writing: that takes one to three minutes."), flush=True)
    try:
        write_kit(folder)
    except OSError as error:
        message = _("The kit could not be written to {folder}: {reason}. Choose another folder.")
        raise FlywheelError(message.format(folder=folder, reason=reason(error))) from error
    print(_("The kit lies in {folder}. Open {page} in a browser.").format(folder=folder, page=folder / "index.html"))


def _write_lite(out: str, named: str | None) -> None:
    from pathlib import Path

    from .lite import write_lite
    from .remedy import command

    folder, pyodide = Path(out).expanduser().absolute(), Path(named).expanduser().absolute() if named else None
    first = write_lite(folder, pyodide)
    serve = command(sys.executable, "-m", "http.server", "8000", "--directory", str(folder))
    print(
        _("The site lies in {folder}. It needs a web server; to try it here: {command}").format(
            folder=folder, command=serve
        )
    )
    print(_("Then open {address}").format(address=f"http://localhost:8000/{first}"))
    if not pyodide:
        print(_("Each visitor loads Python for browsers from the network of Pyodide, about 45 MB, once."))
        print(_("To serve it yourself, name a folder with a full release: --pyodide FOLDER"))


def _open_course(options: Options) -> None:
    from .folder import learner_folder, place_course
    from .lab import check_home, check_lab, open_lab
    from .lab_options import check_known, check_lab_options

    check_lab_options(options.lab)
    check_lab()
    check_known(options.lab)
    check_home()
    folder = learner_folder(options.folder)
    beside = place_course(paths.shipped("course"), folder)
    print(_("Your course lies in {folder}").format(folder=folder))
    for yours, ours in beside:
        print(
            _("You changed {yours}: it stays as it is, the new version lies beside it as {ours}").format(
                yours=yours, ours=ours.rpartition("/")[2]
            )
        )
    if "--no-browser" in options.lab:
        print(_("JupyterLab is starting. Open the address that appears below in your browser."))
    else:
        print(_("JupyterLab is starting and opens in your browser in a few seconds."))
    print(_("To stop it, press Ctrl+C twice in this window."), flush=True)
    open_lab(folder, options.lab)
