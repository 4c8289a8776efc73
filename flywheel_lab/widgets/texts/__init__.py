"""The words of the widgets, by widget; placeholders are filled in the browser."""
