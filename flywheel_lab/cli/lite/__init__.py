"""The course in JupyterLite: a folder of files, on any web server, in which Python runs in the visitor's browser."""

from .site import write_lite

__all__ = ["write_lite"]
