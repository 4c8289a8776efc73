"""What happened to people, when, and in which order: events become a journey log."""
