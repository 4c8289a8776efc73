"""The trainer's kit: what a workshop needs besides the course, written into a folder that is carried on a stick."""

from .kit import write_kit

__all__ = ["write_kit"]
