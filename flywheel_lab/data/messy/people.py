"""People who never lived: names, mails under a domain that is kept free for examples, and numbers."""

from typing import NamedTuple

import numpy as np

FIRST = (
    "Anke", "Ben", "Clara", "Dilek", "Emil", "Fatma", "Günter", "Heike", "Ines", "Jörg", "Katrin", "Lars", "Mia",
    "Nils", "Olaf", "Petra", "Rosa", "Sören", "Tilda", "Uwe", "Vera", "Wiebke", "Yusuf", "Zoe",
)  # fmt: skip
LAST = (
    "Albers", "Böhm", "Celik", "Dreyer", "Ernst", "Fuchs", "Groß", "Hansen", "Iven", "Jäger", "Krüger", "Lenz",
    "Müller", "Nowak", "Ott", "Peters", "Quast", "Rühl", "Seidel", "Thoma", "Ulm", "Vogt", "Wieland", "Yilmaz",
)  # fmt: skip
PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Person(NamedTuple):
    """Somebody invented: a number, a first and a last name."""

    number: int
    first: str
    last: str

    @property
    def mail(self) -> str:
        """Their address, which no other person has.

        >>> Person(7, "Jörg", "Groß").mail
        'joerg.gross7@example.com'
        """
        return f"{self.first}.{self.last}{self.number}@example.com".lower().translate(PLAIN)


def invent_people(n: int, rng: np.random.Generator) -> list[Person]:
    """Return `n` people, numbered from 1.

    >>> invent_people(1, np.random.default_rng(1))
    [Person(number=1, first='Lars', last='Müller')]
    """
    first, last = rng.integers(len(FIRST), size=n), rng.integers(len(LAST), size=n)
    return [Person(k + 1, FIRST[a], LAST[b]) for k, (a, b) in enumerate(zip(first, last, strict=True))]
