"""The presenter's edition: a workshop on the wall, frame by frame, from a stick and without a network."""

from .site import write_presenter

__all__ = ["write_presenter"]
