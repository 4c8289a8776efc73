"""draw_<idea>(model, log or estimate, ax=None) draws one still picture with alt text."""
