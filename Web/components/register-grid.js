// @ts-check
/** The register as a sheet: cells are written where they stand, and walked through as in a spreadsheet. */
import { append, button, el, scroller } from "../modules/dom.js";
import { words } from "../modules/words.js";

const batch = 100;

export class RegisterGrid {
  /** @type {Register | null} */
  #register = null;
  #shown = batch;
  /** What the table was made of. */
  #sign = "";
  /** @type {HTMLElement | null} */
  #body = null;
  #more = el("div", {});
  /** The rows that are shown, by what they say.
   * @type {Map<string, HTMLElement>}
   */
  #rows = new Map();

  /**
   * @param {(operations: any[]) => void} edit
   * @param {(line: number, column: string) => void} tell of the cell that one is in
   */
  constructor(edit, tell) {
    this.edit = edit;
    this.tell = tell;
    this.element = el("div", { class: "grid-side" });
    this.element.addEventListener("keydown", (event) => this.#move(event));
  }

  /** Rows that say the same stay as they are: a change of one cell makes one row anew.
   * @param {Register} register
   */
  draw(register) {
    const active = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
    this.#register = register;
    // What is read comes first, then what somebody keeps beside it.
    const columns = [...register.colonnes].sort((one, other) => Number(other.lue) - Number(one.lue));
    const used = columns.filter((column) => column.lue || register.lignes.some((row) => row.valeurs[column.nom]));
    /** @type {Map<number | undefined, Remark[]>} */
    const remarks = new Map();
    for (const remark of register.remarques) {
      const known = remarks.get(remark.ligne);
      if (known) known.push(remark);
      else remarks.set(remark.ligne, [remark]);
    }
    const sign = JSON.stringify([used, register.modifiable, words().row]);
    if (sign !== this.#sign || !this.#body) this.#start(used, sign);
    /** @type {Map<string, HTMLElement>} */
    const rows = new Map();
    for (const row of register.lignes.slice(0, this.#shown)) {
      const own = remarks.get(row.ligne) ?? [];
      const key = JSON.stringify([row, own]);
      rows.set(key, this.#rows.get(key) ?? this.#row(row, used, own));
    }
    this.#rows = rows;
    this.#place([...rows.values()]);
    const rest = register.lignes.length - this.#shown;
    this.#more.replaceChildren(
      rest > 0
        ? button(words().showMore(Math.min(rest, batch)), () => {
            this.#shown += batch;
            if (this.#register) this.draw(this.#register);
          })
        : "",
    );
    if (active.line && active.column && !(document.activeElement instanceof HTMLElement && document.activeElement.dataset.line)) this.focus(Number(active.line), active.column);
  }

  /** A table with its header, without rows.
   * @param {RegisterColumn[]} columns
   * @param {string} sign what it was made of
   */
  #start(columns, sign) {
    const w = words();
    this.#sign = sign;
    this.#rows.clear();
    this.#body = el("tbody", {});
    const head = el(
      "tr",
      {},
      el("th", { scope: "col" }, w.row),
      ...columns.map((column) => el("th", { scope: "col", title: column.definition }, column.libelle)),
      el("th", { scope: "col" }, w.actions),
    );
    this.element.replaceChildren(scroller(w.screens.reseau, el("table", { class: "register" }, el("thead", {}, head), this.#body)), this.#more);
  }

  /** @param {HTMLElement[]} rows */
  #place(rows) {
    const old = [.../** @type {HTMLElement} */ (this.#body).children];
    if (old.length !== rows.length) return this.#body?.replaceChildren(...rows);
    for (const [index, row] of rows.entries()) if (old[index] !== row) old[index].replaceWith(row);
  }

  /**
   * @param {RegisterRow} row
   * @param {RegisterColumn[]} columns
   * @param {Remark[]} remarks of the row
   */
  #row(row, columns, remarks) {
    const w = words();
    const line = el("tr", { class: row.valide ? "" : "invalid" }, el("th", { scope: "row" }, row.valide ? row.ligne : `${row.ligne} ✕`, row.valide ? "" : el("span", { class: "visually-hidden" }, w.notCounted)));
    for (const column of columns) {
      const own = remarks.filter((remark) => remark.colonne === column.nom);
      const worst = own.find((remark) => remark.gravite === "erreur") ?? own[0];
      const field = this.#field(row, column, worst);
      append(line, el("td", { class: worst ? worst.gravite : null }, field, worst ? el("span", { class: "flag", "aria-hidden": "true", title: worst.message }, worst.gravite === "erreur" ? "✕" : "!") : ""));
    }
    append(line, el("td", { class: "row-actions" }, ...this.#actions(row)));
    return line;
  }

  /**
   * @param {RegisterRow} row
   * @param {RegisterColumn} column
   * @param {Remark | undefined} remark
   */
  #field(row, column, remark) {
    const value = row.valeurs[column.nom] ?? "";
    const w = words();
    const attributes = {
      "aria-label": `${column.libelle}, ${w.row} ${row.ligne}`,
      "aria-invalid": remark?.gravite === "erreur" ? "true" : null,
      title: remark?.message ?? (value.length > 20 ? value : null),
      dataset: { line: row.ligne, column: column.nom },
      disabled: !this.#register?.modifiable || !column.lue,
    };
    /** @type {HTMLInputElement | HTMLSelectElement} */
    let field;
    if (column.valeurs && (value === "" || column.valeurs.includes(value))) {
      field = /** @type {HTMLSelectElement} */ (el("select", attributes, ...["", ...column.valeurs].map((word) => el("option", { value: word, selected: word === value }, word))));
    } else {
      field = /** @type {HTMLInputElement} */ (el("input", { ...attributes, type: "text", value, size: Math.min(Math.max(value.length, 6), 24) }));
    }
    field.addEventListener("change", () => this.edit([{ ecrire: { ligne: row.ligne, colonne: column.nom, valeur: field.value.trim() } }]));
    field.addEventListener("focus", () => this.tell(row.ligne, column.nom));
    return field;
  }

  /** @param {RegisterRow} row */
  #actions(row) {
    const w = words();
    const name = row.valeurs.id || `${w.row} ${row.ligne}`;
    const can = { disabled: !this.#register?.modifiable };
    return [
      button(w.copyRow, () => {
        const taken = new Set(this.#register?.lignes.map((other) => other.valeurs.id));
        let id = `${row.valeurs.id}-2`;
        for (let number = 3; taken.has(id); number += 1) id = `${row.valeurs.id}-${number}`;
        this.edit([{ ajouter: { apres: row.ligne, valeurs: { ...row.valeurs, id } } }]);
      }, { class: "quiet", "aria-label": `${w.copyRow} ${name}`, ...can }),
      button(w.endPost, () => {
        const date = prompt(w.endWhen(name), row.valeurs.fin || new Date().toLocaleDateString("sv"));
        if (date) this.edit([{ ecrire: { ligne: row.ligne, colonne: "fin", valeur: date } }]);
      }, { class: "quiet", "aria-label": `${w.endPost} ${name}`, ...can }),
      button(w.remove, () => this.edit([{ retirer: { ligne: row.ligne } }]), { class: "quiet", "aria-label": `${w.remove} ${name}`, ...can }),
    ];
  }

  /**
   * @param {number} line
   * @param {string} [column]
   */
  focus(line, column) {
    const rows = this.#register?.lignes ?? [];
    const place = rows.findIndex((row) => row.ligne === line);
    if (place >= this.#shown && this.#register) {
      this.#shown = place + batch;
      this.draw(this.#register);
    }
    const found = /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-line="${line}"]${column ? `[data-column="${CSS.escape(column)}"]` : ""}`));
    found?.focus();
    found?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Up and down as in a spreadsheet; Tab goes sideways by itself.
   * @param {KeyboardEvent} event
   */
  #move(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !["ArrowUp", "ArrowDown", "Enter"].includes(event.key)) return;
    event.preventDefault();
    const rows = this.#register?.lignes ?? [];
    const place = rows.findIndex((row) => String(row.ligne) === field.dataset.line);
    const next = rows[place + (event.key === "ArrowUp" ? -1 : 1)];
    if (event.key === "Enter") field.blur();
    if (next) this.focus(next.ligne, field.dataset.column);
  }
}
