// @ts-check
/** The map: outlines once, figures apart; another date repaints from numbers alone. */
import { ask } from "../modules/api.js";
import { announce, el } from "../modules/dom.js";
import { colour, pattern, statuses } from "../modules/statuses.js";
import { words } from "../modules/words.js";
import { MapSketch } from "./map-sketch.js";

/** @type {Promise<any> | null} */
let library = null;

/** The map's library is a megabyte: the table does not wait for it. */
function load() {
  library ??= new Promise((resolve, reject) => {
    document.head.append(el("link", { rel: "stylesheet", href: "lib/maplibre-gl.css" }));
    const script = /** @type {HTMLScriptElement} */ (el("script", { src: "lib/maplibre-gl.js" }));
    script.addEventListener("load", () => resolve(maplibregl));
    script.addEventListener("error", (event) => {
      library = null;
      reject(event);
    });
    document.head.append(script);
  });
  return library;
}

/** @type {Promise<any> | null} */
let country = null;
/** @type {Promise<any> | null} */
let cities = null;
/** The base map that the server was given; nothing where it has none.
 * @type {Promise<string | null> | null}
 */
let tiles = null;

const empty = { type: "FeatureCollection", features: [] };
const patterns = ["hatch", "cross", "lines", "dots"];

export class TerritoryMap extends HTMLElement {
  /** @type {any} */
  #map = null;
  /** @type {Promise<any> | null} */
  #made = null;
  #hovered = "";
  #chosen = "";
  /** @type {any[]} */
  #markers = [];
  /** @type {any} */
  #outlines = null;
  /** What is painted, by code.
   * @type {Map<string, string>}
   */
  #painted = new Map();
  /** What is to be painted.
   * @type {{ codes: string[], kinds: string[] }}
   */
  #wanted = { codes: [], kinds: [] };
  /** @type {any} */
  #posts = empty;
  /** @type {MapSketch | null} */
  #sketch = null;

  connectedCallback() {
    if (this.frame) return;
    this.frame = el("div", { class: "map-frame" });
    this.append(this.frame);
  }

  disconnectedCallback() {
    this.#map?.remove();
    this.#map = null;
    this.#made = null;
    this.#outlines = null;
    this.#sketch?.remove();
    this.#sketch = null;
  }

  /** Begins to fetch what any map needs; the library is run once the sketch is in sight. */
  prepare() {
    if (!library && !document.querySelector("link[as=script]")) document.head.append(el("link", { rel: "preload", as: "script", href: "lib/maplibre-gl.js" }));
    country ??= ask("/geometry/departement.json?scale=country");
    cities ??= ask("/geometry/cities.json");
    tiles ??= ask("/api/version").then((version) => version.tuiles).catch(() => null);
    for (const data of [country, cities]) data.catch(() => {});
  }

  /** Outlines once, colours and patterns by code; what is shown already stays as it is.
   * @param {Promise<any>} coming outlines of the units
   * @param {number[] | undefined} box that holds them
   * @param {string[]} codes
   * @param {string[]} kinds statuses, one a code
   */
  async show(coming, box, codes, kinds) {
    const wanted = { codes, kinds };
    this.#wanted = wanted;
    const outlines = await coming;
    if (this.#wanted !== wanted || !this.isConnected) return;
    if (!this.#map) {
      this.#sketch ??= this.#begin(box);
      this.#sketch.draw(outlines, codes, kinds);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      performance.mark("painted");
      if (!this.isConnected) return;
    }
    this.#made ??= this.#make(outlines, box);
    try {
      await this.#made;
    } catch {
      // Without WebGL the sketch stays, and can be pointed at.
      if (!this.querySelector(".hint")) this.append(el("p", { class: "hint" }, words().noMap));
      const land = await country?.catch(() => null);
      if (!this.#sketch || !land || this.#wanted !== wanted) return;
      this.#sketch.land = land;
      this.#sketch.draw(outlines, codes, kinds);
      return;
    }
    if (this.#wanted !== wanted || !this.#map) return;
    if (this.#outlines !== outlines) await this.#replace(outlines);
    if (this.#wanted === wanted) this.#paint();
  }

  /** @param {number[] | undefined} box */
  #begin(box) {
    const sketch = new MapSketch(this, /** @type {HTMLElement} */ (this.frame), box);
    sketch.element.addEventListener("mousemove", (event) => this.#tell("hover", sketch.at(event)));
    sketch.element.addEventListener("mouseleave", () => this.#tell("hover", ""));
    sketch.element.addEventListener("click", (event) => {
      const code = sketch.at(event);
      if (code) this.#tell("choose", code);
    });
    return sketch;
  }

  /**
   * @param {any} outlines
   * @param {number[] | undefined} box
   */
  async #make(outlines, box) {
    const w = words();
    this.prepare();
    const gl = await load();
    const style = getComputedStyle(document.documentElement);
    const tint = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    const bounds = box ? [[box[0], box[1]], [box[2], box[3]]] : [[-5, 41], [9.6, 51.2]];
    const map = new gl.Map({
      container: this.frame,
      style: {
        version: 8,
        sources: {
          country: { type: "geojson", data: empty },
          units: { type: "geojson", data: outlines, promoteId: "code", tolerance: 0.2, buffer: 16 },
        },
        layers: [
          { id: "sea", type: "background", paint: { "background-color": tint("--sea") } },
          { id: "land", type: "fill", source: "country", paint: { "fill-color": tint("--land") } },
          { id: "fill", type: "fill", source: "units", paint: { "fill-color": ["coalesce", ["feature-state", "colour"], tint("--unknown")], "fill-antialias": false } },
          { id: "limits", type: "line", source: "units", paint: { "line-color": tint("--limit"), "line-width": 0.7 } },
          { id: "departements", type: "line", source: "country", paint: { "line-color": tint("--limit-strong"), "line-width": 1.1, "line-opacity": 0.55 } },
        ],
      },
      bounds,
      fitBoundsOptions: { padding: 16 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      locale: w.mapWords,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new gl.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new gl.AttributionControl({ compact: true, customAttribution: w.attribution }), "bottom-right");
    await new Promise((resolve) => map.once("style.load", resolve));
    if (!this.isConnected) return map.remove();
    this.#map = map;
    this.#outlines = outlines;
    this.#painted = new Map();
    for (const name of patterns) map.addImage(name, pattern(name), { pixelRatio: 2 });
    // Her own territory first; what lies around it, and what is drawn over it, once that is in sight.
    map.once("idle", () => this.#complete(tint));
    map.on("mousemove", "fill", (/** @type {any} */ event) => {
      map.getCanvas().style.cursor = "pointer";
      this.#tell("hover", event.features[0]?.properties.code ?? "");
    });
    map.on("mouseleave", "fill", () => {
      map.getCanvas().style.cursor = "";
      this.#tell("hover", "");
    });
    map.on("click", "fill", (/** @type {any} */ event) => this.#tell("choose", event.features[0]?.properties.code ?? ""));
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
    const towns = await cities?.catch(() => null);
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

  /** What a map has beside coloured territories.
   * @param {(name: string) => string} tint
   */
  #complete(tint) {
    const map = this.#map;
    if (!map) return;
    this.#sketch?.remove();
    this.#sketch = null;
    performance.mark("movable");
    const state = (/** @type {string} */ name) => ["boolean", ["feature-state", name], false];
    map.addLayer({
      id: "marked",
      type: "line",
      source: "units",
      paint: { "line-color": tint("--accent"), "line-width": ["case", state("chosen"), 3.5, state("hovered"), 2, 0] },
    });
    map.addSource("posts", { type: "geojson", data: this.#posts });
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
    country?.then((data) => this.#map?.getSource("country")?.setData(data)).catch(() => {});
    tiles?.then((address) => address && this.#lay(address));
    this.#names();
  }

  /** Lays a base map under the territories, which let it be seen.
   * @param {string} address of its tiles
   */
  #lay(address) {
    const map = this.#map;
    if (!map) return;
    map.addSource("base", { type: "raster", tiles: [address], tileSize: 256 });
    map.addLayer({ id: "base", type: "raster", source: "base" }, "land");
    map.setPaintProperty("land", "fill-opacity", 0);
    map.setPaintProperty("fill", "fill-opacity", 0.65);
  }

  /** Other outlines in the place of those that are there.
   * @param {any} outlines
   */
  async #replace(outlines) {
    const map = this.#map;
    this.#outlines = outlines;
    this.#painted = new Map();
    this.#hovered = "";
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
    this.#mark("chosen", this.#chosen, true);
    this.#names();
  }

  /** Only what changes is painted: states of features, which no tile is made anew for. */
  #paint() {
    const map = this.#map;
    const { codes, kinds } = this.#wanted;
    for (const [index, code] of codes.entries()) {
      const kind = kinds[index];
      if (this.#painted.get(code) === kind) continue;
      this.#painted.set(code, kind);
      const name = statuses[kind]?.pattern ?? "";
      if (name && !map.getLayer(`fill-${name}`)) this.#addPattern(name);
      map.setFeatureState({ source: "units", id: code }, { colour: colour(kind), pattern: name });
    }
    // For who measures how long a repaint takes.
    const painted = () => {
      if (!map.isSourceLoaded("units")) return;
      map.off("render", painted);
      performance.mark("painted");
    };
    map.on("render", painted);
    map.triggerRepaint();
  }

  /** A pattern has a layer once it is met: each is drawn over the whole map, seen or not.
   * @param {string} name
   */
  #addPattern(name) {
    this.#map.addLayer(
      {
        id: `fill-${name}`,
        type: "fill",
        source: "units",
        paint: { "fill-pattern": name, "fill-opacity": ["case", ["==", ["feature-state", "pattern"], name], 1, 0], "fill-antialias": false },
      },
      "limits",
    );
  }

  /** Puts an element of the page on the map.
   * @param {HTMLElement} element
   * @param {number[]} place longitude and latitude
   */
  pin(element, place) {
    if (this.#map) new maplibregl.Marker({ element }).setLngLat(place).addTo(this.#map);
  }

  /** Posts as circles of their ETP.
   * @param {any} data GeoJSON points with `id`, `etp` and `actif`
   */
  setPosts(data) {
    this.#posts = data;
    this.#map?.getSource("posts")?.setData(data);
  }

  /**
   * @param {"chosen" | "hovered"} what
   * @param {string} code
   * @param {boolean} is
   */
  #mark(what, code, is) {
    if (this.#map && code) this.#map.setFeatureState({ source: "units", id: code }, { [what]: is });
  }

  /** @param {string} code */
  set hovered(code) {
    if (code === this.#hovered) return;
    this.#mark("hovered", this.#hovered, false);
    this.#mark("hovered", code, true);
    this.#hovered = code;
  }

  /** @param {string} code */
  set chosen(code) {
    if (code === this.#chosen) return;
    this.#mark("chosen", this.#chosen, false);
    this.#mark("chosen", code, true);
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
