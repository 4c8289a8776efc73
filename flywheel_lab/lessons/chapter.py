"""What a chapter is; each has a room of its own, in the layer above."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chapter:
    """One chapter; its `key` is the name of its room and of its notebook, and begins the names of its items.

    `items` are its predictions and exercises in the order of the notebook, with the questions that stand among them;
    the quiz comes after them. Those in `deeper` stand in the folded section for the curious, and nobody needs them to
    finish. `promise` is what the syllabus says of its goals, in one sentence. `formerly` is another key that it once
    had: names that begin with it still work, and so do those of items that have `moved` here from another chapter.
    `face` names its picture where chapters are listed, one of `figures.faces.FACES`. `minutes` is how
    long it takes without the folded section; only trainers are told.

    >>> Chapter("01", "funnel", "The funnel", "What does it show?", "read it", goals=(), items=()).file
    '01_funnel.ipynb'
    """

    number: str
    key: str
    title: str
    question: str
    promise: str
    goals: tuple[str, ...]
    items: tuple[str, ...]
    deeper: tuple[str, ...] = ()
    minutes: int = 0
    formerly: str = ""
    moved: tuple[str, ...] = ()
    face: str = "crowd"

    @property
    def file(self) -> str:
        """The name of its notebook, the same in each language."""
        return f"{self.number}_{self.key}.ipynb"
