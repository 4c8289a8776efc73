"""The command line of `flywheel-lab`: our few options, a command, and everything else for JupyterLab."""

import argparse
import locale
import os
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, NoReturn

from ..errors import FlywheelError
from ..messages import LANGUAGES, use_language
from ..messages import gettext as _

COMMANDS = ("doctor", "room", "report", "web", "trainer", "lite")
OUR_OPTIONS = ("--folder", "--language", "--version", "--help")
# JupyterLab's options without a value: a word behind one of them is a command, behind any other option it is a value.
SWITCHES = ("-y", "--no-browser", "--allow-root", "--autoreload", "--core-mode", "--debug", "--expose-app-in-browser")


# No dataclass: dataclasses imports inspect, a third of the time that --help may take.
class Options(NamedTuple):
    """One command line, read: `task` is `"lab"`, a command such as `"web"`, `"help"` or `"version"`.

    `folder` is where the course lies or, of `web`, `trainer` and `lite`, where they write; `lab` goes on to
    JupyterLab or, of `room` and `report`, says what is asked there. `pyodide` is the folder with Python for a browser,
    if one was named.
    """

    task: str
    folder: str
    lab: tuple[str, ...] = ()
    pyodide: str | None = None


def read_options(words: Sequence[str]) -> Options:
    """Read a command line and switch to its language; raises FlywheelError where it cannot be understood.

    >>> read_options(["--folder", "work", "--port", "9999", "--no-browser"])
    Options(task='lab', folder='work', lab=('--port', '9999', '--no-browser'), pyodide=None)
    >>> read_options(["--folder=work", "doctor"]).task
    'doctor'
    """
    use_language(preferred_language(os.environ))
    given, rest = _parser().parse_known_args(words)
    if given.language is not None:
        use_language(course_language(given.language) or given.language)
    if not given.folder:
        raise FlywheelError(_("--folder needs a name: flywheel-lab --folder FOLDER"))
    command, lab = _split(rest)
    if given.pyodide == "" or (given.pyodide and command != "lite"):
        raise FlywheelError(_("--pyodide names a folder for lite: flywheel-lab lite OUT --pyodide FOLDER"))
    if command in ("web", "trainer", "lite") and not given.help:
        if len(lab) != 1 or is_option(lab[0]):
            message = _("{command} needs one folder to write into: flywheel-lab {command} OUT")
            raise FlywheelError(message.format(command=command))
        return Options("version" if given.version else command, lab[0], pyodide=given.pyodide)
    if command and lab and command not in ("room", "report"):
        raise FlywheelError(
            _("{command} takes --folder and --language only, got {words}.").format(command=command, words=" ".join(lab))
        )
    task = "help" if given.help else "version" if given.version else command or "lab"
    return Options(task, given.folder, lab)


def preferred_language(environ: Mapping[str, str]) -> str:
    """Return the language of the learner's machine if the course is available in it, else English.

    >>> preferred_language({"LANG": "de_AT.UTF-8"}), preferred_language({"LC_ALL": "C", "LANG": "de_DE"})
    ('de', 'en')
    """
    said = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), None)
    # Windows sets none of the three and calls its locale German_Germany.
    return (
        course_language(environ.get("FLYWHEEL_LANGUAGE", ""))
        or course_language(said or locale.getlocale()[0] or "")
        or "en"
    )


def course_language(said: str) -> str:
    """Return the code of a language, named in words or as a locale; empty if the course is not available in it.

    >>> course_language("Deutsch"), course_language("de_AT.UTF-8"), course_language("EN"), course_language("fr")
    ('de', 'de', 'en', '')
    """
    word = re.match("[a-z]*", said.lower().strip())[0]  # type: ignore[index]  # matches always
    by_code = next((code for code in LANGUAGES if re.match(rf"{code}(?![a-z])", said, re.IGNORECASE)), "")
    return by_code or (_language_by_name(word) if len(word) > len("und") and word != "posix" else "")


def _language_by_name(word: str) -> str:
    """Return the code of a language by its name in any language of the course; Babel takes long to load."""
    from babel import Locale

    names = {str(Locale.parse(code).get_display_name(by)).lower(): code for code in LANGUAGES for by in LANGUAGES}
    return names.get(word, "")


def help_text() -> str:
    """Return the answer to `--help`, in the language in use."""
    text = _("""\
usage: flywheel-lab [--folder FOLDER] [--language {languages}] [command] [JupyterLab options]

Puts the course into your folder and opens it in JupyterLab. Nothing that you changed is ever overwritten.

  doctor               check this installation and name a remedy for every problem
  room [WHAT ...]      ask a room on its phones: WHAT are the minutes of a workshop (90), or chapters (01)
  room game [FIRM]     play the Flywheel Game with a room, with shop, saas, machines or craft
  room hunt            let a room hunt for planted faults in three exports, and write these into a folder
  report WHAT OUT      write one page for the boss into the file OUT (.pdf, .png, .html): where the next
                       euro goes. WHAT is shop, saas, machines or craft, or an export of your own with
                       --money 500 --monthly 29 --monthly-margin 9 --lead 0.60
  web OUT              write the course as pages into the folder OUT: they need no Python and no server
  trainer OUT          write all that a workshop needs into the folder OUT: guide, slides, paper
  lite OUT             write a site into OUT in which JupyterLab and Python run in each visitor's browser
  --pyodide FOLDER     for lite: Python for browsers lies here; without it, visitors get it from the network
  --folder FOLDER      where your copy of the course lies (default: ~/flywheel-lab)
  --language {languages:9} language of the course and of JupyterLab (default: that of your computer)
  --version            show the version
  --help               show this text

Every other option goes to JupyterLab, for example --no-browser or --port 9999.""")
    return text.format(languages="|".join(LANGUAGES))


class Parser(argparse.ArgumentParser):
    """argparse speaks English only and ends the process; ours raises in the learner's language."""

    def error(self, message: str) -> NoReturn:
        """Turn whatever argparse could not read into one sentence."""
        raise FlywheelError(
            _("the options cannot be read: {problem}. flywheel-lab --help shows how.").format(problem=message)
        )


def _parser() -> Parser:
    # No positional here: argparse would take the 9999 of `--port 9999`, an option it does not know, for the command.
    # Without a width argparse imports shutil to ask for the terminal's: a tenth of --help, for a text that we write.
    parser = Parser(
        prog="flywheel-lab",
        add_help=False,
        allow_abbrev=False,
        formatter_class=lambda prog: argparse.HelpFormatter(prog, width=80),
    )
    parser.add_argument("--folder", nargs="?", const="", default="~/flywheel-lab")
    parser.add_argument("--language", nargs="?", const="")
    parser.add_argument("--pyodide", nargs="?", const="")
    parser.add_argument("--version", action="store_true")
    # JupyterLab stumbles over --help-all beside the options that we give it; jupyter lab --help-all lists its own.
    parser.add_argument("-h", "--help", "--help-all", action="store_true")
    return parser


def _split(rest: Sequence[str]) -> tuple[str | None, tuple[str, ...]]:
    before = ""
    for place, word in enumerate(rest):
        awaits_value = is_option(before) and "=" not in before and before not in SWITCHES
        if word in COMMANDS:
            return word, (*rest[:place], *rest[place + 1 :])
        if not is_option(word) and not awaits_value:
            raise FlywheelError(
                _(
                    "there is no command {word!r}. There are flywheel-lab doctor, flywheel-lab room, "
                    "flywheel-lab report WHAT OUT, flywheel-lab web OUT, flywheel-lab trainer OUT and "
                    "flywheel-lab lite OUT; without a command the course opens."
                ).format(word=word)
            )
        before = word
    return None, tuple(word for word in rest if word != "--")


def is_option(word: str) -> bool:
    """Tell an option from a value; the -1 of `--port -1` is a value."""
    return word.startswith("-") and not word[1:2].isdecimal()
