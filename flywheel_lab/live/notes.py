"""What the desk tells the trainer beside a question: the words of the guide for this moment."""

from ..chapters.workshop import step_about
from ..messages import gettext as _


def notes_on(name: str, revealed: bool) -> dict[str, str] | None:
    """Return what the guide has for the trainer at this moment, in the language in use; None where it has nothing."""
    step = step_about(name)
    if step is None:
        return None
    said = {"say": step.tell, "ask": step.debrief} if revealed else {"say": step.say, "do": (step.do,)}
    notes = {part: "\n\n".join(_(line) for line in lines if line) for part, lines in said.items()}
    return {part: text for part, text in notes.items() if text} or None
