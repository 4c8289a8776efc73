"""How a page to keep looks, on a screen and on A4."""

LOOK = """
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 28px 32px; max-width: 794px; background: #fff; color: #1a1a1a;
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", sans-serif; }
header { border-top: 6px solid #0072b2; padding-top: 12px; }
header svg { float: right; width: 190px; margin: 2px 0 8px 24px; }
.kicker { margin: 0; color: #595959; font-size: 12px; letter-spacing: 0.05em; text-transform: uppercase; }
h1 { margin: 4px 0 14px; font-size: 23px; line-height: 1.25; }
h2 { margin: 16px 0 4px; font-size: 14px; color: #0072b2; }
p, ul, ol, dl { margin: 0; }
ol, ul { padding-left: 1.3em; }
li { margin: 3px 0; }
.surprise { margin: 0; padding: 10px 14px; border-left: 5px solid #e69f00; background: #fdf6e7; font-size: 15.5px; }
.pair { display: grid; grid-template-columns: 1.5fr 1fr; gap: 0 28px; align-items: start; }
.open { color: #595959; font-style: italic; }
img { display: block; max-width: 100%; max-height: 310px; margin: 16px auto 0; }
dl { columns: 2; column-gap: 28px; font-size: 12.5px; line-height: 1.4; }
dl div { break-inside: avoid; padding-bottom: 5px; }
dt { font-weight: 600; } dd { margin: 0; }
footer { margin-top: 18px; padding-top: 8px; border-top: 1px solid #d9d9d9; color: #595959; font-size: 11.5px; }
@media (max-width: 560px) { body { padding: 16px; }
  .pair { grid-template-columns: minmax(0, 1fr); } dl { columns: 1; } header svg { float: none; margin: 0 0 8px; } }
@media print { body { padding: 0; font-size: 12.5px; } }
"""
