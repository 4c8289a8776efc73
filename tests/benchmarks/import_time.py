"""What `import flywheel_lab` costs on top of the interpreter: `python tests/benchmarks/import_time.py [times]`."""

import sys

from clock import compare

COMMANDS = {
    "import flywheel_lab": ["-c", "import flywheel_lab"],
    "import flywheel_lab and build a model": ["-c", "import flywheel_lab as fl; fl.aida()"],
    "import pandas": ["-c", "import pandas"],
}

if __name__ == "__main__":
    compare(COMMANDS, *map(int, sys.argv[1:]))
