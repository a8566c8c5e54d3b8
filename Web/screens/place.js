// @ts-check
/** Where the budget goes: what is asked, what is found, plans side by side. */
import { notice, showProblem } from "../components/notice.js";
import { ask } from "../modules/api.js";
import { announce, append, button, el, field, scroller } from "../modules/dom.js";
import { etp, euros, number } from "../modules/format.js";
import { link } from "../modules/route.js";
import { words } from "../modules/words.js";

const calls = ["", "pnad-2025", "pnad-2022", "occitanie-2025", "hauts-de-france-2025", "corse-2022", "fse-plus", "fse-deux-sevres-2018"];
const sources = ["renewals", "applications", "seats", "coordinators"];

export class Place {
  /** @param {import("../modules/app.js").Context} context */
  constructor({ session }) {
    const w = words();
    this.session = /** @type {import("../modules/session.js").Session} */ (session);
    this.settings = { ...(this.session.study.placement ?? { candidates: ["renewals", "applications"] }) };
    this.progress = el("div", { class: "progress" });
    this.plans = el("section", { class: "plans" });
    this.detail = el("section", { class: "plan", "aria-label": w.plan });
    /** @type {EventSource | null} */
    this.source = null;
    this.form = this.#form();
    this.element = el(
      "div",
      { class: "place" },
      el("h1", {}, w.screens.placement),
      el("div", { class: "columns" }, this.form, el("div", {}, this.progress, this.plans)),
      this.detail,
    );
    this.#list();
  }

  leave() {
    this.source?.close();
  }

  #form() {
    const w = words();
    const { settings } = this;
    const input = (/** @type {string} */ key, /** @type {Record<string, any>} */ attributes) => {
      const element = /** @type {HTMLInputElement} */ (el("input", { ...attributes, value: settings[key] ?? "" }));
      element.addEventListener("change", () => {
        const value = element.value.trim();
        if (value === "") delete settings[key];
        else settings[key] = attributes.type === "number" ? Number(value) : value;
      });
      return element;
    };
    const call = /** @type {HTMLSelectElement} */ (el("select", {}, ...[...new Set([...calls, settings.rules ?? ""])].map((name) => el("option", { value: name, selected: name === (settings.rules ?? "") }, name || w.noCall))));
    call.addEventListener("change", () => {
      if (call.value) settings.rules = call.value;
      else delete settings.rules;
    });
    const target = /** @type {HTMLInputElement} */ (el("input", { type: "number", min: "0", step: "0.1", value: settings.target?.etp_per_100k ?? this.session.study.cible?.etp_per_100k ?? "" }));
    target.addEventListener("change", () => {
      if (Number(target.value) > 0) settings.target = { etp_per_100k: Number(target.value) };
      else delete settings.target;
    });
    const chosen = new Set([settings.candidates ?? []].flat());
    const candidates = el(
      "fieldset",
      {},
      el("legend", {}, w.candidates),
      ...sources.map((source) => {
        const box = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: chosen.has(source) }));
        box.addEventListener("change", () => {
          if (box.checked) chosen.add(source);
          else chosen.delete(source);
          settings.candidates = [...chosen];
        });
        return el("label", { class: "check" }, box, w.sources[source]);
      }),
    );
    const priority = /** @type {HTMLSelectElement} */ (
      el("select", {}, ...["carriers", "none"].map((name) => el("option", { value: name, selected: name === (settings.priority ?? "carriers") }, w.priorities[name])))
    );
    priority.addEventListener("change", () => (settings.priority = priority.value));
    const title = /** @type {HTMLInputElement} */ (el("input", { type: "text" }));
    const form = el(
      "form",
      { class: "new" },
      el("h2", {}, w.newPlan),
      field(w.planTitle, title),
      field(w.budget, input("budget_eur", { type: "number", min: "0", step: "0.01" })),
      field(w.mostETP, input("max_etp", { type: "number", min: "0", step: "0.1" })),
      field(w.call, call),
      field(w.planDate, input("date", { type: "date" }), w.planDateHint),
      field(w.targetShort, target),
      candidates,
      field(w.reach, input("reach_km", { type: "number", min: "0", step: "1" }), w.reachHint),
      field(w.cost, input("cost_eur_per_etp", { type: "number", min: "0", step: "100" }), w.costHint),
      field(w.priority, priority),
      el("p", { class: "actions" }, el("button", { type: "submit", class: "primary" }, w.look)),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#start(title.value.trim());
    });
    return form;
  }

  /** @param {string} title */
  async #start(title) {
    try {
      const { plan } = await ask(`${this.session.path}/plans`, { method: "POST", body: { titre: title || undefined, placement: this.settings } });
      this.#follow(plan);
    } catch (error) {
      showProblem(error);
    }
  }

  /** @param {number} plan */
  #follow(plan) {
    const w = words();
    const table = el("tbody", {});
    const stop = button(w.stop, () => ask(`${this.session.path}/plans/${plan}`, { method: "DELETE" }));
    this.progress.replaceChildren(
      el("h2", {}, w.looking),
      el("table", { "aria-label": w.looking }, el("thead", {}, el("tr", {}, ...[w.criterion, w.value, w.bound, w.gap].map((label) => el("th", { scope: "col" }, label)))), table),
      el("p", { class: "actions" }, stop),
    );
    announce(w.looking);
    /** @type {Map<string, HTMLElement>} */
    const rows = new Map();
    this.source?.close();
    this.source = new EventSource(`${this.session.path}/plans/${plan}/events`);
    this.source.addEventListener("avancement", (event) => {
      const word = JSON.parse(event.data);
      const row = el(
        "tr",
        {},
        el("th", { scope: "row" }, w.criteria[word.objectif] ?? word.objectif),
        el("td", { class: "number" }, number(word.valeur ?? null)),
        el("td", { class: "number" }, number(word.borne ?? null)),
        el("td", { class: "number" }, typeof word.ecart === "number" ? `${number(100 * word.ecart, 2)} %` : ""),
      );
      rows.get(word.objectif)?.replaceWith(row);
      if (!rows.has(word.objectif)) table.append(row);
      rows.set(word.objectif, row);
    });
    const end = () => {
      this.source?.close();
      this.source = null;
      this.progress.replaceChildren();
      this.#list();
      this.#show(plan);
    };
    this.source.addEventListener("fin", end);
    this.source.addEventListener("error", end);
  }

  async #list() {
    const w = words();
    try {
      /** @type {PlanEntry[]} */
      const plans = await ask(`${this.session.path}/plans`);
      const running = plans.find((plan) => plan.etat === "en_cours");
      if (running && !this.source) this.#follow(running.plan);
      if (!plans.length) {
        this.plans.replaceChildren(el("h2", {}, w.plans), el("p", { class: "hint" }, w.noPlans));
        return;
      }
      const head = [w.plan, w.state, w.uncovered, w.inWhiteZones, w.deficit, w.etp, w.stateShare, w.actions];
      this.plans.replaceChildren(
        el("h2", {}, w.plans),
        scroller(
          w.plans,
          el(
            "table",
            {},
            el("thead", {}, el("tr", {}, ...head.map((label) => el("th", { scope: "col" }, label)))),
            el("tbody", {}, ...plans.map((plan) => this.#entry(plan))),
          ),
        ),
      );
    } catch (error) {
      this.plans.replaceChildren(notice(error));
    }
  }

  /** @param {PlanEntry} plan */
  #entry(plan) {
    const w = words();
    const { resume } = plan;
    const rename = button(w.rename, async () => {
      const titre = prompt(w.planTitle, plan.titre);
      if (!titre) return;
      await ask(`${this.session.path}/plans/${plan.plan}`, { method: "PUT", body: { titre } });
      this.#list();
    }, { class: "quiet", "aria-label": `${w.rename} ${plan.titre}` });
    const remove = button(w.remove, async () => {
      await ask(`${this.session.path}/plans/${plan.plan}`, { method: "DELETE" });
      this.detail.replaceChildren();
      this.#list();
    }, { class: "quiet", "aria-label": `${w.remove} ${plan.titre}` });
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, button(plan.titre, () => this.#show(plan.plan), { class: "link" })),
      el("td", {}, w.states[plan.etat]),
      el("td", { class: "number" }, number(resume?.population_sans_couverture ?? null)),
      el("td", { class: "number" }, number(resume?.population_blanche ?? null)),
      el("td", { class: "number" }, etp(resume?.deficit ?? null)),
      el("td", { class: "number" }, etp(resume?.etp ?? null)),
      el("td", { class: "number" }, euros(resume?.part_etat ?? null)),
      el("td", { class: "row-actions" }, rename, remove),
    );
  }

  /** @param {number} number_ */
  async #show(number_) {
    const w = words();
    /** @type {Plan} */
    let plan;
    try {
      plan = await ask(`${this.session.path}/plans/${number_}`);
    } catch (error) {
      this.detail.replaceChildren(notice(error));
      return;
    }
    this.detail.replaceChildren(el("h2", {}, `${plan.titre}${w.colon}${w.states[plan.etat]}`));
    if (plan.erreur) {
      const { ProblemError } = await import("../modules/api.js");
      append(this.detail, notice(new ProblemError(plan.erreur)));
      return;
    }
    const found = plan.resultat;
    if (!found) return;
    announce(`${plan.titre}${w.colon}${w.states[plan.etat]}`);
    append(
      this.detail,
      el("p", { class: "actions" }, button(w.adopt, () => this.#adopt(plan), { class: "primary" })),
      this.#sideBySide(found.comparaison ?? []),
      found.reste ? el("p", {}, w.left(euros(found.reste.montant)), w.colon, found.reste.motif?.message ?? "") : "",
      this.#posts(plan),
      found.non_retenues?.length ? el("div", {}, el("h3", {}, w.notRetained), el("ul", {}, ...found.non_retenues.map((/** @type {string} */ line) => el("li", {}, line)))) : "",
      found.hypotheses?.length ? el("div", {}, el("h3", {}, w.assumptions), el("ul", {}, ...found.hypotheses.map((/** @type {string} */ line) => el("li", {}, line)))) : "",
    );
    this.detail.scrollIntoView({ block: "start" });
  }

  /** Nothing renewed, « à l'identique », the plan, free redeployment.
   * @param {any[]} scores
   */
  #sideBySide(scores) {
    const w = words();
    const lines = /** @type {[string, (score: any) => string][]} */ ([
      [w.uncovered, (score) => number(score.population_non_couverte)],
      [w.inWhiteZones, (score) => number(score.population_blanche)],
      [w.deficit, (score) => etp(score.deficit_etp)],
      [w.posts, (score) => number(score.postes)],
      [w.etp, (score) => etp(score.etp)],
      [w.stateShare, (score) => euros(score.part_etat)],
      [w.loseTheirPost, (score) => number(score.territoires_perdant)],
    ]);
    return el(
      "div",
      {},
      el("h3", {}, w.sideBySide),
      scroller(
        w.sideBySide,
        el(
        "table",
        {},
        el("thead", {}, el("tr", {}, el("td", {}), ...scores.map((score) => el("th", { scope: "col" }, score.nom)))),
        el("tbody", {}, ...lines.map(([label, words_]) => el("tr", {}, el("th", { scope: "row" }, label), ...scores.map((score) => el("td", { class: "number" }, words_(score)))))),
        ),
      ),
    );
  }

  /** The posts of a plan, each to be kept, left out or fixed in its size before looking again.
   * @param {Plan} plan
   */
  #posts(plan) {
    const w = words();
    const locked = new Map([plan.placement.locked_in ?? []].flat().map((/** @type {any} */ item) => (typeof item === "string" ? [item, null] : [item.id, item.etp ?? null])));
    const out = new Set([plan.placement.locked_out ?? []].flat());
    const rows = plan.resultat.plan.map((/** @type {any} */ post) => {
      const keep = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: locked.has(post.code), "aria-label": `${w.keep} ${post.nom}` }));
      const ban = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: out.has(post.code), "aria-label": `${w.ban} ${post.nom}` }));
      const size = /** @type {HTMLInputElement} */ (el("input", { type: "number", min: "0.1", step: "0.1", value: locked.get(post.code) ?? "", placeholder: String(post.etp), "aria-label": `${w.fixETP} ${post.nom}` }));
      keep.addEventListener("change", () => {
        if (keep.checked) {
          locked.set(post.code, Number(size.value) || null);
          out.delete(post.code);
          ban.checked = false;
        } else locked.delete(post.code);
      });
      size.addEventListener("change", () => {
        keep.checked = true;
        ban.checked = false;
        out.delete(post.code);
        locked.set(post.code, Number(size.value) || null);
      });
      ban.addEventListener("change", () => {
        if (ban.checked) {
          out.add(post.code);
          locked.delete(post.code);
          keep.checked = false;
        } else out.delete(post.code);
      });
      return el(
        "tr",
        {},
        el("th", { scope: "row" }, `${post.rang}. ${post.nom}`),
        el("td", { class: "number" }, etp(post.etp)),
        el("td", { class: "number" }, number(post.population_desservie)),
        el("td", { class: "number" }, euros(post.part_etat)),
        el("td", { class: "reason" }, post.motif),
        el("td", {}, keep),
        el("td", {}, size),
        el("td", {}, ban),
      );
    });
    const again = button(w.lookAgain, () => {
      this.settings = { ...plan.placement };
      this.settings.locked_in = [...locked].map(([id, size]) => (size ? { id, etp: size } : id));
      this.settings.locked_out = [...out];
      if (!this.settings.locked_in.length) delete this.settings.locked_in;
      if (!this.settings.locked_out.length) delete this.settings.locked_out;
      this.#start("");
    });
    const head = [w.post, w.etp, w.people, w.stateShare, w.reason, w.keep, w.fixETP, w.ban];
    return el(
      "div",
      {},
      el("h3", {}, w.proposed(rows.length)),
      scroller(w.proposed(rows.length), el("table", { class: "posts" }, el("thead", {}, el("tr", {}, ...head.map((label) => el("th", { scope: "col" }, label)))), el("tbody", {}, ...rows))),
      el("p", { class: "actions" }, again),
    );
  }

  /** @param {Plan} plan */
  async #adopt(plan) {
    const w = words();
    try {
      await this.session.adopt(plan.plan);
      announce(w.adopted(plan.titre));
      location.hash = link(this.session.study.id, "couverture", { date: plan.placement.date });
    } catch (error) {
      showProblem(error, () => this.session.reload());
    }
  }
}
