"""draw_<idea>(model, log or estimate, ax=None) draws one still picture with alt text."""

import logging

import lazy_loader as _lazy

# The first picture on a computer makes matplotlib collect the fonts, and say so in English above the learner's figure.
# The rest of what it has to say about fonts stays, and it has to be told before it is imported.
logging.getLogger("matplotlib.font_manager").addFilter(lambda record: "font cache" not in record.getMessage())

__getattr__, __dir__, __all__ = _lazy.attach_stub(__name__, __file__)
