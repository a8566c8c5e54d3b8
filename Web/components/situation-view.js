// @ts-check
/** A situation as map, table, legend and the line of people that adds up, all of the same day. */
import { el } from "../modules/dom.js";
import { etp, number, shortName } from "../modules/format.js";
import { statuses, swatch } from "../modules/statuses.js";
import { words } from "../modules/words.js";

/** @typedef {import("../modules/session.js").Session} Session */
/** @typedef {import("../modules/session.js").Question} Question */

export class SituationView {
  #turn = 0;

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.map = /** @type {import("./territory-map.js").TerritoryMap} */ (el("territory-map"));
    this.table = /** @type {import("./data-table.js").DataTable} */ (el("data-table"));
    this.identity = el("div", { class: "identity-line" });
    this.key = el("div", {});
    const hover = (/** @type {Event} */ event) => {
      const code = /** @type {CustomEvent} */ (event).detail;
      this.map.hovered = code;
      this.table.hovered = code;
    };
    for (const part of [this.map, this.table]) part.addEventListener("hover", hover);
  }

  /** Map and legend beside the table, with what a screen puts above it.
   * @param {...Node} above
   */
  split(...above) {
    return el("div", { class: "split" }, el("div", { class: "map-side" }, this.map, this.key), el("div", { class: "table-side" }, ...above, this.table));
  }

  /** Shows what is asked; the map follows when its outlines are there.
   * @param {Question} question
   * @returns {Promise<Situation | null>} nothing where something else was asked meanwhile
   */
  async show(question) {
    const turn = (this.#turn += 1);
    const { study } = this.session;
    // Asked for beside the figures, not after them.
    const outlines = this.session.outlines(question.level || study.niveau || "epci");
    this.map.prepare();
    const situation = await this.session.situation(question);
    if (turn !== this.#turn) return null;
    const { code, statut } = situation.territoires;
    const w = words();
    this.identity.replaceChildren(populationLine(situation.bilan));
    this.key.replaceChildren(legend(statut));
    this.table.content = { columns: territoryColumns(), data: situation.territoires, caption: w.territories, sort: { key: "population_blanche", isDescending: true } };
    this.map.show(outlines, study.territoire?.emprise, code, statut).catch(() => {});
    return situation;
  }

  /** @param {string} code */
  choose(code) {
    this.table.chosen = code;
    this.map.chosen = code;
  }
}

/** @returns {Column[]} */
function territoryColumns() {
  const w = words();
  return [
    { key: "nom", label: w.name, words: (value) => shortName(value) },
    { key: "statut", label: w.status, words: (value) => w.statuses[value] ?? value, kind: (value) => `status ${swatch(String(value))}` },
    { key: "population", label: w.population, isNumber: true, words: (value) => number(value) },
    { key: "population_blanche", label: w.inWhiteZones, isNumber: true, words: (value) => number(value) },
    { key: "etp", label: w.etp, isNumber: true, words: etp },
    { key: "etp_100k", label: w.ratio, isNumber: true, words: etp },
    { key: "deficit_etp", label: w.deficit, isNumber: true, words: etp },
    { key: "fragile", label: w.fragile, words: (value) => (value ? w.yes : "") },
    { key: "code", label: w.code },
  ];
}

/** All people, by status.
 * @param {any} totals
 */
function populationLine(totals) {
  const w = words();
  const parts = Object.entries(totals.population_par_statut ?? {}).filter(([, people]) => people > 0);
  return el(
    "dl",
    { class: "identity" },
    el("div", {}, el("dt", {}, w.population), el("dd", {}, number(totals.population))),
    el("span", { "aria-hidden": "true" }, "="),
    ...parts.flatMap(([status, people], index) => [
      index ? el("span", { "aria-hidden": "true" }, "+") : "",
      el("div", {}, el("dt", {}, el("span", { class: `swatch ${swatch(status)}`, "aria-hidden": "true" }), w.statuses[status] ?? status), el("dd", {}, number(people))),
    ]).filter(Boolean),
  );
}

/** What colours and patterns mean, of those that are there.
 * @param {string[]} kinds
 */
function legend(kinds) {
  const w = words();
  const present = new Set(kinds);
  return el(
    "ul",
    { class: "legend", "aria-label": w.legend },
    ...Object.keys(statuses)
      .filter((status) => present.has(status))
      .map((status) => el("li", {}, el("span", { class: `swatch ${swatch(status)}`, "aria-hidden": "true" }), w.statuses[status])),
  );
}
