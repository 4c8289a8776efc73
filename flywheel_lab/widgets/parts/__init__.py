"""What several explorers are made of."""
