"""Did it work? A test with a hold-out, read honestly."""

from .lift import estimate_lift as estimate_lift
