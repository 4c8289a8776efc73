"""Pictures of a journey: the funnel, and what it hides."""
