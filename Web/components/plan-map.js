// @ts-check
/** The plan on the map: what coverage it comes to, and its posts as numbered buttons that keep one, leave one out, or
 * neither. */
import { el } from "../modules/dom.js";
import { etp } from "../modules/format.js";
import { words } from "../modules/words.js";

/** @typedef {"" | "keep" | "ban"} Choice */

export class PlanMap {
  /** @type {Map<string, HTMLButtonElement>} */
  #pins = new Map();

  /**
   * @param {import("../modules/session.js").Session} session
   * @param {Plan} plan
   * @param {(code: string) => void} turn chooses otherwise for a post
   */
  constructor(session, plan, turn) {
    this.session = session;
    this.plan = plan;
    this.turn = turn;
    this.map = /** @type {import("./territory-map.js").TerritoryMap} */ (el("territory-map"));
    this.element = el("div", { class: "plan-map" }, el("h3", {}, words().planMap), this.map, el("p", { class: "hint" }, words().planMapHint));
  }

  /** Once it stands in the page. */
  async draw() {
    const level = this.plan.placement.unit ?? "epci";
    const outlines = this.session.outlines(level);
    const situation = await this.session.planned(this.plan.plan, { level });
    const { code, statut } = situation.territoires;
    await this.map.show(outlines, this.session.study.territoire?.emprise, code, statut);
    const collection = await outlines;
    /** @type {Map<string, any>} */
    const shapes = new Map(collection.features.map((/** @type {any} */ feature) => [feature.properties.code, feature.geometry]));
    for (const post of this.plan.resultat.plan) {
      const middles = this.plan.resultat.affectations
        .filter((/** @type {any} */ part) => part.poste === post.code && shapes.has(part.code))
        .map((/** @type {any} */ part) => middle(shapes.get(part.code)));
      if (!middles.length) continue;
      const pin = /** @type {HTMLButtonElement} */ (el("button", { type: "button", class: "pin" }, String(post.rang)));
      pin.addEventListener("click", () => this.turn(post.code));
      this.#pins.set(post.code, pin);
      this.choose(post.code, "");
      this.map.pin(pin, [0, 1].map((axis) => middles.reduce((/** @type {number} */ sum, /** @type {number[]} */ point) => sum + point[axis], 0) / middles.length));
    }
  }

  /** Shows what is chosen for a post.
   * @param {string} code
   * @param {Choice} choice
   */
  choose(code, choice) {
    const pin = this.#pins.get(code);
    const post = this.plan.resultat.plan.find((/** @type {any} */ one) => one.code === code);
    if (!pin || !post) return;
    const w = words();
    pin.dataset.choice = choice;
    pin.setAttribute("aria-label", w.pin(`${post.rang}. ${post.nom}`, etp(post.etp), choice === "keep" ? w.kept : choice === "ban" ? w.banned : w.free));
    pin.title = pin.getAttribute("aria-label") ?? "";
  }
}

/** The middle of a geometry's box.
 * @param {any} geometry
 */
function middle(geometry) {
  const points = geometry.coordinates.flat(geometry.type === "MultiPolygon" ? 2 : 1);
  return [0, 1].map((axis) => {
    const values = points.map((/** @type {number[]} */ point) => point[axis]);
    return (values.reduce((/** @type {number} */ a, /** @type {number} */ b) => Math.min(a, b)) + values.reduce((/** @type {number} */ a, /** @type {number} */ b) => Math.max(a, b))) / 2;
  });
}
