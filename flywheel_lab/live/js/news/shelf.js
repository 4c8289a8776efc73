// What a browser keeps of a room: who one is there, in which language, and the answer under way. Nothing else.

const NAME = "flywheel-room";

/** A shelf in the browser's storage; where that is shut, it lasts as long as the page.
 *  @param {() => Storage} storage
 *  @returns {Shelf} */
export function shelfOf(storage = () => localStorage) {
  let page = "{}";
  let shut = false;
  function read() {
    try {
      return JSON.parse((shut ? null : storage().getItem(NAME)) ?? page) ?? {};
    } catch {
      return JSON.parse(page); // shut, or damaged
    }
  }
  return {
    get: (name) => read()[name],
    set(values) {
      page = JSON.stringify({ ...read(), ...values });
      try {
        storage().setItem(NAME, page);
      } catch {
        shut = true; // or full
      }
    },
  };
}

/** 128 bits of chance, in 32 signs: nobody can guess who somebody is. */
export const newToken = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
