"""The engine of the course: what can be asked, how an answer is judged, helped and kept. It knows no chapter."""
