"""The course: a room for each chapter, found by themselves, and above them what asks, opens and looks over all."""
