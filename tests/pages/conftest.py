"""What the tests of pages share: the modules of the browser in Node."""

from node import play

__all__ = ["play"]
