"""What the tests of pages share: the modules of the browser in Node, and a site."""

from built_site import site
from node import play

__all__ = ["play", "site"]
