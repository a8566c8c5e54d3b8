// @ts-check
/** Where it begins: a spreadsheet dropped, an example, a study of before. */
import { fileDrop } from "../components/file-drop.js";
import { showProblem } from "../components/notice.js";
import { ask } from "../modules/api.js";
import { announce, append, button, el, field } from "../modules/dom.js";
import { day } from "../modules/format.js";
import { link } from "../modules/route.js";
import { Session } from "../modules/session.js";
import { words } from "../modules/words.js";

export class Start {
  constructor() {
    const w = words();
    /** @type {File | null} */
    this.file = null;
    this.studies = el("ul", { class: "cards" });
    this.examples = el("ul", { class: "cards" });
    this.form = this.#form();
    this.element = el(
      "div",
      { class: "start" },
      el("h1", {}, w.startTitle),
      el("p", { class: "lead" }, w.startLead),
      el("div", { class: "columns" }, this.form, el("div", {}, el("section", {}, el("h2", {}, w.myStudies), this.studies), el("section", {}, el("h2", {}, w.examples), this.examples))),
    );
    this.#list();
  }

  #form() {
    const w = words();
    const drop = fileDrop("list-file", w.dropHere, ".xlsx,.ods,.xls,.csv,.zip", (file) => {
      this.file = file;
      if (/\.zip$/i.test(file.name)) this.#open(file);
    });
    this.territory = /** @type {import("../components/territory-choice.js").TerritoryChoice} */ (el("territory-choice"));
    this.date = /** @type {HTMLInputElement} */ (el("input", { type: "date", value: new Date().toLocaleDateString("sv") }));
    this.target = /** @type {HTMLInputElement} */ (el("input", { type: "number", min: "0", step: "0.1", inputmode: "decimal" }));
    this.kind = /** @type {HTMLSelectElement} */ (el("select", {}, el("option", { value: "etp_per_100k" }, w.perPeople), el("option", { value: "etp" }, w.inAll)));
    const form = el(
      "form",
      { class: "new" },
      el("h2", {}, w.newStudy),
      drop,
      this.territory,
      field(w.date, this.date),
      el("div", { class: "pair" }, field(w.target, this.target, w.targetHint), field(w.targetKind, this.kind)),
      el("p", { class: "actions" }, el("button", { type: "submit", class: "primary" }, w.seeWhiteZones)),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#make();
    });
    return form;
  }

  async #make() {
    const w = words();
    const value = this.territory?.value;
    const text = this.territory?.input?.value.trim();
    const target = this.target?.value ? { [this.kind?.value ?? "etp_per_100k"]: Number(this.target.value) } : null;
    announce(w.working);
    this.form.setAttribute("aria-busy", "true");
    try {
      const made = await ask("/api/studies", {
        method: "POST",
        body: { territoire: value?.code ?? text, niveau: value?.niveau, date: this.date?.value, cible: target },
      });
      if (this.file) {
        const session = await Session.open(made.id);
        const register = await session.upload(this.file);
        const isRight = register.lignes.every((row) => row.valide);
        location.hash = link(made.id, isRight ? "couverture" : "reseau");
      } else location.hash = link(made.id, "reseau");
    } catch (error) {
      showProblem(error);
    } finally {
      this.form.removeAttribute("aria-busy");
    }
  }

  /** A study that was mailed.
   * @param {File} file
   */
  async #open(file) {
    try {
      const made = await ask("/api/studies", { method: "POST", body: file, type: "application/zip" });
      location.hash = link(made.id);
    } catch (error) {
      showProblem(error);
    }
  }

  async #list() {
    const w = words();
    try {
      const [studies, examples] = await Promise.all([ask("/api/studies"), ask("/api/examples")]);
      this.studies.replaceChildren(...studies.map((/** @type {StudyEntry} */ study) => this.#study(study)));
      if (!studies.length) append(this.studies, el("li", { class: "hint" }, w.noStudies));
      this.examples.replaceChildren(
        ...examples.map((/** @type {{ id: string, titre: string }} */ example) =>
          el("li", {}, button(example.titre, () => this.#example(example.id), { class: "card" })),
        ),
      );
    } catch (error) {
      showProblem(error);
    }
  }

  /** @param {StudyEntry} study */
  #study(study) {
    const w = words();
    const remove = button(w.remove, async () => {
      if (!confirm(w.confirmRemove(study.titre))) return;
      try {
        await ask(`/api/studies/${study.id}`, { method: "DELETE" });
        announce(w.removed(study.titre));
        this.#list();
      } catch (error) {
        showProblem(error);
      }
    }, { class: "quiet", "aria-label": `${w.remove} ${study.titre}` });
    return el("li", {}, el("a", { class: "card", href: link(study.id) }, el("strong", {}, study.titre), el("span", {}, study.date ? day(study.date) : "")), remove);
  }

  /** @param {string} id */
  async #example(id) {
    try {
      const made = await ask("/api/studies", { method: "POST", body: { exemple: id } });
      location.hash = link(made.id);
    } catch (error) {
      showProblem(error);
    }
  }
}
