// @ts-check
/** What is taken away: report, workbook, layers, map, the study itself. */
import { showProblem } from "../components/notice.js";
import { address, query as asked } from "../modules/api.js";
import { download } from "../modules/download.js";
import { announce, button, el } from "../modules/dom.js";
import { link } from "../modules/route.js";
import { words } from "../modules/words.js";

export class TakeAway {
  /** @param {import("../modules/app.js").Context} context */
  constructor({ session, query }) {
    const w = words();
    const { path, study } = /** @type {import("../modules/session.js").Session} */ (session);
    const question = asked({ date: query.date, level: query.niveau });
    const files = (/** @type {string} */ title, /** @type {string} */ hint, /** @type {[string, string][]} */ list) =>
      el(
        "section",
        { class: "files" },
        el("h2", {}, title),
        el("p", { class: "hint" }, hint),
        el("ul", {}, ...list.map(([label, file]) => el("li", {}, this.#file(label, address(`${path}${file}${question}`))))),
      );
    const view = new URL(link(study.id, "couverture", query), location.href).href;
    this.element = el(
      "div",
      { class: "takeaway" },
      el("h1", {}, w.screens.emporter),
      el(
        "div",
        { class: "grid" },
        files(w.report, w.reportHint, [["HTML", "/report.html"], ["PDF", "/report.pdf"], ["ODT", "/report.odt"], ["DOCX", "/report.docx"]]),
        files(w.workbook, w.workbookHint, [["XLSX", "/layers/maillage.xlsx"], ["ODS", "/layers/maillage.ods"], [w.correctedRegister, "/register.xlsx"]]),
        files(w.printedMap, w.printedMapHint, [["PDF", "/map.pdf"], ["PNG", "/map.png"], ["SVG", "/map.svg"]]),
        files(w.layers, w.layersHint, [
          ["GeoPackage", "/layers/maillage.gpkg"],
          [`${w.territories} (GeoJSON)`, "/layers/territoires.geojson"],
          [`${w.whiteZones} (GeoJSON)`, "/layers/zones-blanches.geojson"],
          [`${w.perimeters} (GeoJSON)`, "/layers/perimetres.geojson"],
          [`${w.posts} (GeoJSON)`, "/layers/postes.geojson"],
          [`${w.territories} (CSV)`, "/layers/territoires.csv"],
        ]),
        el("section", { class: "files" }, el("h2", {}, w.theStudy), el("p", { class: "hint" }, w.theStudyHint), el("ul", {}, el("li", {}, this.#file("ZIP", `${path}.zip`)))),
        el(
          "section",
          { class: "files" },
          el("h2", {}, w.thisView),
          el("p", { class: "hint" }, w.thisViewHint),
          el("p", { class: "address" }, view),
          button(w.copy, async () => {
            await navigator.clipboard.writeText(view);
            announce(w.copied);
          }),
        ),
      ),
    );
  }

  /** A link that tells what went wrong, rather than opening a page of JSON.
   * @param {string} label
   * @param {string} href
   */
  #file(label, href) {
    const anchor = el("a", { href, download: "", class: "button" }, label);
    anchor.addEventListener("click", async (event) => {
      event.preventDefault();
      anchor.setAttribute("aria-busy", "true");
      try {
        await download(href);
      } catch (error) {
        showProblem(error);
      } finally {
        anchor.removeAttribute("aria-busy");
      }
    });
    return anchor;
  }
}
