"""What the tests of pages share: the modules of the browser in Node, anew for each test, as a page begins."""

from node import play_alone as play

__all__ = ["play"]
