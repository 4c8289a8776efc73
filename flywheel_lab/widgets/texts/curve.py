"""The words of the drawing control; numbers and names are filled in by js/questions/curve.js."""

from ...messages import mark

TEXTS = {
    "curve_how": mark(
        "Drag across the picture to draw, or move one point at a time. On the keyboard: ↑ and ↓ move a point, ← and → "
        "go to the next one."
    ),
    "curve_you": mark("you"),
    "curve_model": mark("the model"),
    "curve_alt": mark("{label}. Your prediction: {points}."),
    "curve_alt_model": mark("{label}. You drew: {points}. The model: {truth}. The gap is widest at {axis} {x}."),
    "curve_table_open": mark("The same as a table"),
    "curve_table": mark("Your prediction and the model"),
    "curve_table_you": mark("You"),
    "curve_table_model": mark("Model"),
}
