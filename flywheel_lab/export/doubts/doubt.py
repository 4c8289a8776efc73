"""A doubt is data: what is asked, the choices, the default. A card, a page and a line of code show the same one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ..privacy import cover_contacts, hide_letters, hide_words


@dataclass(frozen=True)
class Choice:
    """A possible answer: its `value`, a sentence that says it, and up to two texts with how they would be read."""

    value: str
    label: str
    samples: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The sentence, and how what is written would be read."""
        told = (written if written == read else f"{written} → {read}" for written, read in self.samples)
        samples = "; ".join(told)
        return f"{self.label}: {samples}" if samples else self.label


@dataclass(frozen=True)
class Doubt:
    """What the export leaves open; `blocking` ones have no default, and nothing is read before they are answered.

    `id` is the name of the answer in a mapping, and `confidence` (0 to 1) how sure the default is. Samples show no
    person's name, e-mail address or telephone number.
    """

    id: str
    column: str
    question: str
    choices: tuple[Choice, ...]
    default: str = ""
    confidence: float = 0.5
    evidence: tuple[str, ...] = ()
    blocking: bool = False

    def __post_init__(self) -> None:
        asks_column = self.id.startswith("column.")  # one of which may be that of the names
        hidden = hide_words if self.id == "column.person" else hide_letters if asks_column else cover_contacts
        told = [(c, tuple((hidden(written), hidden(read)) for written, read in c.samples)) for c in self.choices]
        object.__setattr__(self, "choices", tuple(replace(choice, samples=samples) for choice, samples in told))

    def __str__(self) -> str:
        """The question with its choices, a line each."""
        lines = [self.question, *(f"  {choice.text}" for choice in self.choices)]
        return "\n".join([*lines, *(f"  ({text})" for text in self.evidence)])

    def state(self, answered: bool = False) -> dict[str, Any]:
        """Return the doubt as plain data for a card or a page.

        >>> choices = (Choice("dmy", "day first", (("03/04/26", "2026-04-03"),)), Choice("mdy", "month first"))
        >>> Doubt("time.order:Date", "Date", "Which is the day?", choices).state()["choices"][0]["samples"]
        [['03/04/26', '2026-04-03']]
        """
        choices = [{"value": c.value, "label": c.label, "samples": list(map(list, c.samples))} for c in self.choices]
        return {
            "id": self.id,
            "column": self.column,
            "question": self.question,
            "choices": choices,
            "default": self.default,
            "evidence": list(self.evidence),
            "blocking": self.blocking,
            "answered": answered,
        }


class DoubtError(FlywheelError):
    """An export leaves something open that would change the numbers; the last line of the message answers it."""

    def __init__(self, doubt: Doubt, name: str) -> None:
        self.doubt = doubt
        value = doubt.default or (doubt.choices[0].value if doubt.choices else "")
        advice = _("Choose, and write it so (here with one of the choices as an example):")
        super().__init__(f"{doubt}\n{advice}\n{code_line(name, {doubt.id: value})}")


def code_line(name: str, answers: Mapping[str, str], source: str | None = None) -> str:
    """Return the line of code that reads a file with these answers, as an export of the system that was named.

    >>> code_line("deals.csv", {"stages": "lead > won"})
    "fl.read_export('deals.csv', mapping={'stages': 'lead > won'})"
    """
    named = f", source={source!r}" if source else ""
    told = f", mapping={dict(answers)!r}" if answers else ""
    return f"fl.read_export({name!r}{named}{told})"


def check_answer(answer: str, doubt: Doubt) -> str:
    """Return the answer if the doubt has such a choice; raises FlywheelError with the choices."""
    values = [choice.value for choice in doubt.choices]
    if answer not in values:
        message = _("The answer {answer!r} to {id!r} is none of the choices: {choices}.")
        raise FlywheelError(message.format(answer=answer, id=doubt.id, choices=", ".join(map(repr, values))))
    return answer
