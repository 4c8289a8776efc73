"""What the tests of the lessons know of each chapter: right answers by hand, and drawings of each mistake."""

from . import flywheel, funnel, hourglass, lenses, mouth, start, wheel

PARTS = (start, funnel, hourglass, mouth, wheel, flywheel, lenses)
SAID_BACK = {name: said for part in PARTS for name, said in part.SAID_BACK.items()}
EXERCISES = {name: value for part in PARTS for name, value in part.EXERCISES.items()}
QUIZ = {name: values for part in PARTS for name, values in part.QUIZ.items()}
FAMILIES = {key: draw for part in PARTS for key, draw in part.FAMILIES.items()}
