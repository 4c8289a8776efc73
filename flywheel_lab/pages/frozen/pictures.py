"""The pictures of a site as files of their own: each is there once, and a page asks for one when it is to be seen."""

import re
from base64 import b64decode
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

DATA = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=]+)")


class Pictures:
    """Writes pictures into a folder, under names that tell nothing; pages name the folder by its `address`."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        self.there: set[str] = set()

    def keep(self, text: str) -> str:
        """Return a text with the addresses of files in the place of the pictures in it.

        >>> from tempfile import TemporaryDirectory
        >>> dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
        >>> with TemporaryDirectory() as folder:
        ...     Pictures(Path(folder), "../pictures").keep(f"<img src='data:image/png;base64,{dot}'>")
        "<img src='../pictures/431ced6916a2.webp'>"
        """
        return DATA.sub(lambda found: self._file(b64decode(found[1])), text)

    def _file(self, picture: bytes) -> str:
        name = f"{sha256(picture).hexdigest()[:12]}.webp"
        if name not in self.there:
            self.there.add(name)
            self.folder.mkdir(parents=True, exist_ok=True)
            # Without loss, every pixel is the notebook's, in a third of the bytes that a PNG takes.
            Image.open(BytesIO(picture)).save(self.folder / name, lossless=True, method=1, quality=50)
        return f"{self.address}/{name}"
