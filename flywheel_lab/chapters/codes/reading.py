"""What a room answered, read from its codes; and the code of one's own answer."""

from html import escape
from typing import TYPE_CHECKING, Any

from ...errors import FlywheelError
from ...figures.html import fold, lines, prose
from ...lessons.answer import briefly
from ...lessons.progress.short.forms import SEATED, SEATS
from ...lessons.progress.short.pasted import Pasted, questions_in, read_pasted
from ...lessons.progress.short.tally import Tally, tally
from ...lessons.progress.short.words import COUNTED
from ...messages import gettext as _
from ...messages import ngettext
from ..course import answers, bank, today
from .asked import as_data, askable, parts_of
from .asked import codes as known_codes

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class RoomAnswers:
    """The answers of a room to one question: a picture with words in a notebook, and one exact line elsewhere."""

    def __init__(self, name: str, pasted: Pasted) -> None:
        self.name, self.pasted = name, pasted
        self._asked = as_data(name)
        self.tally: Tally = tally(self._asked, pasted.read)

    def picture(self) -> "Axes | None":
        """Return bars or drawings of all answers, with what is right; None if there is no answer."""
        from ...figures.bars import draw_bars
        from ...figures.drawings import draw_drawings

        title = self._asked["label"]
        if self.tally.curves:
            return draw_drawings(*self._drawings(), title, self._asked["paper"]["x"]["label"], self._height())
        if not self.pasted.read:
            return None
        known = any(bar.right for bar in self.tally.bars)
        bars = {f"✓ {bar.label}" if bar.right else bar.label: bar for bar in self.tally.bars}
        hatched = [label for label, bar in bars.items() if known and not bar.right]
        return draw_bars({label: bar.count for label, bar in bars.items()}, title, hatched)

    def _drawings(self) -> tuple[Any, Any, tuple[Any, Any]]:
        import numpy as np

        from ...lessons.predictions.three_points import curve_through

        at, truth = tuple(self._asked["at"]), self._asked["truth"]
        x = np.array(self._asked["handles"], dtype=float)
        fine = np.linspace(x[0], x[-1], 60)
        heights = np.array(self.tally.curves)
        return fine, curve_through(x, at, heights, fine), (truth["x"], truth["y"])

    def _height(self) -> str:
        return str(self._asked["paper"]["y"]["label"])

    def __repr__(self) -> str:
        return f"RoomAnswers({self.name}: {len(self.pasted.read)} read, {len(self.pasted.left)} left out)"

    def _repr_html_(self) -> str:
        shown = self.picture()
        parts = [f"<p><strong>{escape(self._asked['label'])}</strong><br>{prose(self._asked['ask'])}</p>"]
        parts += [shown._repr_html_()] if shown is not None else []  # type: ignore[attr-defined]
        parts += [f"<p>{escape(' '.join(self.tally.said))}</p>"] if self.pasted.read else []
        if self.tally.idea:
            idea = bank()[self.tally.idea]
            parts.append(f"<p>{escape(self.tally.idea_said)} <em>{escape(_(idea.belief))}</em></p>")
            parts.append(fold(_("Why it does not hold"), idea._repr_html_()))
        left = self.pasted.left
        if left:
            counted = ngettext(*COUNTED["left"], len(left)).format(n=len(left))
            parts.append(f"<p>{escape(counted)}</p>{lines(left)}")
        parts += [lines(self.pasted.remarks)] if self.pasted.remarks else []
        return f"<div style='max-width: 54em; line-height: 1.5'>{''.join(parts)}</div>"


def room(codes: str, question: str = "") -> RoomAnswers:
    """Show what a room answered to one question, from the codes that its people read aloud, typed or sent.

    Codes stand on lines of their own, side by side, or behind names, as a chat or a form gives them. What cannot be
    read is named, and nothing is left out without a word. The question is found by its codes; name it where they do
    not tell. Raises FlywheelError for what is no text, and where no question is clear.

    >>> room("Anna: 83, Tom: 9J, 83", "funnel.doubled")
    RoomAnswers(funnel.doubled: 0 read, 3 left out)
    """
    if not isinstance(codes, str):
        raise FlywheelError(_("Codes are one text in quotation marks, not {codes}.").format(codes=briefly(codes)))
    name = _named(question) if question else _found(codes)
    return RoomAnswers(name, read_pasted(codes, known_codes()[name], near(name)))


def room_code(question: str, seat: int = 0) -> str:
    """Return the code of your first answer to a question, to be read aloud or sent; with your `seat`, 1 to 31.

    Raises FlywheelError if there is no such question, no answer yet, or no such seat.

    >>> room_code("funnel.doubled", seat=40)
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: A seat is a whole number from 1 to 31, not 40. Take it from the card on your
    table.
    """
    name = _named(question)
    if isinstance(seat, bool) or not isinstance(seat, int) or seat not in range(SEATS):
        message = _("A seat is a whole number from 1 to {most}, not {seat}. Take it from the card on your table.")
        raise FlywheelError(message.format(most=SEATS - 1, seat=briefly(seat)))
    kept = answers().items.get(name)
    if kept is None:
        label = as_data(name)["label"]
        raise FlywheelError(_("You have not answered “{label}” yet. Answer it first.").format(label=label))
    return code_of(name, kept.first, seat)


def code_of(name: str, answer: object, seat: int = 0) -> str:
    """Return the code of an answer; a vote without a seat has a sign less.

    >>> code_of("funnel.doubled", "B"), code_of("funnel.doubled", "B", seat=11)
    ('5B', 'AFC')
    """
    asked, parts = known_codes()[name], parts_of(name, answer)
    if asked.form in SEATED and (seat or asked.form == "number"):
        parts = (seat, *parts)
    return asked.write(parts)


def near(name: str) -> dict[int, str]:
    """Return the labels of a chapter's other questions whose codes are as long, by the remainders of their numbers."""
    own, lengths = as_data(name)["key"], [*known_codes()[name].sizes]
    others = (as_data(each) for each in askable() if each != name and [*known_codes()[each].sizes] == lengths)
    return {each["number"] % SEATS: each["listed"] for each in others if each["key"] == own}


def _named(question: str) -> str:
    name = today(question) if isinstance(question, str) else question
    if name not in askable():
        message = _("There is no question {question} for a room. There are {names}.")
        raise FlywheelError(message.format(question=briefly(question), names=", ".join(askable())))
    return name


def _found(text: str) -> str:
    names = list(askable())
    found = [names[place] for place in questions_in(text, [known_codes()[name] for name in names])]
    if len(found) == 1:
        return found[0]
    if found:
        message = _("These codes may belong to {names}. Name the question: room(codes, {example}).")
        raise FlywheelError(message.format(names=", ".join(found), example=repr(found[0])))
    message = _("No question has such codes. Name the question to see what is wrong with them: room(codes, {example}).")
    raise FlywheelError(message.format(example=repr(names[0])))
