// @ts-check
/** Her sheet as a table: what is wrong or doubtful is marked, with what may stand there instead. */
import { notice, showProblem } from "../components/notice.js";
import { RegisterGrid } from "../components/register-grid.js";
import { ZoneEditor } from "../components/zone-editor.js";
import { ask } from "../modules/api.js";
import { announce, append, button, el } from "../modules/dom.js";
import { moment } from "../modules/format.js";
import { words } from "../modules/words.js";

export class Network {
  /** @param {import("../modules/app.js").Context} context */
  constructor({ session }) {
    const w = words();
    this.session = /** @type {import("../modules/session.js").Session} */ (session);
    this.tools = el("div", { class: "tools", role: "toolbar", "aria-label": w.tools });
    this.remarks = el("section", { class: "remarks", "aria-label": w.toCheck });
    this.grid = new RegisterGrid((operations) => this.#edit(operations), (line, column) => this.#tell(line, column));
    this.zones = new ZoneEditor(this.session, (operations) => this.#edit(operations));
    this.summary = el("p", { class: "lead" });
    this.steps = el("ol", { reversed: true });
    this.history = /** @type {HTMLDetailsElement} */ (el("details", { class: "history" }, el("summary", {}, w.history), el("p", { class: "hint" }, w.historyHint), this.steps));
    this.element = el(
      "div",
      { class: "network" },
      el("h1", {}, w.screens.reseau),
      this.summary,
      this.tools,
      el("div", { class: "split wide-left" }, this.grid.element, this.remarks),
      this.zones.element,
      this.history,
    );
    this.history.addEventListener("toggle", () => this.#remember());
    this.change = () => (this.drawn = this.#draw());
    this.session.addEventListener("change", this.change);
    this.drawn = this.#draw();
  }

  leave() {
    this.session.removeEventListener("change", this.change);
  }

  async #draw() {
    try {
      this.register = await this.session.register();
    } catch (error) {
      this.remarks.replaceChildren(notice(error));
      return;
    }
    const w = words();
    const { lignes, remarques, annuler, retablir, modifiable } = this.register;
    const valid = lignes.filter((row) => row.valide).length;
    this.summary.textContent = w.registerSummary(lignes.length, valid, lignes.length - valid);
    this.grid.draw(this.register);
    const upload = /** @type {HTMLInputElement} */ (el("input", { type: "file", id: "new-register", class: "visually-hidden", accept: ".xlsx,.ods,.xls,.csv" }));
    upload.addEventListener("change", () => {
      const file = upload.files?.[0];
      if (file) this.#do(() => this.session.upload(file), w.fileChosen(file.name));
    });
    const safe = remarques.filter((remark) => remark.sure).length;
    this.tools.replaceChildren(
      button(w.undo, () => this.#do(() => this.session.step("undo"), w.undone), { disabled: !annuler }),
      button(w.redo, () => this.#do(() => this.session.step("redo"), w.redone), { disabled: !retablir }),
      button(w.addPost, () => this.#add(), { disabled: !modifiable }),
      button(w.safeRepairs(safe), () => this.#do(() => this.session.step("repairs"), w.repaired(safe)), { disabled: !safe || !modifiable }),
      el("label", { for: "new-register", class: "button" }, w.replaceRegister),
      upload,
      el("a", { class: "button", href: `${this.session.path}/register.xlsx`, download: "" }, w.correctedRegister),
    );
    this.#list();
    this.#remember();
  }

  /** The steps that can be taken back, the last first. */
  async #remember() {
    if (!this.history.open) return;
    try {
      /** @type {{ version: number, titre: string, quand: string, auteur: string | null }[]} */
      const steps = await ask(`${this.session.path}/history`);
      this.steps.replaceChildren(...steps.reverse().map((step) => el("li", {}, `${moment(step.quand)}${step.auteur ? ` (${step.auteur})` : ""}${words().colon}${step.titre}`)));
      if (!steps.length) this.steps.replaceChildren(el("li", { class: "hint" }, words().noHistory));
    } catch (error) {
      this.steps.replaceChildren(notice(error));
    }
  }

  /** All that is to be looked at, the errors first. */
  #list() {
    const w = words();
    const remarks = [...(this.register?.remarques ?? [])].sort((one, other) => (one.gravite === other.gravite ? (one.ligne ?? 0) - (other.ligne ?? 0) : one.gravite === "erreur" ? -1 : 1));
    this.remarks.replaceChildren(el("h2", {}, w.toCheck));
    if (!remarks.length) append(this.remarks, el("p", { class: "hint" }, w.nothingToCheck));
    append(this.remarks, el("ol", {}, ...remarks.slice(0, 200).map((remark) => this.#remark(remark))));
  }

  /** @param {Remark} remark */
  #remark(remark) {
    const w = words();
    const { ligne, colonne } = remark;
    const place = ligne && colonne ? `${w.row} ${ligne}, ${this.#label(colonne)}` : ligne ? `${w.row} ${ligne}` : w.wholeFile;
    const item = el(
      "li",
      { class: `remark ${remark.gravite}` },
      el("p", { class: "place" }, el("span", { class: "mark", "aria-hidden": "true" }, remark.gravite === "erreur" ? "✕" : "!"), ligne ? button(place, () => this.grid.focus(ligne, colonne), { class: "link" }) : place),
      el("p", {}, remark.texte ? w.quoted(remark.texte) + w.colon : "", remark.message),
    );
    if (remark.alternatives.length && ligne && colonne) {
      append(
        item,
        el(
          "p",
          { class: "choices-line" },
          ...remark.alternatives.slice(0, 6).map((choice) =>
            button(choice.libelle, () => this.#edit([{ ecrire: { ligne, colonne, valeur: choice.valeur } }]), { class: "choice", title: choice.valeur }),
          ),
        ),
      );
    }
    return item;
  }

  /** @param {string} name */
  #label(name) {
    return this.register?.colonnes.find((column) => column.nom === name)?.libelle ?? name;
  }

  /** What is said of the cell that one is in.
   * @param {number} line
   * @param {string} column
   */
  #tell(line, column) {
    const remark = this.register?.remarques.find((remark) => remark.ligne === line && remark.colonne === column);
    const known = this.register?.colonnes.find((other) => other.nom === column);
    announce(remark?.message ?? known?.definition ?? "");
  }

  #add() {
    const taken = new Set(this.register?.lignes.map((row) => row.valeurs.id));
    let number = taken.size + 1;
    while (taken.has(`P${number}`)) number += 1;
    this.#edit([{ ajouter: { valeurs: { id: `P${number}`, statut: "en_cours" } } }], () => {
      const last = this.register?.lignes.at(-1);
      if (last) this.grid.focus(last.ligne, "structure");
    });
  }

  /**
   * @param {any[]} operations
   * @param {() => void} [then]
   */
  async #edit(operations, then) {
    await this.#do(() => this.session.edit(operations), words().saved(""));
    then?.();
  }

  /**
   * @param {() => Promise<any>} action
   * @param {string} done
   */
  async #do(action, done) {
    try {
      // The session tells of the change, which draws it.
      await action();
      await this.drawn;
      announce(done);
    } catch (error) {
      showProblem(error, () => this.session.reload());
      this.#draw();
    }
  }
}
