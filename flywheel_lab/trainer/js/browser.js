import "./browser.css";

// Does this browser do what the pages of the course and of the room need? Written as modern as they are: an older
// browser stops at the first word that it does not know, and what the page says at first is then right.
const texts = JSON.parse(document.getElementById("texts").textContent);
const verdict = document.getElementById("verdict");
const remedy = document.getElementById("remedy");
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("paper"));

class Checks {
  /** @type {Record<string, boolean | undefined>} */
  static found = {};
  static {
    this.found.script = true;
  }
}

function keeps() {
  try {
    localStorage.setItem("flywheel.try", "1");
    localStorage.removeItem("flywheel.try");
    return true;
  } catch {
    return false;
  }
}

function paints() {
  const small = document.createElement("canvas").getContext("2d");
  if (!small) return false;
  small.fillRect(0, 0, 1, 1);
  return small.getImageData(0, 0, 1, 1).data[3] === 255;
}

function looks() {
  return CSS.supports("selector(:has(a))") && CSS.supports("color", "color-mix(in srgb, red, blue)");
}

/** @returns {Promise<boolean | undefined>} whether the server answers, or undefined where there is none */
async function reaches() {
  if (!location.protocol.startsWith("http")) return undefined;
  try {
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 8000);
    return (await fetch(location.href, { cache: "no-store", signal: gone.signal })).ok;
  } catch {
    return false;
  }
}

function show() {
  for (const row of document.querySelectorAll("[data-check]")) {
    const state = Checks.found[/** @type {HTMLElement} */ (row).dataset.check];
    const key = state === undefined ? (row.matches("[data-later]") ? "later" : "open") : state ? "yes" : "no";
    row.className = key;
    row.querySelector(".sign").textContent = { yes: "✓", no: "✗", open: "○", later: "○" }[key];
    row.querySelector(".state").textContent = texts[key];
  }
  const broken = ["looks", "paints", "reaches", "keeps"].find((name) => Checks.found[name] === false);
  const key = broken ?? (Checks.found.draws ? "all" : "draw");
  verdict.textContent = texts[`verdict_${key}`];
  remedy.textContent = texts[`remedy_${key}`] ?? "";
  verdict.className = key === "all" || (key === "keeps" && Checks.found.draws) ? "yes" : key === "draw" ? "open" : "no";
}

function letDraw() {
  const pen = canvas.getContext("2d");
  const scale = devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * scale;
  canvas.height = canvas.clientHeight * scale;
  pen.scale(scale, scale);
  pen.lineWidth = 4;
  pen.lineCap = "round";
  pen.strokeStyle = getComputedStyle(canvas).color;
  /** @type {[number, number] | null} */
  let last = null;
  let length = 0;
  /** @param {number} x @param {number} y */
  const lineTo = (x, y) => {
    pen.beginPath();
    pen.moveTo(...last);
    pen.lineTo(x, y);
    pen.stroke();
    length += Math.hypot(x - last[0], y - last[1]);
    last = [x, y];
  };
  // Only now: what is said above has another height, and the paper must not move away under the finger.
  const lift = () => {
    if (length > 80) Checks.found.draws = true;
    show();
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    last = [event.offsetX, event.offsetY];
  });
  canvas.addEventListener("pointermove", (event) => last && event.buttons && lineTo(event.offsetX, event.offsetY));
  canvas.addEventListener("pointerup", () => {
    last = null;
    lift();
  });
  canvas.addEventListener("keydown", (event) => {
    const [dx, dy] = { ArrowLeft: [-20, 0], ArrowRight: [20, 0], ArrowUp: [0, -20], ArrowDown: [0, 20] }[event.key] ?? [];
    if (dx === undefined) return;
    event.preventDefault();
    last ??= [20, canvas.clientHeight / 2];
    lineTo(last[0] + dx, last[1] + dy);
    lift();
  });
}

Checks.found.keeps = keeps();
Checks.found.paints = paints();
Checks.found.looks = looks();
letDraw();
show();
reaches().then((answer) => {
  Checks.found.reaches = answer;
  show();
});
