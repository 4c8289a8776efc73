"""The presenter's edition: what is shown on the wall in a workshop, frame by frame, from a stick and without a network."""

from .site import write_presenter

__all__ = ["write_presenter"]
