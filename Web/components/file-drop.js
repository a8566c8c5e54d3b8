// @ts-check
/** A place where one file is dropped, or chosen by keys. */
import { announce, el } from "../modules/dom.js";
import { words } from "../modules/words.js";

/**
 * @param {string} id of the field, unique on the page
 * @param {string} hint what may be dropped
 * @param {string} accept the endings of its name, as an input of files takes them
 * @param {(file: File) => void} take
 */
export function fileDrop(id, hint, accept, take) {
  const w = words();
  const input = /** @type {HTMLInputElement} */ (el("input", { type: "file", id, class: "visually-hidden", accept }));
  const chosen = el("p", { class: "chosen" });
  const drop = el("div", { class: "drop" }, el("p", {}, hint), el("label", { for: id, class: "button" }, w.chooseFile), input, chosen);
  const told = (/** @type {File} */ file) => {
    chosen.textContent = w.fileChosen(file.name);
    announce(w.fileChosen(file.name));
    take(file);
  };
  input.addEventListener("change", () => input.files?.[0] && told(input.files[0]));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const file = event.dataTransfer?.files[0];
    if (file) told(file);
  });
  return drop;
}
