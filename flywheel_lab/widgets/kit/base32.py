"""Numbers as signs that can be read aloud and typed: Crockford's base 32, with a check for typos.

Three check signs hold a CRC of 15 bits. A CRC finds every error that lies within as many neighbouring bits as it has
itself: one wrong sign (5 bits), two swapped neighbours (10) and anything else within three neighbouring signs (15).
Source: Peterson & Brown (1961), Cyclic Codes for Error Detection; the polynomial is that of CRC-15/CAN.
"""

import re
from collections.abc import Iterable

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECKS = 3
_POLYNOMIAL, _START = 0x4599, 0x2A5F  # a start other than zero: zeros in front are seen
_LOOKS_LIKE = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\-\u00ad\u200b\u2010-\u2015\u2212]+")  # spaces, hyphens, dashes and the minus sign
_AS_SPACE = re.compile(r"%20|%2d|\+", re.IGNORECASE)  # in an address
_BEFORE = re.compile(r".*[:=/#]", re.DOTALL)  # an address, or the words with which a picture tells its code
_MARKS = "\"'„“”‚‘’«»‹›().,; \t\r\n\u00a0"


def encode_number(number: int, length: int) -> str:
    """Encode a number in `length` base-32 digits.

    >>> encode_number(32 * 10 + 31, 3)
    '0AZ'
    """
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def decode_number(signs: str) -> int:
    """Decode base-32 digits to a number.

    >>> decode_number("0AZ")
    351
    """
    number = 0
    for sign in signs:
        number = number << 5 | ALPHABET.index(sign)
    return number


def code_length(size: int) -> int:
    """Return the number of digits that `size` different numbers need.

    >>> code_length(1), code_length(32), code_length(33)
    (0, 1, 2)
    """
    return -(-(size - 1).bit_length() // 5)


def pack_numbers(values: Iterable[tuple[int, int]]) -> int:
    """Pack numbers into one, in mixed radix; each comes as (size, number).

    >>> pack_numbers([(10, 4), (10, 2), (3, 1)]), unpack_numbers(127, [10, 10, 3])
    (127, [4, 2, 1])
    """
    whole = 0
    for size, each in values:
        whole = whole * size + each
    return whole


def unpack_numbers(whole: int, sizes: Iterable[int]) -> list[int]:
    """Unpack the numbers that `pack_numbers` packed."""
    parts = []
    for size in reversed(list(sizes)):
        whole, part = divmod(whole, size)
        parts.append(part)
    return parts[::-1]


def append_checksum(signs: str) -> str:
    """Append the check digits, and write everything in groups of four.

    >>> append_checksum("0AZ")
    '0AZ7-62'
    """
    whole = signs + _checksum(signs)
    return "-".join(whole[i : i + 4] for i in range(0, len(whole), 4))


def bare_signs(text: str) -> str:
    """Return the signs of a code as typed, read aloud or copied with what stood around it.

    Spaces and hyphens go; I, L and O are read as digits.

    >>> bare_signs("oil-0 ab?")
    '0110AB?'
    >>> bare_signs("To set this again: “F1ME-PS5G-8X4”."), bare_signs("https://a.test/?code=F1ME%20PS5G%208X4")
    ('F1MEPS5G8X4', 'F1MEPS5G8X4')
    """
    alone = _BEFORE.sub("", _AS_SPACE.sub(" ", text)).strip(_MARKS)
    return _BETWEEN.sub("", alone).upper().translate(_LOOKS_LIKE)


def checksum_fits(signs: str) -> bool:
    """Whether the check digits at the end fit the others.

    >>> checksum_fits(bare_signs("0AZ7-62")), checksum_fits(bare_signs("0AZ7-63"))
    (True, False)
    """
    return len(signs) > CHECKS and signs[-CHECKS:] == _checksum(signs[:-CHECKS])


def _checksum(signs: str) -> str:
    register = _START
    for sign in signs:
        for place in reversed(range(5)):
            bit = ALPHABET.index(sign) >> place & 1 ^ register >> 14
            register = register << 1 & 0x7FFF ^ _POLYNOMIAL * bit
    return encode_number(register, CHECKS)
