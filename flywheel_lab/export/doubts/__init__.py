"""What a file leaves open: the question, its answers, where they are kept, and what cannot be read at all."""
