// @ts-check
/** Perimeters of her own: a polygon loaded from a file, drawn on a map, or written as coordinates. */
import { showProblem } from "./notice.js";
import { ask } from "../modules/api.js";
import { announce, button, el, field } from "../modules/dom.js";
import { words } from "../modules/words.js";

export class ZoneEditor {
  /** @type {number[][]} */
  #points = [];

  /**
   * @param {import("../modules/session.js").Session} session
   * @param {(operations: any[]) => Promise<void>} edit
   */
  constructor(session, edit) {
    const w = words();
    this.session = session;
    this.edit = edit;
    this.name = /** @type {HTMLInputElement} */ (el("input", { type: "text", pattern: "[A-Za-z0-9_-]+" }));
    this.file = /** @type {HTMLInputElement} */ (el("input", { type: "file", accept: ".geojson,.json" }));
    this.coordinates = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: 4, spellcheck: "false" }));
    this.map = /** @type {import("./territory-map.js").TerritoryMap} */ (el("territory-map"));
    this.list = el("ul", {});
    this.details = el(
      "details",
      { class: "zones" },
      el("summary", {}, w.ownPerimeters),
      el("p", { class: "hint" }, w.ownPerimetersHint),
      this.list,
      el(
        "div",
        { class: "split" },
        el(
          "div",
          {},
          field(w.zoneName, this.name),
          field(w.zoneFile, this.file),
          field(w.zoneCoordinates, this.coordinates, w.zoneCoordinatesHint),
          el("p", { class: "actions" }, button(w.saveZone, () => this.#save(), { class: "primary" }), button(w.clearZone, () => this.#set([]))),
        ),
        this.map,
      ),
    );
    this.element = this.details;
    this.details.addEventListener("toggle", () => this.#open());
    this.file.addEventListener("change", () => this.#load());
    this.coordinates.addEventListener("change", () => this.#read());
    this.map.addEventListener("point", (event) => this.#set([...this.#points, /** @type {CustomEvent} */ (event).detail.map((/** @type {number} */ degrees) => Math.round(degrees * 1e5) / 1e5)]));
  }

  async #open() {
    if (!(/** @type {HTMLDetailsElement} */ (this.details).open)) return;
    const w = words();
    try {
      const zones = await ask(`${this.session.path}/zones.geojson`);
      this.list.replaceChildren(
        ...zones.features.map((/** @type {any} */ zone) =>
          el(
            "li",
            {},
            `zone:${zone.properties.id} `,
            button(w.remove, async () => {
              await this.edit([{ polygone: { id: zone.properties.id, geometrie: null } }]);
              this.#open();
            }, { class: "quiet", "aria-label": `${w.remove} zone:${zone.properties.id}` }),
          ),
        ),
      );
      await this.map.show(this.session.outlines("epci"), this.session.study.territoire?.emprise, [], []);
    } catch (error) {
      showProblem(error);
    }
  }

  /** @param {number[][]} points */
  #set(points) {
    this.#points = points;
    this.coordinates.value = points.map((point) => point.join(", ")).join("\n");
    this.map.setDraft(points);
    announce(words().drawing(points.length));
  }

  #read() {
    const points = this.coordinates.value
      .split("\n")
      .map((line) => line.split(/[;,\s]+/).filter(Boolean).map(Number))
      .filter((point) => point.length === 2 && point.every(Number.isFinite));
    this.#set(points);
  }

  async #load() {
    const file = this.file.files?.[0];
    if (!file) return;
    try {
      const data = JSON.parse(await file.text());
      const feature = data.type === "FeatureCollection" ? data.features[0] : data;
      this.geometry = feature.geometry ?? feature;
      this.name.value ||= String(feature.properties?.id ?? file.name.replace(/\.\w+$/, "")).replace(/[^A-Za-z0-9_-]+/g, "-");
      const ring = this.geometry.type === "Polygon" ? this.geometry.coordinates[0].slice(0, -1) : [];
      this.map.setDraft(ring);
      announce(words().fileChosen(file.name));
    } catch {
      announce(words().notGeoJSON);
      this.file.setCustomValidity(words().notGeoJSON);
      this.file.reportValidity();
    }
  }

  async #save() {
    const w = words();
    const id = this.name.value.trim();
    const drawn = this.#points.length > 2 ? { type: "Polygon", coordinates: [[...this.#points, this.#points[0]]] } : null;
    const geometrie = drawn ?? this.geometry;
    if (!id || !geometrie) {
      announce(w.zoneIncomplete);
      (id ? this.coordinates : this.name).focus();
      return;
    }
    await this.edit([{ polygone: { id, geometrie } }]);
    this.geometry = undefined;
    this.#set([]);
    this.#open();
    announce(w.zoneSaved(id));
  }
}
