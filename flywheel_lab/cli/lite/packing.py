"""This copy of the package as a wheel, for a Python that has no disk to read it from."""

import hashlib
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from ... import __version__
from ...errors import FlywheelError
from ...messages import catalogue
from ...messages import gettext as _
from ...paths import PACKAGE, shipped
from ..notebook import without_outputs

NAME = "flywheel_lab"
ABOUT = f"{NAME}-{__version__}.dist-info"
LEFT_OUT = {"__pycache__", ".ipynb_checkpoints", "_share", "js", "labextensions"}
"""What Python in a browser does not read, and `_share`, whose files are taken from where `shipped` finds them."""


def pack(folder: Path) -> Path:
    """Write a wheel of this copy of the package into a folder; raises FlywheelError if it was never installed."""
    try:
        about = metadata.distribution(NAME).read_text("METADATA") or ""
    except metadata.PackageNotFoundError:
        raise FlywheelError(_("flywheel-lab is not installed here: pip install . in its folder first.")) from None
    catalogue.compile_all()
    content = dict(_files())
    content[f"{ABOUT}/METADATA"] = about.encode()
    content[f"{ABOUT}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: flywheel-lab\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    hashes = [f"{name},sha256={_hash(each)},{len(each)}" for name, each in content.items()]
    content[f"{ABOUT}/RECORD"] = "\n".join([*hashes, f"{ABOUT}/RECORD,,", ""]).encode()
    wheel = folder / f"{NAME}-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, each in content.items():
            archive.writestr(name, each)
    return wheel


def _files() -> Iterator[tuple[str, bytes]]:
    folders = {PACKAGE: NAME} | {shipped(name): f"{NAME}/_share/{name}" for name in ("course", "datasets")}
    for folder, place in folders.items():
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            inside = file.relative_to(folder)
            if not LEFT_OUT & set(inside.parts) and file.suffix not in (".po", ".map"):
                yield f"{place}/{inside.as_posix()}", without_outputs(file.read_bytes())


def _hash(content: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
