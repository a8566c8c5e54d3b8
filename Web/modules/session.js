// @ts-check
/** The study that is open: its settings, its register, and the situations that were asked for. */
import { ask, query } from "./api.js";

/** What the page reads of a situation; the rest stays where it is. */
const parts = {
  tables: "territoires,postes",
  columns: "code,nom,statut,population,population_blanche,etp,etp_100k,deficit_etp,fragile,id,etat",
};

/** @typedef {{ date?: string, target?: string, target_etp?: string, level?: string, reading?: string }} Question */

export class Session extends EventTarget {
  /** @type {Map<string, Promise<Situation>>} */
  #situations = new Map();
  /** @type {Map<string, Promise<any>>} */
  #outlines = new Map();
  /** @type {Promise<Register> | null} */
  #register = null;
  /** @type {Promise<any> | null} */
  #posts = null;

  /** @param {Study} study */
  constructor(study) {
    super();
    this.study = study;
  }

  /** @param {string} id */
  static async open(id) {
    return new Session(await ask(`/api/studies/${id}`));
  }

  get path() {
    return `/api/studies/${this.study.id}`;
  }

  /** @param {Question} question */
  situation(question) {
    const key = query({ ...question, ...parts });
    let known = this.#situations.get(key);
    if (!known) {
      known = ask(`${this.path}/situation${key}`);
      known.catch(() => this.#situations.delete(key));
      this.#situations.set(key, known);
    }
    return known;
  }

  /** What a plan would come to, on its own day.
   * @param {number} plan
   * @param {Question} question
   * @returns {Promise<Situation>}
   */
  planned(plan, question) {
    return ask(`${this.path}/plans/${plan}/situation${query({ ...question, ...parts })}`);
  }

  /** Outlines do not change with figures: they are asked for once.
   * @param {string} level
   */
  outlines(level) {
    let known = this.#outlines.get(level);
    if (!known) {
      known = ask(`${this.path}/geometry/${level}.json`);
      known.catch(() => this.#outlines.delete(level));
      this.#outlines.set(level, known);
    }
    return known;
  }

  /** Where the posts are, as GeoJSON points; the same on every day.
   * @returns {Promise<any>}
   */
  posts() {
    if (!this.#posts) {
      this.#posts = ask(`${this.path}/layers/postes.geojson`);
      this.#posts.catch(() => (this.#posts = null));
    }
    return this.#posts;
  }

  /** @returns {Promise<Register>} */
  register() {
    if (!this.#register) {
      this.#register = ask(`${this.path}/register`);
      this.#register.catch(() => (this.#register = null));
    }
    return this.#register;
  }

  /** Takes the answer of a change of the register.
   * @param {Register} register
   */
  async #take(register) {
    this.#register = Promise.resolve(register);
    await this.refresh();
    return register;
  }

  /** The settings anew; what was asked of an older version is forgotten. */
  async refresh() {
    this.study = await ask(this.path);
    this.#changed();
  }

  #changed() {
    this.#situations.clear();
    this.#posts = null;
    this.dispatchEvent(new Event("change"));
  }

  /** Everything anew: another tab, or another program, has changed the study. */
  async reload() {
    this.#register = null;
    this.#outlines.clear();
    await this.refresh();
  }

  /** Changes rows or polygons; the settings, which stay, are asked for behind what is seen.
   * @param {any[]} operations
   */
  async edit(operations) {
    const { version } = await this.register();
    /** @type {Register} */
    const register = await ask(`${this.path}/register`, { method: "PATCH", body: { operations }, version });
    const { annuler, retablir } = register;
    this.#register = Promise.resolve(register);
    this.study = { ...this.study, version: register.version, annuler, retablir };
    this.#changed();
    ask(this.path)
      .then((study) => {
        if (study.version === this.study.version) this.study = study;
      })
      .catch(() => {});
    return register;
  }

  /** @param {"undo" | "redo" | "repairs"} what */
  async step(what) {
    const version = (await this.register()).version;
    return this.#take(await ask(`${this.path}/${what}`, { method: "POST", version }));
  }

  /** @param {File} file */
  async upload(file) {
    return this.#take(
      await ask(`${this.path}/register?nom=${encodeURIComponent(file.name)}`, {
        method: "PUT",
        body: file,
        type: file.type || "application/octet-stream",
      }),
    );
  }

  /** @param {Record<string, any>} settings */
  async set(settings) {
    await ask(this.path, { method: "PUT", body: settings, version: this.study.version });
    this.#register = null;
    await this.refresh();
  }

  /** @param {number} plan */
  async adopt(plan) {
    return this.#take(await ask(`${this.path}/plans/${plan}/adopt`, { method: "POST", version: this.study.version }));
  }
}
