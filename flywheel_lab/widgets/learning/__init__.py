"""What asks and answers: the card of questions, the gate and the map of the course."""
