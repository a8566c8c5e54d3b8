// @ts-check
/** Several plans by département: who would be in white zones, ETP, euros of the State. */
import { el, scroller } from "../modules/dom.js";
import { etp, euros, number } from "../modules/format.js";
import { words } from "../modules/words.js";

/**
 * @param {import("../modules/session.js").Session} session
 * @param {Plan[]} plans those that have posts
 */
export async function planComparison(session, plans) {
  const w = words();
  const situations = await Promise.all(plans.map((plan) => session.planned(plan.plan, { level: "departement" })));
  const { code, nom } = situations[0].territoires;
  const sum = (/** @type {any[]} */ posts, /** @type {string} */ key) =>
    // Of a share that nobody knows there is no sum.
    posts.some((post) => post[key] === null) ? null : posts.reduce((total, post) => total + post[key], 0);
  const rows = code.map((departement, place) => {
    const cells = plans.flatMap((plan, index) => {
      const table = situations[index].territoires;
      const own = table.code.indexOf(departement);
      const posts = plan.resultat.plan.filter((/** @type {any} */ post) => post.departement === departement);
      return [number(table.population_blanche[own]), etp(sum(posts, "etp")), euros(sum(posts, "part_etat"))];
    });
    return el("tr", {}, el("th", { scope: "row" }, nom[place]), ...cells.map((cell) => el("td", { class: "number" }, cell)));
  });
  return el(
    "div",
    {},
    el("h3", {}, w.byDepartement),
    scroller(
      w.byDepartement,
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el("tr", {}, el("td", { rowspan: 2 }), ...plans.map((plan) => el("th", { scope: "colgroup", colspan: 3 }, plan.titre))),
          el("tr", {}, ...plans.flatMap(() => [w.inWhiteZones, w.etp, w.stateShare].map((label) => el("th", { scope: "col" }, label)))),
        ),
        el("tbody", {}, ...rows),
      ),
    ),
  );
}
