"""What a learner has done, kept in one file of their own: asked again, coded, drawn as a map."""
