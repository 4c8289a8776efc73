"""The course as pages: the same chapters, run once and written as HTML that needs neither Python nor a server."""

from .site import write_site

__all__ = ["write_site"]
