"""What a page needs of the course, as plain data: what cells show, the outline, what may be asked once more."""
