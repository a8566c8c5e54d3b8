// @ts-check
/** A field where a territory is chosen by its name (ARIA combobox); `label` and `hint` say what for. */
import { ask, query } from "../modules/api.js";
import { announce, el } from "../modules/dom.js";
import { number } from "../modules/format.js";
import { words } from "../modules/words.js";

/** @typedef {{ code: string, nom: string, niveau: string, population: number | null, appartenance: string | null }} Found */

let count = 0;

export class TerritoryChoice extends HTMLElement {
  /** @type {Found | null} */
  value = null;
  /** @type {Found[]} */
  #found = [];
  #active = -1;
  #timer = 0;

  connectedCallback() {
    if (this.firstChild) return;
    const w = words();
    const label = this.getAttribute("label") ?? w.territory;
    count += 1;
    const id = `territory-${count}`;
    this.input = /** @type {HTMLInputElement} */ (
      el("input", { id, type: "text", role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`, required: true })
    );
    this.list = el("ul", { id: `${id}-list`, role: "listbox", class: "choices", hidden: true, "aria-label": label });
    const hint = el("p", { class: "hint", id: `${id}-hint` }, this.getAttribute("hint") ?? w.territoryHint);
    this.input.setAttribute("aria-describedby", hint.id);
    this.append(el("label", { for: id }, label), this.input, this.list, hint);
    this.input.addEventListener("input", () => {
      this.value = null;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#look(), 120);
    });
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => window.setTimeout(() => this.#close(), 150));
  }

  async #look() {
    const text = this.input?.value.trim() ?? "";
    if (text.length < 2) return this.#close();
    try {
      const found = await ask("/api/territories" + query({ q: text, limit: 12 }));
      if (text !== this.input?.value.trim()) return;
      this.#found = found;
    } catch {
      this.#found = [];
    }
    this.#active = this.#found.length ? 0 : -1;
    this.#draw();
  }

  #draw() {
    if (!this.list || !this.input) return;
    const w = words();
    this.list.replaceChildren(
      ...this.#found.map((item, index) => {
        const option = el(
          "li",
          { role: "option", id: `${this.input?.id}-${index}`, "aria-selected": String(index === this.#active) },
          el("strong", {}, item.nom),
          el("span", {}, ` ${w.levels[item.niveau] ?? item.niveau}, ${item.code}` + (item.population ? `, ${number(item.population)} ${w.people}` : "")),
        );
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.#choose(index);
        });
        return option;
      }),
    );
    this.list.hidden = !this.#found.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.#active >= 0) this.input.setAttribute("aria-activedescendant", `${this.input.id}-${this.#active}`);
    else this.input.removeAttribute("aria-activedescendant");
    announce(w.found(this.#found.length));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#found.length) {
      event.preventDefault();
      this.#active = (this.#active + step + this.#found.length) % this.#found.length;
      this.#draw();
    } else if (event.key === "Enter" && this.list && !this.list.hidden && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === "Escape") this.#close();
  }

  /** @param {number} index */
  #choose(index) {
    this.value = this.#found[index];
    if (this.input) this.input.value = `${this.value.nom} (${this.value.code})`;
    this.#close();
    this.dispatchEvent(new CustomEvent("choose", { detail: this.value }));
  }

  #close() {
    if (!this.list || !this.input) return;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}

customElements.define("territory-choice", TerritoryChoice);
