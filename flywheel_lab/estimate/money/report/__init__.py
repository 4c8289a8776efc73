"""What one page for whoever decides says of an answer; `figures/money/page.py` shows it."""

from .facts import Fact as Fact
from .whole import Part as Part
from .whole import Report as Report
from .whole import report_of as report_of
