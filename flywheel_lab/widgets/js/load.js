// What each widget carries instead of its code: the way to the one model of the page that has it (widgets/view.py).
const REFERENCE = "IPY_MODEL_";
// Each widget brings a module of this text; what the page has already lies where all of them see it.
/** @type {any} */
const shared = globalThis;
const page = (shared.flywheelLab ??= { widgets: {}, rules: new Set() });

/** Add the rules that the page does not have yet: a shared one that came twice would overrule what stands between.
 *  @param {string} css */
function dress(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const fresh = [...sheet.cssRules].map((rule) => rule.cssText).filter((rule) => !page.rules.has(rule));
  for (const rule of fresh) page.rules.add(rule);
  const style = document.createElement("style");
  style.textContent = fresh.join("\n");
  document.head.append(style);
}

/** @param {Host} code */
async function load(code) {
  dress(code.get("style"));
  const url = URL.createObjectURL(new Blob([code.get("script")], { type: "text/javascript" }));
  try {
    return (await import(url)).default;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param {Place} place */
async function render({ model, el }) {
  const code = await model.widget_manager.get_model(model.get("_code").slice(REFERENCE.length));
  const widget = await (page.widgets[code.get("key")] ??= load(code));
  return widget.render({ model, el });
}

export default { render };
