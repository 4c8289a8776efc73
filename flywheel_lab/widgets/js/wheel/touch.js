// How hands reach the wheel: keys, clicks and taps are pushes; who takes hold of the rim and swings it, drags it along.

const MEANT = 6; // pixels: a hand that moves less has only tapped
const HUB = 14; // pixels around the axle where no angle can be told

/** One push for each press of the space bar anywhere but on what a space bar operates itself, for a click and a tap.
 *  @param {HTMLElement} root
 *  @param {HTMLElement} button
 *  @param {HTMLElement} wheel
 *  @param {() => void} push */
export function pushable(root, button, wheel, push) {
  const targets = [wheel, button];
  root.addEventListener("keydown", (event) => {
    /** @type {HTMLElement} */
    const operated = /** @type {Element} */ (event.target).closest("select, summary, button, .fl-scroll");
    if (event.repeat && targets.includes(operated)) event.preventDefault(); // a key that is held is one push
    if (event.key !== " " || (operated && !targets.includes(operated))) return;
    event.preventDefault();
    if (!event.repeat) push();
  });
  for (const target of targets)
    target.addEventListener("keyup", (event) => event.key === " " && event.preventDefault()); // no click on top
  button.addEventListener("pointerdown", (event) => event.button === 0 && push());
  button.addEventListener("click", (event) => event.detail === 0 && push()); // Enter, or a screen reader
}

/** A tap on the wheel is a push; a hand that moves while it is down has taken hold of the rim, and swings it.
 *  @param {HTMLElement} wheel
 *  @param {WheelActs} act */
export function graspable(wheel, act) {
  /** @type {{x: number, y: number, angle: number} | null} */
  let down = null;
  let [holds, swung] = [false, false];
  /** Clockwise from the top, around the axle; NaN so near to it that there is none.
   *  @param {PointerEvent} event */
  function angleOf({ clientX, clientY }) {
    const box = wheel.getBoundingClientRect();
    const [x, y] = [clientX - box.left - box.width / 2, clientY - box.top - box.height / 2];
    return Math.hypot(x, y) < HUB ? NaN : Math.atan2(x, -y);
  }
  function letGo() {
    if (holds) act.letGo();
    [down, holds] = [null, false];
  }
  wheel.addEventListener("pointerdown", (event) => {
    swung = false;
    if (event.button === 0) down = { x: event.clientX, y: event.clientY, angle: angleOf(event) };
  });
  wheel.addEventListener("pointermove", (event) => {
    if (!down || !(event.buttons & 1)) return;
    const angle = angleOf(event);
    if (Number.isNaN(angle)) return;
    if (Number.isNaN(down.angle)) down.angle = angle;
    if (!holds) {
      if (Math.hypot(event.clientX - down.x, event.clientY - down.y) < MEANT) return;
      wheel.setPointerCapture(event.pointerId);
      [holds, swung] = [true, true];
      act.grab(down.angle);
    }
    const by = ((angle - down.angle + 3 * Math.PI) % (2 * Math.PI)) - Math.PI; // the short way round
    down.angle = angle;
    act.swing(by);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) wheel.addEventListener(end, letGo);
  wheel.addEventListener("click", () => {
    if (!swung) act.push();
    swung = false;
  });
}
