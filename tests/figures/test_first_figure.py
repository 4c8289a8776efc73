"""The first figure on a computer, for which all fonts are read, comes without a word that no learner needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

FIRST = """
import threading
at_once = threading.Timer.__init__
threading.Timer.__init__ = lambda timer, seconds, *about: at_once(timer, 0, *about)
import flywheel_lab as fl
fl.draw_funnel(fl.aida())
import logging
logging.getLogger("matplotlib.font_manager").warning("No such font")
"""


def test_nothing_is_said_about_the_font_cache_and_everything_else_is(tmp_path: Path) -> None:
    empty = os.environ | {"MPLCONFIGDIR": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", FIRST], env=empty, capture_output=True, text=True, check=True)
    assert list(tmp_path.glob("fontlist*")) != []
    assert run.stderr == "No such font\n"
