// @ts-check
/** The study's contracts and buyers: how many somebody follows, each in a table, and on the map in the place of posts. */
import { ask, query } from "../modules/api.js";
import { announce, el, field } from "../modules/dom.js";
import { day, number } from "../modules/format.js";
import { swatch } from "../modules/statuses.js";
import { words } from "../modules/words.js";
import { notice } from "./notice.js";

/** Whom somebody follows, if only in part. */
const followed = new Set(["facilitateur", "partielle", "limitrophe"]);

/** The sign of a status that says as much of territories.
 * @type {Record<string, string>} */
const signs = { facilitateur: "couverte", partielle: "mixte", limitrophe: "limitrophe_a_qualifier", hors_marches_etat: "non_couverte", personne: "non_couverte" };

export class ContractsView {
  #turn = 0;
  /** The day that is shown; nothing before the table is opened. */
  #shown = "";

  /**
   * @param {import("../modules/session.js").Session} session
   * @param {() => string | undefined} date the day that the screen shows
   * @param {(points: any | null) => void} onMap GeoJSON points to show; nothing gives the map back to the posts
   */
  constructor(session, date, onMap) {
    const w = words();
    this.path = `${session.path}/layers/`;
    this.date = date;
    this.onMap = onMap;
    this.line = el("p", { class: "facts" });
    this.table = /** @type {import("./data-table.js").DataTable} */ (el("data-table"));
    this.body = el("div", {});
    this.what = /** @type {HTMLSelectElement} */ (el("select", {}, el("option", { value: "marches" }, w.contractsOnly), el("option", { value: "acheteurs" }, w.buyersOnly)));
    this.what.addEventListener("change", () => this.#show());
    const details = /** @type {HTMLDetailsElement} */ (el("details", { class: "contracts" }, el("summary", {}, w.contractsTitle), this.line, el("p", { class: "hint" }, w.contractsHint), field(w.show, this.what), this.body));
    details.addEventListener("toggle", () => (details.open ? this.#show() : this.onMap(null)));
    this.details = details;
    this.element = el("div", { hidden: true }, details);
  }

  /** Takes up the figures of a situation; a study without contracts shows nothing.
   * @param {any} contracts of the summary; null where the study names none
   */
  tell(contracts) {
    this.element.hidden = !contracts;
    if (!contracts) return;
    const w = words();
    const parts = Object.keys(w.contractServices).filter((status) => contracts.par_service[status] > 0).map((status) => `${number(contracts.par_service[status])} ${w.contractServices[status]}`);
    this.line.textContent = w.contractsTold(number(contracts.marches), parts.join(w.comma));
    if (this.details.open && this.#shown !== (this.date() ?? "")) this.#show();
  }

  async #show() {
    const w = words();
    const turn = (this.#turn += 1);
    const date = this.date();
    try {
      const what = this.what.value;
      const layer = await ask(`${this.path}${what}.geojson${query({ date })}`);
      if (turn !== this.#turn) return;
      this.#shown = date ?? "";
      /** @type {any[]} */
      const current = layer.features.filter((/** @type {any} */ feature) => feature.properties.stade !== "termine");
      const columns = what === "marches" ? contractColumns() : buyerColumns();
      /** @type {ColumnTable} */
      const data = { cle: current.map((_, index) => String(index)) };
      for (const { key } of columns) data[key] = current.map((feature) => feature.properties[key]);
      // What heads a row is never nothing: a buyer or a contract without a name has its number.
      data[columns[0].key] = current.map((feature) => feature.properties[columns[0].key] ?? feature.properties.id);
      this.body.replaceChildren(this.table);
      this.table.content = { columns, data, key: "cle", caption: what === "marches" ? w.contractsOnly : w.buyersOnly, sort: { key: "montant", isDescending: true } };
      announce(w.rows(current.length));
      this.onMap({
        type: "FeatureCollection",
        features: current
          .filter((feature) => feature.geometry)
          .map((feature, index) => ({ type: "Feature", geometry: feature.geometry, properties: { id: String(index), etp: 0.5, actif: followed.has(feature.properties.service) } })),
      });
    } catch (error) {
      this.body.replaceChildren(notice(error));
    }
  }
}

/** @returns {Column[]} */
function contractColumns() {
  const w = words();
  return [
    { key: "objet", label: w.contractObject },
    { key: "acheteur_nom", label: w.buyer },
    { key: "lieu_nom", label: w.contractPlace },
    serviceColumn(),
    { key: "structures", label: w.contractStructures },
    amountColumn(),
    { key: "fin", label: w.contractEnd, words: (value) => (value ? day(value) : "") },
    { key: "suivi_jusqu_au", label: w.contractUntil, words: (value) => (value ? day(value) : "") },
  ];
}

/** @returns {Column[]} */
function buyerColumns() {
  const w = words();
  return [
    { key: "nom", label: w.buyer },
    { key: "type", label: w.buyerKind, words: (value) => w.buyerKinds[value] ?? "" },
    { key: "siege_nom", label: w.buyerSeat },
    serviceColumn(),
    { key: "structures", label: w.contractStructures },
    { key: "marches", label: w.contractsOnly, isNumber: true, words: (value) => number(value) },
    { key: "marches_sans_facilitateur", label: w.contractsAlone, isNumber: true, words: (value) => number(value) },
    amountColumn(),
  ];
}

/** @returns {Column} */
function serviceColumn() {
  const w = words();
  return { key: "service", label: w.contractFollowed, words: (value) => w.contractServices[value] ?? value, kind: (value) => (signs[String(value)] ? `status ${swatch(signs[String(value)])}` : "") };
}

/** @returns {Column} */
function amountColumn() {
  return { key: "montant", label: words().contractAmount, isNumber: true, words: (value) => (value === null ? "" : number(value)) };
}
