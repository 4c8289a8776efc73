"""A few signs with one check sign over the field of 32 elements; widgets/js/codes/signs.js writes the same ones.

The check sign is c = q + Σ αᵏ sₖ, with q the number of the question. All weights differ and none is zero, so that one
wrong sign, any two that are swapped and a code of another question never fit. Source: Reed & Solomon (1960), Polynomial
codes over certain finite fields, J. SIAM 8(2), 300-304.
"""

from collections.abc import Sequence
from functools import reduce
from math import prod
from operator import xor

from ....widgets.kit.base32 import (
    ALPHABET,
    code_length,
    decode_number,
    encode_number,
    pack_numbers,
    unpack_numbers,
)

SIZE = len(ALPHABET)
_POLYNOMIAL = 0b100101  # x⁵ + x² + 1: every element but zero is a power of x
_POWERS = [1]
for _ in range(SIZE - 2):
    _POWERS.append(_POWERS[-1] << 1 ^ (_POLYNOMIAL if _POWERS[-1] & 16 else 0))


def write_signs(sizes: Sequence[int], parts: Sequence[int], question: int) -> str:
    """Return the code of some numbers, each below its size, for the question with this number.

    >>> write_signs((32, 6, 5), (11, 1, 0), question=4), write_signs((6, 5), (1, 0), question=4)
    ('AF9', '5E')
    """
    signs = encode_number(pack_numbers(zip(sizes, parts, strict=True)), code_length(prod(sizes)))
    return signs + ALPHABET[_sum(signs) ^ question % SIZE]


def read_signs(sizes: Sequence[int], code: str) -> list[int] | None:
    """Return the numbers in a code, whatever its check sign says; None where no numbers below these sizes give it.

    >>> read_signs((32, 6, 5), "AF9"), read_signs((6, 5), "ZZ")
    ([11, 1, 0], None)
    """
    whole = decode_number(code[:-1])
    return unpack_numbers(whole, sizes) if whole < prod(sizes) else None


def question_of(code: str) -> int:
    """Return the number of the question, from 0 to 31, to which a code belongs if nothing in it is mistyped.

    >>> question_of("AF9"), question_of("AF8"), question_of("FA9")
    (4, 5, 26)
    """
    return _sum(code[:-1]) ^ ALPHABET.index(code[-1])


def repairs(code: str, question: int) -> list[str]:
    """Return for each sign the code that would fit the question if this sign alone were wrong.

    >>> repairs("AF8", question=4)
    ['RF8', 'A68', 'AF9']
    """
    slip = question_of(code) ^ question % SIZE
    last = len(code) - 1
    return [
        code[:k] + ALPHABET[ALPHABET.index(sign) ^ _times(slip, 0 if k == last else -(k + 1))] + code[k + 1 :]
        for k, sign in enumerate(code)
    ]


def _sum(signs: str) -> int:
    return reduce(xor, (_times(ALPHABET.index(sign), k + 1) for k, sign in enumerate(signs)), 0)


def _times(element: int, power: int) -> int:
    """Return an element of the field times a power of x."""
    return _POWERS[(_POWERS.index(element) + power) % (SIZE - 1)] if element else 0
