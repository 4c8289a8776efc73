"""Chapter 00, the first steps: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="00",
    key="start",
    title=mark("Start"),
    question=mark("Fewer women got in. Which department turned them away?"),
    promise=mark(
        "commit to a guess before you look; say what a model is good for and what it hides; notice when a total tells "
        "a different story from its parts"
    ),
    goals=(
        mark("commit to a guess before you look, and learn from where you were off;"),
        mark("say what a model is good for, and what it hides;"),
        mark("notice when a total tells a different story from its parts."),
    ),
    items=("start.rumour", "start.departments", "start.total-in-words", "start.mixture", "start.swap"),
    banner="mixture",
)
