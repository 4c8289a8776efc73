"""What a log shows by itself, and the line on data quality under every picture drawn from a log."""
