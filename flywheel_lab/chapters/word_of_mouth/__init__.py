"""The room of a chapter: word of mouth."""
