// @ts-check
/** Where the budget goes: what is asked, what is found, plans side by side. */
import { notice, showProblem } from "../components/notice.js";
import { planComparison } from "../components/plan-comparison.js";
import { PlanView } from "../components/plan-view.js";
import { ask } from "../modules/api.js";
import { announce, button, el, field, scroller } from "../modules/dom.js";
import { etp, euros, number } from "../modules/format.js";
import { link } from "../modules/route.js";
import { words } from "../modules/words.js";

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
    this.comparison = el("div", { class: "comparison" });
    /** Plans that are compared by département.
     * @type {Set<number>}
     */
    this.compared = new Set();
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
    const call = /** @type {HTMLSelectElement} */ (el("select", {}, el("option", { value: "" }, w.noCall)));
    this.#calls(call);
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

  /** The calls of the library, and the study's own rules where it has some.
   * @param {HTMLSelectElement} select
   */
  async #calls(select) {
    const own = this.settings.rules ?? "";
    /** @type {{ id: string, titre: string }[]} */
    const known = await ask("/api/rules").catch(() => []);
    if (own && !known.some((call) => call.id === own)) known.push({ id: own, titre: own });
    select.append(...known.map((call) => el("option", { value: call.id, selected: call.id === own }, call.titre)));
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
      const head = [w.compare, w.plan, w.state, w.uncovered, w.inWhiteZones, w.deficit, w.etp, w.stateShare, w.actions];
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
        this.comparison,
      );
      this.#compare();
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
      this.compared.delete(plan.plan);
      this.detail.replaceChildren();
      this.#list();
    }, { class: "quiet", "aria-label": `${w.remove} ${plan.titre}` });
    const compared = /** @type {HTMLInputElement} */ (
      el("input", { type: "checkbox", checked: this.compared.has(plan.plan), disabled: !resume, "aria-label": `${w.compare} ${plan.titre}` })
    );
    compared.addEventListener("change", () => {
      if (compared.checked) this.compared.add(plan.plan);
      else this.compared.delete(plan.plan);
      this.#compare();
    });
    return el(
      "tr",
      {},
      el("td", {}, compared),
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

  /** The plans that are ticked, by département. */
  async #compare() {
    if (!this.compared.size) return this.comparison.replaceChildren();
    try {
      const plans = await Promise.all([...this.compared].sort((one, other) => one - other).map((plan) => ask(`${this.session.path}/plans/${plan}`)));
      this.comparison.replaceChildren(await planComparison(this.session, plans));
    } catch (error) {
      this.comparison.replaceChildren(notice(error));
    }
  }

  /** @param {number} number_ */
  async #show(number_) {
    try {
      /** @type {Plan} */
      const plan = await ask(`${this.session.path}/plans/${number_}`);
      const view = new PlanView(this.session, plan, {
        adopt: () => this.#adopt(plan),
        again: (placement) => {
          this.settings = placement;
          this.#start("");
        },
      });
      this.detail.replaceChildren(view.element);
      view.shown();
      const w = words();
      announce(`${plan.titre}${w.colon}${w.states[plan.etat]}`);
      if (plan.resultat) this.detail.scrollIntoView({ block: "start" });
    } catch (error) {
      this.detail.replaceChildren(notice(error));
    }
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
