"""The guide: a workshop of 60 to 240 minutes as a script that a stranger can run, on paper and on a tablet."""

from .page import guide_page
from .sheets import guides, more_steps

__all__ = ["guide_page", "guides", "more_steps"]
