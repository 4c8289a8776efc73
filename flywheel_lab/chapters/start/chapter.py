"""Chapter 00."""

from ...messages import mark
from .chapter import Chapter

CHAPTER = Chapter(
    number="00",
    key="start",
    file="00_start.ipynb",
    title=mark("Start"),
    question=mark("Fewer women got in. Which department turned them away?"),
    goals=(
        mark("run the cells of this course, change them and run them again;"),
        mark("say what a model is good for, and what it hides;"),
        mark("notice when a total tells a different story from its parts."),
    ),
    items=("start.rumour", "start.departments", "start.mixture", "start.swap"),
)
