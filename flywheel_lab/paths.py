"""Where the course and the data sets lie: inside an installed wheel, or beside the package in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the folder `course` or `datasets` that belongs to this copy of the package.

    >>> shipped("course").name
    'course'
    """
    inside_wheel = PACKAGE / "_share" / name
    return inside_wheel if inside_wheel.exists() else PACKAGE.parent / name
