"""What a log shows by itself, and under every picture that is drawn from one how good its data are."""
