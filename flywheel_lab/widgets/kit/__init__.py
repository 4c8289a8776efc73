"""What all explorers have beside their pictures: a state as a code, scenarios, goals."""
