"""The pictures of a site as files of their own: each is there once, and a page asks for one when it is to be seen."""

import re
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

DATA = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=]+)")


class Pictures:
    """Writes pictures into a folder, under names that tell nothing; pages name the folder by its `address`."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address

    def keep(self, text: str) -> str:
        """Return a text with the addresses of files in the place of the pictures in it.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     Pictures(Path(folder), "../pictures").keep("<img src='data:image/png;base64,AAAA'>")
        "<img src='../pictures/709e80c88487.png'>"
        """
        return DATA.sub(lambda found: self._file(b64decode(found[1])), text)

    def _file(self, picture: bytes) -> str:
        name = f"{sha256(picture).hexdigest()[:12]}.png"
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_bytes(picture)
        return f"{self.address}/{name}"
