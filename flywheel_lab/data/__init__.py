"""Files and tables become a JourneyLog, and a log becomes counts."""
