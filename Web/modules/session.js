// @ts-check
/** The study that is open: its settings, its register, and the situations that were asked for. */
import { ask, query } from "./api.js";

/** @typedef {{ date?: string, target?: string, target_etp?: string, level?: string, reading?: string }} Question */

export class Session extends EventTarget {
  /** @type {Map<string, Promise<Situation>>} */
  #situations = new Map();
  /** @type {Map<string, Promise<any>>} */
  #outlines = new Map();
  /** @type {Promise<Register> | null} */
  #register = null;

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
    const key = query(question);
    let known = this.#situations.get(key);
    if (!known) {
      known = ask(`${this.path}/situation${key}`);
      known.catch(() => this.#situations.delete(key));
      this.#situations.set(key, known);
    }
    return known;
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
    this.#situations.clear();
    this.dispatchEvent(new Event("change"));
  }

  /** Everything anew: another tab, or another program, has changed the study. */
  async reload() {
    this.#register = null;
    this.#outlines.clear();
    await this.refresh();
  }

  /** @param {any[]} operations */
  async edit(operations) {
    const version = (await this.register()).version;
    return this.#take(await ask(`${this.path}/register`, { method: "PATCH", body: { operations }, version }));
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
