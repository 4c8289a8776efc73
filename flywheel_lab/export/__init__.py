"""From anybody's export to a journey log: a step a file, from bytes to `read_export`."""
