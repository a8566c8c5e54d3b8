// @ts-check
/** Who is covered: map and table in step, figures that add up, one territory explained. */
import { notice, showProblem } from "../components/notice.js";
import { ask, query } from "../modules/api.js";
import { announce, append, button, el, field } from "../modules/dom.js";
import { day, etp, number, percent, shortName } from "../modules/format.js";
import { amend } from "../modules/route.js";
import { statuses, swatch } from "../modules/statuses.js";
import { words } from "../modules/words.js";

/** @returns {Column[]} */
export function territoryColumns() {
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

/** The line that adds up: all people, by status.
 * @param {any} totals
 */
export function populationLine(totals) {
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
export function legend(kinds) {
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

export class Coverage {
  /** @param {import("../modules/app.js").Context} context */
  constructor({ session, query }) {
    const w = words();
    this.session = /** @type {import("../modules/session.js").Session} */ (session);
    this.query = query;
    this.map = /** @type {import("../components/territory-map.js").TerritoryMap} */ (el("territory-map"));
    this.table = /** @type {import("../components/data-table.js").DataTable} */ (el("data-table"));
    this.identity = el("div", { class: "identity-line" });
    this.key = el("div", {});
    this.panel = el("aside", { class: "panel", "aria-label": w.oneTerritory, hidden: true, tabindex: "-1" });
    this.heading = el("h1", {}, w.screens.couverture);
    this.element = el(
      "div",
      { class: "coverage" },
      el("div", { class: "head" }, this.heading, this.#controls()),
      this.identity,
      el("div", { class: "split" }, el("div", { class: "map-side" }, this.map, this.key), el("div", { class: "table-side" }, this.panel, this.table)),
    );
    this.#wire();
    this.change = () => this.#draw();
    this.session.addEventListener("change", this.change);
    this.#draw();
  }

  leave() {
    this.session.removeEventListener("change", this.change);
  }

  /** @param {Record<string, string>} query */
  update(query) {
    this.query = query;
    this.#draw();
  }

  #controls() {
    const w = words();
    const study = this.session.study;
    this.level = /** @type {HTMLSelectElement} */ (
      el("select", {}, ...study.niveaux.map((level) => el("option", { value: level, selected: level === (this.query.niveau || study.niveau) }, w.levelNames[level] ?? level)))
    );
    this.date = /** @type {HTMLInputElement} */ (el("input", { type: "date", value: this.query.date || study.date || "" }));
    this.reading = /** @type {HTMLSelectElement} */ (
      el("select", {}, el("option", { value: "" }, w.allContracts), el("option", { value: "etat", selected: this.query.lecture === "etat" }, w.stateContracts))
    );
    this.targetField = /** @type {HTMLInputElement} */ (el("input", { type: "number", min: "0", step: "0.1", value: study.cible?.etp_per_100k ?? "", inputmode: "decimal" }));
    const set = (/** @type {Record<string, string>} */ changes) => {
      this.query = { ...this.query, ...changes };
      amend(changes);
      this.#draw();
    };
    this.level.addEventListener("change", () => set({ niveau: this.level?.value ?? "", choix: "" }));
    this.date.addEventListener("change", () => set({ date: this.date?.value ?? "" }));
    this.reading.addEventListener("change", () => set({ lecture: this.reading?.value ?? "" }));
    this.targetField.addEventListener("change", async () => {
      const value = Number(this.targetField?.value);
      try {
        await this.session.set({ cible: value > 0 ? { etp_per_100k: value } : null });
      } catch (error) {
        showProblem(error, () => this.session.reload());
      }
    });
    return el("div", { class: "controls" }, field(w.level, this.level), field(w.date, this.date), field(w.targetShort, this.targetField), field(w.reading, this.reading));
  }

  #wire() {
    const choose = (/** @type {Event} */ event) => this.#choose(/** @type {CustomEvent} */ (event).detail);
    const hover = (/** @type {Event} */ event) => {
      const code = /** @type {CustomEvent} */ (event).detail;
      this.map.hovered = code;
      this.table.hovered = code;
    };
    for (const part of [this.map, this.table]) {
      part.addEventListener("choose", choose);
      part.addEventListener("hover", hover);
    }
  }

  get #question() {
    return { date: this.query.date, level: this.query.niveau || this.session.study.niveau, reading: this.query.lecture };
  }

  async #draw() {
    const w = words();
    const question = this.#question;
    try {
      const situation = await this.session.situation(question);
      const { nom, statut, code } = situation.territoires;
      this.heading.textContent = w.coverageOn(day(situation.date));
      this.identity.replaceChildren(populationLine(situation.bilan));
      this.table.content = {
        columns: territoryColumns(),
        data: situation.territoires,
        caption: w.territories,
        sort: { key: "population_blanche", isDescending: true },
      };
      this.key.replaceChildren(legend(statut));
      const white = situation.bilan.population_blanche;
      announce(w.whiteOf(number(white), nom.length));
      this.situation = situation;
      if (this.query.choix && code.includes(this.query.choix)) this.#mark(this.query.choix);
      const outlines = await this.session.outlines(question.level ?? "epci");
      await this.map.setOutlines(outlines, this.session.study.territoire?.emprise);
      this.map.paint(code, statut);
      this.map.chosen = this.query.choix ?? "";
      this.#posts(situation);
    } catch (error) {
      this.identity.replaceChildren(notice(error));
    }
  }

  /** @param {Situation} situation */
  async #posts(situation) {
    try {
      const points = await ask(`${this.session.path}/layers/postes.geojson`);
      const states = new Map(situation.postes.id.map((id, index) => [id, situation.postes.etat[index]]));
      for (const feature of points.features) {
        feature.properties.actif = states.get(feature.properties.id) === "actif";
        feature.properties.etp ??= 0;
      }
      points.features = points.features.filter((/** @type {any} */ feature) => feature.geometry && ["actif", "expire", "a_venir"].includes(states.get(feature.properties.id)));
      this.map.setPosts(points);
    } catch {
      // The map does without them; the table of the network has them.
    }
  }

  /** @param {string} code */
  #mark(code) {
    this.table.chosen = code;
    this.map.chosen = code;
    this.#explain(code);
  }

  /** @param {string} code */
  #choose(code) {
    this.query = { ...this.query, choix: code };
    amend({ choix: code });
    this.#mark(code);
  }

  /** Why a territory is white, who serves it, what one ETP more changes.
   * @param {string} code
   */
  async #explain(code) {
    const w = words();
    const { date, level } = this.#question;
    this.panel.hidden = false;
    try {
      const told = await ask(`${this.session.path}/territories/${level}/${code}${query({ date })}`);
      const row = told.territoire;
      const more = told.un_etp_de_plus;
      this.panel.replaceChildren(
        el("div", { class: "panel-head" }, el("h2", {}, row.nom), button(w.close, () => this.#close(), { class: "quiet" })),
        el("p", { class: "facts" }, el("span", { class: `swatch ${swatch(row.statut)}`, "aria-hidden": "true" }), ` ${w.statuses[row.statut]}`, w.comma, w.peopleCount(number(row.population)), w.comma, w.ratioOf(etp(row.etp_100k))),
      );
      if (told.raisons.length) append(this.panel, el("h3", {}, w.why), el("ul", {}, ...told.raisons.map((/** @type {string} */ reason) => el("li", {}, reason))));
      const services = (/** @type {any[]} */ posts) =>
        el(
          "ul",
          { class: "services" },
          ...posts.map((post) => el("li", {}, el("strong", {}, post.structure || post.id), ` ${w.service(post, etp(post.part_etp), post.fin ? day(post.fin) : "")}`)),
        );
      /** @type {any[]} */
      const active = told.postes.filter((/** @type {any} */ post) => post.etat === "actif");
      /** @type {any[]} */
      const others = told.postes.filter((/** @type {any} */ post) => post.etat !== "actif");
      append(this.panel, el("h3", {}, w.whoCovers), active.length ? services(active) : el("p", {}, w.nobody));
      if (others.length) append(this.panel, el("h3", {}, w.othersHere), services(others));
      if (more) append(this.panel, el("h3", {}, w.oneMore), el("p", {}, w.oneMoreTells(w.statuses[more.statut], etp(more.etp_100k), number(more.population_blanche), percent(row.part_blanche))));
      announce(`${row.nom}${w.comma}${w.statuses[row.statut]}`);
    } catch (error) {
      this.panel.replaceChildren(notice(error));
    }
  }

  #close() {
    this.panel.hidden = true;
    this.query = { ...this.query, choix: "" };
    amend({ choix: null });
    this.map.chosen = "";
    this.table.querySelector("tr[tabindex='0']")?.dispatchEvent(new Event("focus"));
  }
}
