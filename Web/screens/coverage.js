// @ts-check
/** Who is covered: map and table in step, figures that add up, one territory explained. */
import { notice, showProblem } from "../components/notice.js";
import { ContractsView } from "../components/contracts-view.js";
import { contacts, PlaceServices } from "../components/place-services.js";
import { SituationView } from "../components/situation-view.js";
import { ask, query } from "../modules/api.js";
import { announce, append, button, el, field } from "../modules/dom.js";
import { day, etp, number, percent } from "../modules/format.js";
import { amend } from "../modules/route.js";
import { swatch } from "../modules/statuses.js";
import { words } from "../modules/words.js";

export class Coverage {
  /** The contracts on the map; nothing while it shows posts. */
  #points = /** @type {any | null} */ (null);
  /** @type {Situation | null} */
  situation = null;

  /** @param {import("../modules/app.js").Context} context */
  constructor({ session, query }) {
    const w = words();
    this.session = /** @type {import("../modules/session.js").Session} */ (session);
    this.query = query;
    this.view = new SituationView(this.session);
    this.who = new PlaceServices(this.session, () => this.query.date, query.lecture === "etat");
    this.contracts = new ContractsView(this.session, () => this.query.date, (points) => this.#showContracts(points));
    this.panel = el("aside", { class: "panel", "aria-label": w.oneTerritory, hidden: true, tabindex: "-1" });
    this.heading = el("h1", {}, w.screens.couverture);
    this.element = el(
      "div",
      { class: "coverage" },
      el("div", { class: "head" }, this.heading, this.#controls()),
      this.who.element,
      this.contracts.element,
      this.view.identity,
      this.view.split(this.panel),
    );
    for (const part of [this.view.map, this.view.table])
      part.addEventListener("choose", (event) => this.#choose(/** @type {CustomEvent} */ (event).detail));
    this.change = () => {
      this.#draw();
      this.who.refresh();
    };
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
      if ("date" in changes) this.who.refresh();
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

  get #question() {
    return { date: this.query.date, level: this.query.niveau || this.session.study.niveau, reading: this.query.lecture };
  }

  async #draw() {
    const w = words();
    try {
      const situation = await this.view.show(this.#question);
      if (!situation) return;
      const { code } = situation.territoires;
      this.heading.textContent = w.coverageOn(day(situation.date));
      announce(w.whiteOf(number(situation.bilan.population_blanche), code.length));
      if (this.query.choix && code.includes(this.query.choix)) this.#mark(this.query.choix);
      this.situation = situation;
      this.contracts.tell(situation.bilan.marches);
      if (!this.#points) this.#posts(situation);
    } catch (error) {
      this.view.identity.replaceChildren(notice(error));
    }
  }

  /** Contracts on the map while their table is open, else the posts.
   * @param {any | null} points
   */
  #showContracts(points) {
    this.#points = points;
    if (points) this.view.map.setPosts(points);
    else if (this.situation) this.#posts(this.situation);
  }

  /** @param {Situation} situation */
  async #posts(situation) {
    try {
      const points = await this.session.posts();
      const states = new Map(situation.postes.id.map((id, index) => [id, situation.postes.etat[index]]));
      const shown = points.features.filter((/** @type {any} */ point) => point.geometry && ["actif", "expire", "a_venir"].includes(states.get(point.properties.id)));
      this.view.map.setPosts({
        type: "FeatureCollection",
        features: shown.map((/** @type {any} */ point) => ({
          ...point,
          properties: { id: point.properties.id, etp: point.properties.etp ?? 0, actif: states.get(point.properties.id) === "actif" },
        })),
      });
    } catch {
      // The map does without them; the table of the network has them.
    }
  }

  /** @param {string} code */
  #mark(code) {
    this.view.choose(code);
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
      const contact = (/** @type {any} */ post) => (post.contact ? [el("br"), ...contacts(post.contact)] : []);
      const services = (/** @type {any[]} */ posts) =>
        el(
          "ul",
          { class: "services" },
          ...posts.map((post) => el("li", {}, el("strong", {}, post.structure || post.id), ` ${w.service(post, etp(post.part_etp), post.fin ? day(post.fin) : "")}`, ...contact(post))),
        );
      /** @type {any[]} */
      const active = told.postes.filter((/** @type {any} */ post) => post.etat === "actif");
      /** @type {any[]} */
      const others = told.postes.filter((/** @type {any} */ post) => post.etat !== "actif");
      append(this.panel, el("h3", {}, w.whoCovers), active.length ? services(active) : el("p", {}, w.nobody));
      if (told.coordination.length)
        append(
          this.panel,
          el("h3", {}, w.coordination),
          el("ul", { class: "services" }, ...told.coordination.map((/** @type {any} */ post) => el("li", {}, el("strong", {}, post.structure || post.id), post.fin ? ` (${w.until} ${day(post.fin)})` : "", ...contact(post)))),
        );
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
    this.view.map.chosen = "";
    /** @type {HTMLElement | null} */ (this.view.table.querySelector("tr[tabindex='0']"))?.focus();
  }
}
