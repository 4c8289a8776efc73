"""What a chapter says with numbers from its code, or only after an answer, and the gates in front of it."""
