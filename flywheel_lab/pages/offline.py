"""What a browser keeps of a site that is served, so that it opens without a network after the first visit."""

from hashlib import sha256
from pathlib import Path

from ..messages import LANGUAGES
from .document import as_json

OURS = ("assets", "images", *LANGUAGES)
WORKER = Path(__file__).parent / "static" / "offline.js"


def worker(out: Path) -> str:
    """Return the service worker of a site: the files that it keeps, and a name that changes when one of them does.

    What else lies in the folder is none of them: one that a server does not give away would keep all others out.
    """
    inside = (each for folder in OURS for each in (out / folder).rglob("*") if each.is_file())
    files = sorted(each.relative_to(out).as_posix() for each in [out / "index.html", *inside])
    known = sha256(b"".join((out / each).read_bytes() for each in files)).hexdigest()[:12]
    return (
        f"self.KEPT={as_json({'name': f'flywheel-lab-{known}', 'files': files})};\n{WORKER.read_text(encoding='utf-8')}"
    )
