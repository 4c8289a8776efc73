"""The room of chapter 08: an export with its faults, and what it can and cannot tell."""
