// Where somebody sits in a workshop: asked once, then codes stand below their answers.
import { button, element, write } from "../../../widgets/js/parts/controls.js";
import { fill } from "../../../widgets/js/parts/words.js";
import { inRoom, keepInRoom } from "../kernel/room.js";

/** @param {HTMLElement} place
 *  @param {CourseData} course */
export function seatForm(place, { words }) {
  const field = element("input", { id: "seat", type: "text", inputmode: "numeric", autocomplete: "off", maxlength: 3 });
  const [come, without, leave] = [button(seated), button(() => keep(0)), button(() => keep(null))];
  const said = element("p", { role: "status", class: "fl-seated" });
  const on = element("p", {}, element("a", { class: "fl-begin", href: "index.html" }, words.to_course));
  come.show(words.seat_in);
  come.node.classList.add("fl-main");
  without.show(words.seat_without);
  leave.show(words.seat_out);
  field.addEventListener("keydown", ({ key }) => key === "Enter" && seated());
  const label = element("label", { for: field.id }, words.seat);
  const row = element("div", { class: "fl-row" }, label, field, come.node, without.node, leave.node);
  place.append(element("div", { class: "fl-view fl-card fl-seat" }, row, said), on);

  function seated() {
    const seat = Number(field.value.trim() || "none");
    if (Number.isInteger(seat) && seat > 0 && seat < 32) keep(seat);
    else write(said, words.seat_wrong);
  }
  /** @param {number | null} seat */
  function keep(seat) {
    const kept = keepInRoom(seat === null ? null : { seat, sure: inRoom()?.sure ?? {} });
    if (kept) show();
    else write(said, words.seat_kept);
  }
  function show() {
    const room = inRoom();
    write(said, !room ? words.seat_none : room.seat ? fill(words.seated, { seat: room.seat }) : words.unseated);
    field.value = room?.seat ? `${room.seat}` : "";
    leave.node.hidden = !room;
    on.hidden = !room;
  }
  show();
}
