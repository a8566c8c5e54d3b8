// @ts-check
/** The map: outlines once, figures apart; another date repaints from numbers alone. */
import { ask } from "../modules/api.js";
import { announce, el } from "../modules/dom.js";
import { colour, pattern, statuses } from "../modules/statuses.js";
import { words } from "../modules/words.js";

/** @type {Promise<any> | null} */
let library = null;

/** The map's library is a megabyte: it comes when the table stands already. */
function load() {
  library ??= new Promise((resolve, reject) => {
    document.head.append(el("link", { rel: "stylesheet", href: "lib/maplibre-gl.css" }));
    const script = /** @type {HTMLScriptElement} */ (el("script", { src: "lib/maplibre-gl.js" }));
    script.addEventListener("load", () => resolve(maplibregl));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return library;
}

/** @type {Promise<any> | null} */
let country = null;
/** @type {Promise<any> | null} */
let cities = null;

export class TerritoryMap extends HTMLElement {
  /** @type {any} */
  #map = null;
  /** @type {Promise<void> | null} */
  #ready = null;
  #hovered = "";
  #chosen = "";
  /** @type {any[]} */
  #markers = [];
  /** @type {any} */
  #outlines = null;
  /** @type {Record<string, string>} */
  #painted = {};

  connectedCallback() {
    if (this.frame) return;
    this.frame = el("div", { class: "map-frame" });
    this.append(this.frame);
  }

  disconnectedCallback() {
    this.#map?.remove();
    this.#map = null;
    this.#ready = null;
  }

  /** @param {number[] | undefined} box */
  #start(box) {
    this.#ready ??= this.#make(box);
    return this.#ready;
  }

  /** @param {number[] | undefined} box */
  async #make(box) {
    const w = words();
    const gl = await load();
    const style = getComputedStyle(document.documentElement);
    const tint = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    const bounds = box ? [[box[0], box[1]], [box[2], box[3]]] : [[-5, 41], [9.6, 51.2]];
    const map = new gl.Map({
      container: this.frame,
      style: { version: 8, sources: {}, layers: [{ id: "sea", type: "background", paint: { "background-color": tint("--sea") } }] },
      bounds,
      fitBoundsOptions: { padding: 16 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      preserveDrawingBuffer: true,
      locale: w.mapWords,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new gl.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new gl.AttributionControl({ compact: true, customAttribution: w.attribution }), "bottom-right");
    await new Promise((resolve) => map.once("load", resolve));
    if (!this.isConnected) return;
    this.#map = map;
    for (const name of ["hatch", "cross", "lines", "dots"]) map.addImage(name, pattern(name), { pixelRatio: 2 });
    country ??= ask("/geometry/departement.json?scale=country");
    const empty = { type: "FeatureCollection", features: [] };
    map.addSource("country", { type: "geojson", data: empty });
    map.addLayer({ id: "land", type: "fill", source: "country", paint: { "fill-color": tint("--land") } });
    map.addSource("units", { type: "geojson", data: empty, promoteId: "code", tolerance: 0.2, buffer: 16 });
    map.addLayer({
      id: "fill",
      type: "fill",
      source: "units",
      paint: { "fill-color": ["coalesce", ["feature-state", "colour"], tint("--unknown")], "fill-antialias": false },
    });
    for (const name of ["hatch", "cross", "lines", "dots"])
      map.addLayer({ id: `fill-${name}`, type: "fill", source: "units", filter: ["==", ["get", "code"], ""], paint: { "fill-pattern": name } });
    map.addLayer({ id: "limits", type: "line", source: "units", paint: { "line-color": tint("--limit"), "line-width": 0.7 } });
    map.addLayer({ id: "departements", type: "line", source: "country", paint: { "line-color": tint("--limit-strong"), "line-width": 1.1, "line-opacity": 0.55 } });
    map.addLayer({
      id: "marked",
      type: "line",
      source: "units",
      paint: {
        "line-color": tint("--accent"),
        "line-width": ["case", ["boolean", ["feature-state", "chosen"], false], 3.5, ["boolean", ["feature-state", "hovered"], false], 2, 0],
      },
    });
    map.addSource("posts", { type: "geojson", data: empty });
    map.addLayer({
      id: "posts",
      type: "circle",
      source: "posts",
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "etp"]], 0, 3, 1, 6, 2, 10],
        "circle-color": ["case", ["get", "actif"], tint("--accent"), "#ffffff"],
        "circle-stroke-color": tint("--accent"),
        "circle-stroke-width": 1.5,
        "circle-opacity": 0.85,
      },
    });
    country.then((data) => this.#map?.getSource("country")?.setData(data)).catch(() => {});
    map.on("mousemove", "fill", (/** @type {any} */ event) => {
      map.getCanvas().style.cursor = "pointer";
      this.#tell("hover", event.features[0]?.properties.code ?? "");
    });
    map.on("mouseleave", "fill", () => {
      map.getCanvas().style.cursor = "";
      this.#tell("hover", "");
    });
    map.on("click", "fill", (/** @type {any} */ event) => this.#tell("choose", event.features[0]?.properties.code ?? ""));
    map.on("click", "posts", (/** @type {any} */ event) => this.#tell("post", event.features[0]?.properties.id ?? ""));
    map.on("click", (/** @type {any} */ event) => this.dispatchEvent(new CustomEvent("point", { detail: [event.lngLat.lng, event.lngLat.lat] })));
    map.on("moveend", () => this.#names());
  }

  /**
   * @param {string} name
   * @param {string} code
   */
  #tell(name, code) {
    this.dispatchEvent(new CustomEvent(name, { detail: code }));
  }

  /** Names of the largest towns in sight, for orientation. */
  async #names() {
    cities ??= ask("/geometry/cities.json");
    const towns = await cities.catch(() => null);
    const map = this.#map;
    if (!towns || !map) return;
    for (const marker of this.#markers) marker.remove();
    this.#markers = [];
    /** @type {{ x: number, y: number }[]} */
    const taken = [];
    for (const town of towns.features) {
      if (this.#markers.length >= 12) break;
      const place = town.geometry.coordinates;
      if (!map.getBounds().contains(place)) continue;
      const point = map.project(place);
      if (taken.some((other) => Math.abs(other.x - point.x) < 90 && Math.abs(other.y - point.y) < 22)) continue;
      taken.push(point);
      const name = el("span", { class: "town", "aria-hidden": "true" }, town.properties.nom);
      this.#markers.push(new maplibregl.Marker({ element: name, anchor: "left" }).setLngLat(place).addTo(map));
    }
  }

  /** Outlines of the units, with the box that holds them.
   * @param {any} outlines
   * @param {number[] | undefined} box
   */
  async setOutlines(outlines, box) {
    try {
      await this.#start(box);
    } catch (error) {
      library = null;
      this.frame?.replaceChildren(el("p", { class: "hint" }, words().noMap));
      throw error;
    }
    if (!this.#map || this.#outlines === outlines) return;
    this.#outlines = outlines;
    this.#painted = {};
    this.#hovered = this.#chosen = "";
    const map = this.#map;
    map.removeFeatureState({ source: "units" });
    // States of features that are not there yet would be looked up among those of before.
    const isThere = new Promise((resolve) => {
      const look = (/** @type {any} */ event) => {
        if (event.sourceId !== "units" || !event.isSourceLoaded || event.sourceDataType === "metadata") return;
        map.off("sourcedata", look);
        resolve(null);
      };
      map.on("sourcedata", look);
      map.once("remove", resolve);
    });
    map.getSource("units").setData(outlines);
    await isThere;
    this.#names();
  }

  /** Colours and patterns by code; only what changes is painted.
   * @param {string[]} codes
   * @param {string[]} kinds statuses, one a code
   */
  paint(codes, kinds) {
    const map = this.#map;
    if (!map) return;
    /** @type {Record<string, string[]>} */
    const patterned = { hatch: [], cross: [], lines: [], dots: [] };
    let hasChanged = false;
    for (let index = 0; index < codes.length; index += 1) {
      const code = codes[index];
      const kind = kinds[index];
      const name = statuses[kind]?.pattern;
      if (name) patterned[name].push(code);
      if (this.#painted[code] === kind) continue;
      this.#painted[code] = kind;
      hasChanged = true;
      map.setFeatureState({ source: "units", id: code }, { colour: colour(kind) });
    }
    // For who measures how long a repaint takes.
    map.once("render", () => performance.mark("painted"));
    if (!hasChanged) return map.triggerRepaint();
    for (const [name, list] of Object.entries(patterned))
      map.setFilter(`fill-${name}`, list.length ? ["in", ["get", "code"], ["literal", list]] : ["==", ["get", "code"], ""]);
  }

  /** Posts as circles of their ETP.
   * @param {any} data GeoJSON points
   */
  setPosts(data) {
    this.#map?.getSource("posts")?.setData(data);
  }

  /** @param {string} code */
  set hovered(code) {
    if (!this.#map || code === this.#hovered) return;
    if (this.#hovered) this.#map.setFeatureState({ source: "units", id: this.#hovered }, { hovered: false });
    if (code) this.#map.setFeatureState({ source: "units", id: code }, { hovered: true });
    this.#hovered = code;
  }

  /** @param {string} code */
  set chosen(code) {
    if (!this.#map || code === this.#chosen) return;
    if (this.#chosen) this.#map.setFeatureState({ source: "units", id: this.#chosen }, { chosen: false });
    if (code) this.#map.setFeatureState({ source: "units", id: code }, { chosen: true });
    this.#chosen = code;
  }

  /** A polygon that is being drawn.
   * @param {number[][]} points
   */
  setDraft(points) {
    const map = this.#map;
    if (!map) return;
    const data = {
      type: "FeatureCollection",
      features: points.length
        ? [
            { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: points.length > 2 ? [...points, points[0]] : points } },
            ...points.map((point) => ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: point } })),
          ]
        : [],
    };
    if (map.getSource("draft")) return map.getSource("draft").setData(data);
    map.addSource("draft", { type: "geojson", data });
    map.addLayer({ id: "draft-line", type: "line", source: "draft", paint: { "line-color": "#8a1c4a", "line-width": 2 } });
    map.addLayer({ id: "draft-points", type: "circle", source: "draft", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-color": "#8a1c4a", "circle-radius": 4 } });
    announce(words().drawing(points.length));
  }
}

customElements.define("territory-map", TerritoryMap);
