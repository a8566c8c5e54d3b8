// @ts-check
/** One plan: the four plans side by side, its posts on a map and in a table, each to be kept, left out or fixed in its size
 * before looking again. */
import { notice } from "./notice.js";
import { PlanMap } from "./plan-map.js";
import { ProblemError } from "../modules/api.js";
import { announce, append, button, el, scroller } from "../modules/dom.js";
import { etp, euros, number } from "../modules/format.js";
import { words } from "../modules/words.js";

export class PlanView {
  /** Of posts that are to stay: the size that is fixed, or none.
   * @type {Map<string, number | null>}
   */
  #locked;
  /** @type {Set<string>} */
  #out;
  /** @type {Map<string, { keep: HTMLInputElement, ban: HTMLInputElement, size: HTMLInputElement }>} */
  #controls = new Map();

  /**
   * @param {import("../modules/session.js").Session} session
   * @param {Plan} plan
   * @param {{ adopt: () => void, again: (placement: any) => void }} actions
   */
  constructor(session, plan, actions) {
    const w = words();
    this.plan = plan;
    this.actions = actions;
    this.#locked = new Map([plan.placement.locked_in ?? []].flat().map((/** @type {any} */ item) => (typeof item === "string" ? [item, null] : [item.id, item.etp ?? null])));
    this.#out = new Set([plan.placement.locked_out ?? []].flat());
    this.element = el("div", {}, el("h2", {}, `${plan.titre}${w.colon}${w.states[plan.etat]}`));
    if (plan.erreur) append(this.element, notice(new ProblemError(plan.erreur)));
    const found = plan.resultat;
    if (!found) return;
    this.map = new PlanMap(session, plan, (code) => this.#turn(code));
    const list = (/** @type {string} */ title, /** @type {string[] | undefined} */ lines) =>
      lines?.length ? el("div", {}, el("h3", {}, title), el("ul", {}, ...lines.map((line) => el("li", {}, line)))) : "";
    append(
      this.element,
      el("p", { class: "actions" }, button(w.adopt, actions.adopt, { class: "primary" })),
      this.#sideBySide(found.comparaison ?? []),
      found.reste ? el("p", {}, w.left(euros(found.reste.montant)), w.colon, found.reste.motif?.message ?? "") : "",
      this.map.element,
      this.#posts(),
      list(w.notRetained, found.non_retenues),
      list(w.assumptions, found.hypotheses),
    );
  }

  /** Once it stands in the page. */
  shown() {
    this.map
      ?.draw()
      .then(() => {
        for (const code of this.#controls.keys()) this.#tell(code);
      })
      .catch((error) => this.map?.element.append(notice(error)));
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

  #posts() {
    const w = words();
    const rows = this.plan.resultat.plan.map((/** @type {any} */ post) => {
      const box = (/** @type {string} */ label) => /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", "aria-label": `${label} ${post.nom}` }));
      const controls = {
        keep: box(w.keep),
        ban: box(w.ban),
        size: /** @type {HTMLInputElement} */ (el("input", { type: "number", min: "0.1", step: "0.1", value: this.#locked.get(post.code) ?? "", placeholder: String(post.etp), "aria-label": `${w.fixETP} ${post.nom}` })),
      };
      this.#controls.set(post.code, controls);
      const { keep, ban, size } = controls;
      keep.addEventListener("change", () => this.#choose(post.code, keep.checked ? "keep" : ""));
      ban.addEventListener("change", () => this.#choose(post.code, ban.checked ? "ban" : ""));
      size.addEventListener("change", () => this.#choose(post.code, "keep"));
      this.#tell(post.code);
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
    const head = [w.post, w.etp, w.people, w.stateShare, w.reason, w.keep, w.fixETP, w.ban];
    return el(
      "div",
      {},
      el("h3", {}, w.proposed(rows.length)),
      scroller(w.proposed(rows.length), el("table", { class: "posts" }, el("thead", {}, el("tr", {}, ...head.map((label) => el("th", { scope: "col" }, label)))), el("tbody", {}, ...rows))),
      el("p", { class: "actions" }, button(w.lookAgain, () => this.actions.again(this.#placement()))),
    );
  }

  /** Kept, then left out, then neither.
   * @param {string} code
   */
  #turn(code) {
    const w = words();
    const next = this.#locked.has(code) ? "ban" : this.#out.has(code) ? "" : "keep";
    this.#choose(code, next);
    announce(next === "keep" ? w.kept : next === "ban" ? w.banned : w.free);
  }

  /**
   * @param {string} code
   * @param {import("./plan-map.js").Choice} choice
   */
  #choose(code, choice) {
    this.#locked.delete(code);
    this.#out.delete(code);
    if (choice === "keep") this.#locked.set(code, Number(this.#controls.get(code)?.size.value) || null);
    if (choice === "ban") this.#out.add(code);
    this.#tell(code);
  }

  /** Table and map say the same.
   * @param {string} code
   */
  #tell(code) {
    const controls = this.#controls.get(code);
    if (!controls) return;
    controls.keep.checked = this.#locked.has(code);
    controls.ban.checked = this.#out.has(code);
    this.map?.choose(code, controls.keep.checked ? "keep" : controls.ban.checked ? "ban" : "");
  }

  /** What was asked, with what is chosen. */
  #placement() {
    const placement = { ...this.plan.placement };
    placement.locked_in = [...this.#locked].map(([id, size]) => (size ? { id, etp: size } : id));
    placement.locked_out = [...this.#out];
    if (!placement.locked_in.length) delete placement.locked_in;
    if (!placement.locked_out.length) delete placement.locked_out;
    return placement;
  }
}
