// @ts-check
/** Who covers a place, or each place of a list: facilitators, coordination, how to reach them. */
import { address, ask, query } from "../modules/api.js";
import { download } from "../modules/download.js";
import { announce, append, button, el, field, scroller } from "../modules/dom.js";
import { day, etp } from "../modules/format.js";
import { swatch } from "../modules/statuses.js";
import { words } from "../modules/words.js";
import { fileDrop } from "./file-drop.js";
import { notice, showProblem } from "./notice.js";

/** @typedef {{ lieu: string, code: string | null, nom: string | null, niveau: string | null, statut: string | null, role: string | null, structure: string | null, poste: string | null, marches_etat: boolean | null, etp: number | null, siege: string | null, fin: string | null, contact: string | null, remarque: string | null }} Service */

/** The words that the grammar of perimeters has before a code, so that 75 is a département or a région.
 * @type {Record<string, string>} */
const prefixes = { commune: "com", epci: "epci", departement: "dep", region: "reg" };

export class PlaceServices {
  /** What was last asked of one place; asked again when the day changes. */
  #place = "";
  #turn = 0;
  /** @type {File | null} */
  #file = null;

  /**
   * @param {import("../modules/session.js").Session} session
   * @param {() => string | undefined} date the day that the screen shows
   * @param {boolean} isForState
   */
  constructor(session, date, isForState) {
    const w = words();
    this.path = `${session.path}/services`;
    this.date = date;
    this.choice = /** @type {import("./territory-choice.js").TerritoryChoice} */ (el("territory-choice", { label: w.place, hint: w.placeHint }));
    this.buyer = /** @type {HTMLSelectElement} */ (
      el("select", {}, ...Object.keys(w.buyers).map((buyer) => el("option", { value: buyer, selected: isForState && buyer === "etat" }, w.buyers[buyer])))
    );
    this.answer = el("div", { class: "answer" });
    this.table = el("div", { class: "answer" });
    const form = el(
      "form",
      { class: "who-form" },
      this.choice,
      field(w.buyer, this.buyer),
      el("p", { class: "actions" }, el("button", { type: "submit", class: "primary" }, w.askWho)),
    );
    this.choice.addEventListener("choose", () => this.#one());
    this.buyer.addEventListener("change", () => this.refresh());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#one();
    });
    this.element = el("details", { class: "who" }, el("summary", {}, w.whoCoversPlace), form, this.answer, this.#list());
  }

  /** The same place on another day, or for another buyer. */
  refresh() {
    if (this.#place) this.#ask();
  }

  #one() {
    const chosen = this.choice.value;
    this.#place = chosen ? `${prefixes[chosen.niveau] ?? ""}:${chosen.code}` : (this.choice.input?.value.trim() ?? "");
    if (this.#place) this.#ask();
  }

  async #ask() {
    const w = words();
    const turn = (this.#turn += 1);
    announce(w.working);
    try {
      /** @type {{ date: string | null, services: Service[] }} */
      const told = await ask(this.path + query({ place: this.#place, buyer: this.buyer.value, date: this.date() }));
      if (turn !== this.#turn) return;
      // Names that several territories bear give as many answers.
      /** @type {Map<string, Service[]>} */
      const places = new Map();
      for (const row of told.services) {
        const key = `${row.niveau} ${row.code}`;
        places.set(key, [...(places.get(key) ?? []), row]);
      }
      this.answer.replaceChildren(...[...places.values()].map((rows) => this.#answer(rows, told.date)));
      const [first] = told.services;
      const count = told.services.filter((row) => row.role && row.role !== "coordinateur").length;
      announce(w.whoTells(first.nom ?? first.lieu, w.statuses[first.statut ?? ""] ?? "", count));
    } catch (error) {
      if (turn === this.#turn) this.answer.replaceChildren(notice(error));
    }
  }

  /** One place: its status, then who serves it.
   * @param {Service[]} rows
   * @param {string | null} date
   */
  #answer(rows, date) {
    const w = words();
    const [first] = rows;
    const remarks = rows.map((row) => row.remarque).filter(Boolean);
    const posts = rows.filter((row) => row.poste);
    const title = `${first.nom} (${first.code})`;
    const part = el(
      "section",
      { class: "panel" },
      el("h2", {}, title),
      el("p", { class: "facts" }, el("span", { class: `swatch ${swatch(first.statut ?? "")}`, "aria-hidden": "true" }), ` ${w.levels[first.niveau ?? ""] ?? ""}${w.comma}${w.statuses[first.statut ?? ""] ?? ""}${w.comma}${day(date)}`),
      ...remarks.map((remark) => el("p", {}, remark)),
    );
    if (posts.length)
      append(
        part,
        scroller(
          title,
          el(
            "table",
            {},
            el("thead", {}, el("tr", {}, ...[w.role, w.structure, w.contact, w.until, w.stateContracts, w.etp, w.seat].map((label) => el("th", { scope: "col" }, label)))),
            el(
              "tbody",
              {},
              ...posts.map((row) =>
                el(
                  "tr",
                  {},
                  el("th", { scope: "row" }, w.roles[row.role ?? ""] ?? row.role),
                  el("td", {}, row.structure || row.poste),
                  el("td", {}, ...contacts(row.contact)),
                  el("td", {}, row.fin ? day(row.fin) : w.noDate),
                  el("td", {}, w.truth(row.marches_etat)),
                  el("td", { class: "number" }, row.role === "coordinateur" && row.etp === null ? "" : etp(row.etp)),
                  el("td", {}, row.siege),
                ),
              ),
            ),
          ),
        ),
      );
    return part;
  }

  // A list

  #list() {
    const w = words();
    this.lines = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: "5", autocomplete: "off", spellcheck: "false" }));
    this.column = /** @type {HTMLInputElement} */ (el("input", { type: "text", autocomplete: "off" }));
    const drop = fileDrop("places-file", w.dropPlaces, ".csv,.tsv,.txt,.xlsx,.ods,.xls", (file) => {
      this.#file = file;
      if (this.lines) this.lines.value = "";
      this.#all();
    });
    this.lines.addEventListener("input", () => {
      // What is written last counts.
      this.#file = null;
      const chosen = drop.querySelector(".chosen");
      if (chosen) chosen.textContent = "";
    });
    const form = el(
      "form",
      {},
      el("div", { class: "pair" }, field(w.placeLines, this.lines, w.placeLinesHint), el("div", {}, drop, field(w.placeColumn, this.column, w.placeColumnHint))),
      el("p", { class: "actions" }, el("button", { type: "submit" }, w.askWhoAll)),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#all();
    });
    return el("details", {}, el("summary", {}, w.placeList), form, this.table);
  }

  /** The request of the list as it stands; nil where there is none.
   * @param {string} format
   */
  #request(format) {
    const file = this.#file;
    const body = file ?? this.lines?.value.trim();
    if (!body) return null;
    const asked = query({ nom: file?.name, column: file ? this.column?.value.trim() : "", buyer: this.buyer.value, date: this.date(), format });
    return { path: this.path + asked, body, type: file ? "application/octet-stream" : "text/plain; charset=utf-8" };
  }

  async #all() {
    const w = words();
    const request = this.#request("json");
    if (!request) return announce(w.noPlaces);
    announce(w.working);
    this.table.setAttribute("aria-busy", "true");
    try {
      /** @type {{ services: Service[] }} */
      const { services } = await ask(request.path, { method: "POST", body: request.body, type: request.type });
      const places = new Set(services.map((row) => row.lieu)).size;
      const unanswered = new Set(services.filter((row) => row.remarque).map((row) => row.lieu)).size;
      const told = w.placesTold(places, unanswered);
      const table = /** @type {import("./data-table.js").DataTable} */ (el("data-table"));
      this.table.replaceChildren(
        el("p", {}, told),
        el("p", { class: "actions" }, ...["csv", "xlsx", "ods"].map((format) => button(w.keepAs(format.toUpperCase()), () => this.#keep(format)))),
        table,
      );
      table.content = { columns: listColumns(), data: columnsOf(services), key: "cle", caption: w.whoCoversPlaces };
      announce(told);
    } catch (error) {
      this.table.replaceChildren(notice(error));
    } finally {
      this.table.removeAttribute("aria-busy");
    }
  }

  /** @param {string} format */
  async #keep(format) {
    const request = this.#request(format);
    if (!request) return;
    try {
      await download(address(request.path), { method: "POST", body: request.body, headers: { "Content-Type": request.type } });
    } catch (error) {
      showProblem(error);
    }
  }
}

/** Columns side by side, with a key for each row.
 * @param {Service[]} rows
 * @returns {ColumnTable}
 */
function columnsOf(rows) {
  /** @type {ColumnTable} */
  const table = { cle: rows.map((_, index) => String(index)) };
  for (const column of listColumns()) table[column.key] = rows.map((row) => row[/** @type {keyof Service} */ (column.key)]);
  return table;
}

/** @returns {Column[]} */
function listColumns() {
  const w = words();
  const plain = (/** @type {any} */ value) => value ?? "";
  return [
    { key: "lieu", label: w.place },
    { key: "nom", label: w.name, words: plain },
    { key: "statut", label: w.status, words: (value) => (value ? (w.statuses[value] ?? value) : ""), kind: (value) => (value ? `status ${swatch(String(value))}` : "") },
    { key: "role", label: w.role, words: (value) => w.roles[value ?? ""] ?? "" },
    { key: "structure", label: w.structure, words: plain },
    { key: "fin", label: w.until, words: (value) => (value ? day(value) : "") },
    { key: "contact", label: w.contact, words: plain },
    { key: "remarque", label: w.remark, words: plain },
  ];
}

/** What the register says of somebody, addresses of mail as links.
 * @param {string | null} text
 */
export function contacts(text) {
  return (text ?? "").split(", ").flatMap((part, index) => {
    const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(part);
    return [index ? ", " : "", isMail ? el("a", { href: `mailto:${part}` }, part) : part];
  });
}
