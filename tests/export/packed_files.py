"""Files that somebody takes for a workbook: archives with something else in them, and one behind a password."""

import io
from zipfile import ZipFile


def archive_of(parts: dict[str, str]) -> bytes:
    """Return a ZIP archive with these texts in it."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


PACKED = {
    "an archive with a table": archive_of({"__MACOSX/._orders.csv": "", "shop/orders.csv": "customer_id,date\n"}),
    "a letter": archive_of({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}),
    "a workbook with a password": b"\xd0\xcf\x11\xe0" + bytes(508) + "EncryptedPackage".encode("utf-16-le") + bytes(99),
}
