"""Which column is what: its name, and what its cells can be."""
