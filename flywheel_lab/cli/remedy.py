"""The commands that a learner should type: complete, for this Python, and quoted so that any prompt accepts them."""

import shlex
import sys


def pip(*words: str) -> str:
    """Return the command that installs packages into this Python, whichever is first on the learner's path.

    >>> pip("flywheel-lab[lab]").removeprefix(sys.executable)
    ' -m pip install "flywheel-lab[lab]"'
    """
    return command(sys.executable, "-m", "pip", "install", *words)


def command(*words: str) -> str:
    """Join words into one command line, quoted for any prompt."""
    # Double quotes, unlike shlex's single ones, are understood by a Windows prompt too.
    return " ".join(word if shlex.quote(word) == word else f'"{word}"' for word in words)
