"""Four cases for groups of three, one from each firm of the course: half a page, and a solution on another sheet."""
