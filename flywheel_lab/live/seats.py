"""Seats: a phone is known by the digest of its token, has a given name, and a code by which it finds back."""

import hashlib
from collections.abc import Container
from itertools import count

from ..messages import gettext as _
from ..messages import mark
from ..widgets.kit.base32 import bare_signs, encode_number

# An animal and a number: with an adjective, a German name would have to be declined.
ANIMALS = mark(
    "Badger Beaver Bee Bison Crane Dolphin Dove Duck Eagle Falcon Ferret Fox Frog Hare Heron Hedgehog Ibex Koala Lark "
    "Lynx Marten Mole Otter Owl Panda Robin Seal Swan Tiger Wren"
)
SIGNS = 3
"""Signs of a return code: 32,768 of them for at most 250 seats."""


def digest(token: str) -> str:
    """Return what is kept of a token: it tells phones apart, but nobody can act with it.

    >>> digest("secret")
    '2bb80d537b1da3e38bd30361aa855686'
    """
    return hashlib.sha256(token.encode()).hexdigest()[:32]


def name_of(seat: int) -> str:
    """Return the given name of a seat, in the language in use; the number is its own.

    >>> name_of(0), name_of(26)
    ('Badger 1', 'Bee 27')
    """
    animals = _(ANIMALS).split()
    return f"{animals[seat * 7 % len(animals)]} {seat + 1}"


def return_code(token: str, taken: Container[str]) -> str:
    """Return three signs for who comes back with another address or phone; the next free ones if they are taken.

    >>> return_code("5f", ()), return_code("5f", {"02Z"})
    ('02Z', '030')
    """
    first = int(token, 16) % 32**SIGNS
    codes = (encode_number((first + k) % 32**SIGNS, SIGNS) for k in count())
    return next(code for code in codes if code not in taken)


def read_return_code(typed: str) -> str:
    """Return a return code as it was typed or read aloud.

    >>> read_return_code(" o2-z ")
    '02Z'
    """
    return bare_signs(typed)
