"""Bytes become rows of texts, and rows become a table: nothing of it is typed, and each line has its fate."""
