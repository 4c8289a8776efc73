"""What a chapter is, in a file of its own for each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chapter:
    """One chapter; `key` begins the names of its items, as in `funnel.doubled`.

    `file` is the name of its notebook in each language. `items` are its predictions and exercises in the order of the
    notebook, with the questions that stand among them; the quiz comes after them.
    """

    number: str
    key: str
    file: str
    title: str
    question: str
    goals: tuple[str, ...]
    items: tuple[str, ...]
