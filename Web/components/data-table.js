// @ts-check
/** A table that sorts, is searched, and whose rows are chosen by pointer or keys: the accessible twin of the map. */
import { announce, el, scroller } from "../modules/dom.js";
import { words } from "../modules/words.js";

const batch = 300;

/** @typedef {{ row: HTMLTableRowElement, cells: HTMLTableCellElement[], words: string[], kinds: string[] }} Line */

export class DataTable extends HTMLElement {
  /** @type {Column[]} */
  #columns = [];
  /** @type {ColumnTable} */
  #data = {};
  /** Positions of rows as they are shown. */
  #order = /** @type {number[]} */ ([]);
  #sort = { key: "", isDescending: false };
  #search = "";
  #shown = batch;
  #chosen = "";
  #key = "code";
  #caption = "";
  /** @type {HTMLTableElement | null} */
  #table = null;
  /** The rows that are shown, by code; a row that comes again is changed where its words do.
   * @type {Map<string, Line>} */
  #rows = new Map();

  /**
   * @param {{ columns: Column[], data: ColumnTable, key?: string, caption: string, sort?: { key: string, isDescending: boolean } }} content
   */
  set content({ columns, data, key = "code", caption, sort }) {
    const isSame = this.#table !== null && this.#caption === caption && this.#columns.map((column) => column.label).join() === columns.map((column) => column.label).join();
    this.#columns = columns;
    this.#data = data;
    this.#key = key;
    this.#caption = caption;
    if (sort && !this.#sort.key) this.#sort = sort;
    this.#arrange();
    if (isSame) this.#fill();
    else this.#draw();
  }

  /** @param {string} code */
  set chosen(code) {
    this.#chosen = code;
    const position = this.#data[this.#key]?.indexOf(code) ?? -1;
    const place = this.#order.indexOf(position);
    if (place >= this.#shown) {
      this.#shown = place + batch;
      this.#draw();
    }
    for (const [other, line] of this.#rows) line.row.setAttribute("aria-selected", String(other === code));
    this.#rows.get(code)?.row.scrollIntoView({ block: "nearest" });
  }

  get chosen() {
    return this.#chosen;
  }

  /** The row under the pointer on the map.
   * @param {string} code
   */
  set hovered(code) {
    for (const row of this.querySelectorAll("tr.hovered")) row.classList.remove("hovered");
    this.#rows.get(code)?.row.classList.add("hovered");
  }

  #arrange() {
    const rows = (this.#data[this.#key] ?? []).map((_, index) => index);
    const plain = (/** @type {any} */ text) => String(text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const sought = plain(this.#search);
    this.#order = sought
      ? rows.filter((row) => this.#columns.some((column) => plain(this.#words(column, row)).includes(sought)))
      : rows;
    const { key, isDescending } = this.#sort;
    const column = this.#columns.find((column) => column.key === key);
    if (!column) return;
    const values = this.#data[key];
    const collator = new Intl.Collator("fr", { numeric: true });
    const sign = isDescending ? -1 : 1;
    this.#order.sort((one, other) => {
      const [a, b] = [values[one], values[other]];
      // What is unknown comes last, whichever way.
      if (a === null || b === null) return a === b ? one - other : a === null ? 1 : -1;
      const order = column.isNumber ? a - b : collator.compare(this.#words(column, one), this.#words(column, other));
      return sign * order || one - other;
    });
  }

  /**
   * @param {Column} column
   * @param {number} row
   */
  #words(column, row) {
    const value = this.#data[column.key]?.[row];
    return column.words ? column.words(value, row) : String(value ?? "");
  }

  #draw() {
    const w = words();
    const had = this.querySelector("input")?.matches(":focus");
    const search = /** @type {HTMLInputElement} */ (
      el("input", { type: "search", value: this.#search, "aria-label": w.searchIn(this.#caption), placeholder: w.search, class: "search" })
    );
    search.addEventListener("input", () => {
      this.#search = search.value;
      this.#shown = batch;
      this.#arrange();
      this.#fill();
      announce(w.rows(this.#order.length));
    });
    const head = el(
      "tr",
      {},
      ...this.#columns.map((column) => {
        const isSorted = this.#sort.key === column.key;
        const sort = el("button", { type: "button", class: "sort" }, column.label, el("span", { "aria-hidden": "true", class: "arrow" }, isSorted ? (this.#sort.isDescending ? "▼" : "▲") : ""));
        sort.addEventListener("click", () => {
          this.#sort = { key: column.key, isDescending: isSorted ? !this.#sort.isDescending : !!column.isNumber };
          this.#arrange();
          this.#draw();
          /** @type {HTMLElement | null} */ (this.querySelector(`th[data-key="${column.key}"] button`))?.focus();
          announce(w.sortedBy(column.label));
        });
        return el("th", { scope: "col", class: column.isNumber ? "number" : "", dataset: { key: column.key }, "aria-sort": isSorted ? (this.#sort.isDescending ? "descending" : "ascending") : "none" }, sort);
      }),
    );
    this.#table = /** @type {HTMLTableElement} */ (
      el("table", { role: "grid", "aria-label": this.#caption }, el("thead", {}, head), el("tbody", {}))
    );
    this.#table.addEventListener("keydown", (event) => this.#move(event));
    this.#rows.clear();
    this.replaceChildren(
      el("div", { class: "table-tools" }, search, el("span", { class: "count" })),
      scroller(this.#caption, this.#table),
    );
    this.#fill();
    if (had) search.focus();
  }

  #fill() {
    const w = words();
    const body = this.#table?.tBodies[0];
    if (!body) return;
    const codes = this.#data[this.#key] ?? [];
    /** @type {Map<string, Line>} */
    const rows = new Map();
    const chosenIsThere = this.#order.slice(0, this.#shown).some((row) => String(codes[row]) === this.#chosen);
    for (const [place, row] of this.#order.slice(0, this.#shown).entries()) {
      const code = String(codes[row]);
      const line = this.#rows.get(code) ?? this.#line(code);
      rows.set(code, line);
      this.#write(line, row);
      const isStop = chosenIsThere ? code === this.#chosen : place === 0;
      if (line.row.tabIndex !== (isStop ? 0 : -1)) line.row.tabIndex = isStop ? 0 : -1;
    }
    const order = [...rows.values()].map((line) => line.row);
    body.querySelector("tr.more")?.remove();
    // What stands where it should is not touched: the browser would lay out all of it anew.
    if (order.length !== body.rows.length || order.some((row, place) => body.rows[place] !== row)) body.replaceChildren(...order);
    this.#rows = rows;
    const rest = this.#order.length - this.#shown;
    if (rest > 0) {
      const more = el("button", { type: "button" }, w.showMore(Math.min(rest, batch)));
      more.addEventListener("click", () => {
        this.#shown += batch;
        this.#fill();
      });
      body.append(el("tr", { class: "more" }, el("td", { colspan: this.#columns.length }, more)));
    }
    const count = this.querySelector(".count");
    if (count) count.textContent = w.rows(this.#order.length);
  }

  /** A row without words.
   * @param {string} code
   * @returns {Line}
   */
  #line(code) {
    const row = /** @type {HTMLTableRowElement} */ (el("tr", { "aria-selected": String(code === this.#chosen), dataset: { code } }));
    const cells = this.#columns.map((_, index) => /** @type {HTMLTableCellElement} */ (index === 0 ? el("th", { scope: "row" }) : el("td", {})));
    row.append(...cells);
    row.addEventListener("click", () => this.#choose(code));
    row.addEventListener("mouseenter", () => this.#hover(code));
    row.addEventListener("mouseleave", () => this.#hover(""));
    return { row, cells, words: cells.map(() => ""), kinds: cells.map(() => "") };
  }

  /**
   * @param {Line} line
   * @param {number} row
   */
  #write(line, row) {
    for (const [index, column] of this.#columns.entries()) {
      const words = this.#words(column, row);
      if (line.words[index] !== words) line.cells[index].textContent = line.words[index] = words;
      const kind = [column.isNumber ? "number" : "", column.kind?.(this.#data[column.key]?.[row], row) ?? ""].join(" ").trim();
      if (line.kinds[index] !== kind) line.cells[index].className = line.kinds[index] = kind;
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const line = /** @type {HTMLElement} */ (event.target).closest("tbody tr[data-code]");
    if (!(line instanceof HTMLElement)) return;
    /** @type {Record<string, Element | null>} */
    const steps = {
      ArrowDown: line.nextElementSibling,
      ArrowUp: line.previousElementSibling,
      Home: line.parentElement?.firstElementChild ?? null,
      End: line.parentElement?.lastElementChild ?? null,
    };
    if (event.key in steps) {
      event.preventDefault();
      const next = steps[event.key];
      if (!(next instanceof HTMLElement)) return;
      line.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      this.#hover(next.dataset.code ?? "");
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#choose(line.dataset.code ?? "");
    }
  }

  /** @param {string} code */
  #choose(code) {
    this.chosen = code;
    this.dispatchEvent(new CustomEvent("choose", { detail: code }));
  }

  /** @param {string} code */
  #hover(code) {
    this.dispatchEvent(new CustomEvent("hover", { detail: code }));
  }
}

customElements.define("data-table", DataTable);
