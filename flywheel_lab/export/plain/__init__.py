"""The plain lines that read an export without our reader, and give the same log."""

from .lines import plain_lines as plain_lines
from .trying import NoPlainLinesError as NoPlainLinesError
