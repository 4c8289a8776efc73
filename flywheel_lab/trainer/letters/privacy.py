"""The sheet on people's data in a workshop. What it says of the room is what the room does: see `room` in DESIGN.md."""

import tomllib
from pathlib import Path

from ...messages import gettext as _
from ..press import Sheet

HERE = Path(__file__).parent


def privacy() -> Sheet:
    """Return the sheet: what is kept, where, for how long, and a strip on which one agrees to photos or does not.

    >>> privacy().data["sections"][0]["heading"]
    'In the room'
    """
    sections = tomllib.loads((HERE / "privacy.toml").read_text(encoding="utf-8")).values()
    return Sheet(
        title=_("Your data in this workshop"),
        about=_("For everybody’s hands, and read aloud in a minute before the room is opened. No lawyer has read it."),
        template=HERE / "privacy.typ",
        data={
            "short": _("In short: no names, nothing on the internet, and at the end it is deleted."),
            "sections": [
                {"heading": _(each["heading"]), "lines": [_(line) for line in each["lines"]]} for each in sections
            ],
            "checked": _(
                "Germany and the EU; information, not legal advice. Last looked up on 29 November 2026; no lawyer has "
                "checked it yet. Does your firm have somebody for data protection? Show it to them first."
            ),
            "strip": _("Photos in which I can be recognised"),
            "what_for": _("What for:"),
            "yes": _("Yes"),
            "no": _("No"),
            "sign": [_("Your name"), _("Date and signature")],
            "free": _("This is voluntary, and no has no consequences. A yes can be taken back at any time."),
        },
    )
