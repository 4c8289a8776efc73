"""What the tests know of each chapter, a file for each: right answers by hand, and drawings of each mistake.

A file here has the name of its chapter's room; it is found by itself.
"""

from importlib import import_module
from pathlib import Path

PARTS = [import_module(f".{file.stem}", __package__) for file in sorted(Path(__file__).parent.glob("[!_]*.py"))]
SAID_BACK = {name: said for part in PARTS for name, said in part.SAID_BACK.items()}
EXERCISES = {name: value for part in PARTS for name, value in part.EXERCISES.items()}
QUIZ = {name: values for part in PARTS for name, values in part.QUIZ.items()}
FAMILIES = {key: draw for part in PARTS for key, draw in part.FAMILIES.items()}
