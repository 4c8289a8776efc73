"""What `flywheel-lab --help` costs on top of the interpreter: `python tests/benchmarks/help_time.py [times]`."""

import sys

from clock import compare

COMMANDS = {
    "flywheel-lab --version": ["-m", "flywheel_lab", "--version"],
    "flywheel-lab --help": ["-m", "flywheel_lab", "--language", "en", "--help"],
    "flywheel-lab --help, in German": ["-m", "flywheel_lab", "--language", "de", "--help"],
    "jupyter lab --help": ["-m", "jupyterlab", "--help"],
}

if __name__ == "__main__":
    compare(COMMANDS, *map(int, sys.argv[1:]))
