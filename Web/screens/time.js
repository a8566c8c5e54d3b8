// @ts-check
/** How coverage changes as conventions start and end. */
import { notice } from "../components/notice.js";
import { SituationView } from "../components/situation-view.js";
import { ask } from "../modules/api.js";
import { announce, button, el, field } from "../modules/dom.js";
import { day, number, shortName } from "../modules/format.js";
import { amend } from "../modules/route.js";
import { words } from "../modules/words.js";

export class Time {
  /** @param {import("../modules/app.js").Context} context */
  constructor({ session, query }) {
    const w = words();
    this.session = /** @type {import("../modules/session.js").Session} */ (session);
    this.query = query;
    this.view = new SituationView(this.session);
    this.heading = el("h1", {}, w.screens.temps);
    this.slider = /** @type {HTMLInputElement} */ (el("input", { type: "range", min: "0", step: "1", value: "0" }));
    this.playing = button(w.play, () => this.#play(), { "aria-pressed": "false" });
    this.changes = el("section", { class: "changes", "aria-label": w.changes });
    this.element = el(
      "div",
      { class: "time" },
      el("div", { class: "head" }, this.heading, el("div", { class: "controls wide" }, field(w.dateSlider, this.slider), this.playing)),
      this.view.identity,
      this.view.split(this.changes),
    );
    this.timer = 0;
    /** @type {any[]} */
    this.moments = [];
    this.slider.addEventListener("input", () => this.#show(Number(this.slider.value)));
    this.change = () => this.#start();
    this.session.addEventListener("change", this.change);
    this.#start();
  }

  leave() {
    clearInterval(this.timer);
    this.session.removeEventListener("change", this.change);
  }

  async #start() {
    const w = words();
    try {
      this.moments = await ask(`${this.session.path}/timeline`);
      if (!this.moments.length) {
        this.changes.replaceChildren(el("p", {}, w.nothingChanges));
        this.moments = [{ date: this.session.study.date ?? null, postes_debut: [], postes_fin: [], territoires_ouverts: [], territoires_refermes: [] }];
      }
      this.slider.max = String(this.moments.length - 1);
      const wanted = this.moments.findIndex((moment) => moment.date === this.query.date);
      this.slider.value = String(Math.max(0, wanted));
      await this.#show(Number(this.slider.value));
      // The days beside are asked for before somebody goes there.
      for (const moment of this.moments) this.session.situation({ date: moment.date ?? undefined }).catch(() => {});
    } catch (error) {
      this.view.identity.replaceChildren(notice(error));
    }
  }

  /** @param {number} index */
  async #show(index) {
    const w = words();
    const moment = this.moments[index];
    if (!moment) return;
    this.slider.setAttribute("aria-valuetext", day(moment.date));
    amend({ date: moment.date });
    try {
      const situation = await this.view.show({ date: moment.date ?? undefined });
      if (!situation) return;
      const { code, nom } = situation.territoires;
      this.heading.textContent = w.situationOn(day(moment.date));
      const names = new Map(code.map((unit, place) => [unit, shortName(nom[place])]));
      const part = (/** @type {string} */ title, /** @type {string[]} */ items, /** @type {string} */ none) =>
        el("div", {}, el("h2", {}, `${title} (${items.length})`), items.length ? el("ul", {}, ...items.map((item) => el("li", {}, item))) : el("p", { class: "hint" }, none));
      const units = (/** @type {string[]} */ codes) => codes.map((unit) => names.get(unit) ?? unit);
      this.changes.replaceChildren(
        part(w.becomeWhite, units(moment.territoires_ouverts), w.none),
        part(w.noLongerWhite, units(moment.territoires_refermes), w.none),
        part(w.postsEnding, moment.postes_fin, w.none),
        part(w.postsStarting, moment.postes_debut, w.none),
      );
      announce(`${day(moment.date)}${w.colon}${w.whiteOf(number(situation.bilan.population_blanche), code.length)}`);
    } catch (error) {
      this.view.identity.replaceChildren(notice(error));
    }
  }

  #play() {
    const w = words();
    const isPlaying = this.timer !== 0;
    clearInterval(this.timer);
    this.timer = 0;
    this.playing.textContent = isPlaying ? w.play : w.pause;
    this.playing.setAttribute("aria-pressed", String(!isPlaying));
    if (isPlaying) return;
    if (Number(this.slider.value) >= Number(this.slider.max)) this.slider.value = "0";
    this.#show(Number(this.slider.value));
    this.timer = window.setInterval(() => {
      const next = Number(this.slider.value) + 1;
      if (next > Number(this.slider.max)) return this.#play();
      this.slider.value = String(next);
      this.#show(next);
    }, 1200);
  }
}
