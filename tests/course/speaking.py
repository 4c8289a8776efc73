"""Another language for a while, as for a notebook that is read or written."""

from collections.abc import Iterator
from contextlib import contextmanager

from flywheel_lab.messages import language, use_language


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language inside the block, and the one before it again afterwards, whatever happens."""
    before = language()
    use_language(code)
    try:
        yield
    finally:
        use_language(before)
