"""A bare page without a kernel, and how a widget comes to it."""

from pathlib import Path

from flywheel_lab.widgets.view import Drawn

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page without a kernel</title><style>
body { margin: 0; padding: 8px; background: var(--jp-layout-color0, #fff); }
%s</style></head><body><main></main></body></html>"""
LIGHT = ":root { --jp-layout-color0: #fff; --jp-layout-color1: #fff; --jp-ui-font-color1: rgba(0, 0, 0, 0.87); }"
DARK = (
    ":root { color-scheme: dark; --jp-layout-color0: #111; --jp-layout-color1: #212121;"
    " --jp-ui-font-color1: rgba(255, 255, 255, 1); --jp-brand-color1: #2196f3; }"
)
# A host without a kernel: it takes the built files, once a page as the loader of the course does, and gives the part of
# anywidget's model that a widget may use. What would be sent is counted.
MOUNT = """async ([name, code, states]) => {
  const state = JSON.parse(states);
  const listeners = {};
  const model = {
    state, saved: 0,
    get: (name) => model.state[name],
    set: (name, value) => { model.state[name] = value; (listeners[`change:${name}`] ?? []).forEach((call) => call()); },
    on: (name, call) => { (listeners[name] ??= []).push(call); },
    off: (name, call) => { listeners[name] = listeners[name].filter((other) => other !== call); },
    save_changes: () => { model.saved += 1; return window.kernel?.(); },
    listening: () => Object.values(listeners).flat().length,
  };
  if (window.kernel === null) delete model.save_changes;
  const el = document.createElement("div");
  document.querySelector("main").append(el);
  window.built ??= {};
  if (code) {
    const style = document.createElement("style");
    style.textContent = code[1];
    document.head.append(style);
    built[name] = import(URL.createObjectURL(new Blob([code[0]], { type: "text/javascript" })));
  }
  const { default: widget } = await built[name];
  model.remove = await widget.render({ model, el });
  (window.models ??= []).push(model);
}"""


def code_of(widget: Drawn, built: Path) -> list[str]:
    """Return the module and the style sheet of a widget, as anybody may take them."""
    return [(built / f"{widget.bundle}.{kind}").read_text("utf-8") for kind in ("js", "css")]
