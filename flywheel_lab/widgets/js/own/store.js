// What was typed stays in this browser, for tomorrow and for a cell that is run again; it goes nowhere else.
const KEY = "flywheel-lab/your-firm";

/** @returns {{entries: Record<string, Entry>, firm: string}} */
export function kept() {
  try {
    const { entries, firm } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { entries: entries ?? {}, firm: firm ?? "" };
  } catch {
    return { entries: {}, firm: "" }; // not allowed, or not ours
  }
}

/** @param {{entries: object, firm: string}} now */
export function keep(now) {
  try {
    if (Object.keys(now.entries).length || now.firm) localStorage.setItem(KEY, JSON.stringify(now));
    else localStorage.removeItem(KEY);
  } catch {
    // It stays on this page.
  }
}
