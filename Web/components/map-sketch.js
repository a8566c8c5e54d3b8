// @ts-check
/** The map as it can be drawn at once: in sight until the one to be moved is ready, and where there will be none for want
 * of WebGL. */
import { el } from "../modules/dom.js";
import { colour, pattern, statuses } from "../modules/statuses.js";

const padding = 16;
const radians = Math.PI / 180;

/** Web Mercator, as the map has it.
 * @param {number} longitude
 * @param {number} latitude
 */
const project = (longitude, latitude) => [longitude * radians, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))];

export class MapSketch {
  /** @type {{ code: string, path: Path2D }[]} */
  #units = [];
  /** @type {any} */
  #outlines = null;
  /** What lies around.
   * @type {Path2D[]}
   */
  #land = [];
  /** @type {Map<string, CanvasPattern | null>} */
  #patterns = new Map();

  /**
   * @param {HTMLElement} parent
   * @param {HTMLElement} frame of the map that it covers
   * @param {number[] | undefined} box west, south, east, north
   */
  constructor(parent, frame, box = [-5, 41, 9.6, 51.2]) {
    this.element = /** @type {HTMLCanvasElement} */ (el("canvas", { class: "sketch", "aria-hidden": "true" }));
    parent.append(this.element);
    const [width, height, density] = [frame.clientWidth, frame.clientHeight, window.devicePixelRatio];
    this.element.width = Math.round(width * density);
    this.element.height = Math.round(height * density);
    this.element.style.height = `${height}px`;
    // Without the graphics card, which takes longer to ask than the drawing lasts.
    this.pen = /** @type {CanvasRenderingContext2D} */ (this.element.getContext("2d", { willReadFrequently: true }));
    const [left, bottom] = project(box[0], box[1]);
    const [right, top] = project(box[2], box[3]);
    this.scale = density * Math.max(0, Math.min((width - 2 * padding) / (right - left), (height - 2 * padding) / (bottom - top)));
    this.left = this.element.width / 2 - (this.scale * (left + right)) / 2;
    this.top = this.element.height / 2 - (this.scale * (top + bottom)) / 2;
  }

  /**
   * @param {any} outlines
   * @param {string[]} codes
   * @param {string[]} kinds statuses, one a code
   */
  draw(outlines, codes, kinds) {
    if (this.#outlines !== outlines) {
      this.#outlines = outlines;
      this.#units = outlines.features.map((/** @type {any} */ feature) => ({ code: feature.properties.code, path: this.#path(feature.geometry) }));
    }
    const style = getComputedStyle(this.element);
    const tint = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    const kindOf = new Map(codes.map((code, index) => [code, kinds[index]]));
    const { pen } = this;
    pen.fillStyle = tint("--sea");
    pen.fillRect(0, 0, this.element.width, this.element.height);
    pen.strokeStyle = tint("--limit");
    pen.lineWidth = 0.7 * window.devicePixelRatio;
    for (const path of this.#land) {
      pen.fillStyle = tint("--land");
      pen.fill(path, "evenodd");
      pen.stroke(path);
    }
    for (const { code, path } of this.#units) {
      const kind = kindOf.get(code);
      pen.fillStyle = kind ? colour(kind) : tint("--unknown");
      pen.fill(path, "evenodd");
      const strokes = kind && statuses[kind]?.pattern ? this.#pattern(/** @type {string} */ (statuses[kind].pattern)) : null;
      if (strokes) {
        pen.fillStyle = strokes;
        pen.fill(path, "evenodd");
      }
      pen.stroke(path);
    }
  }

  /** Draws what lies around from the next time on.
   * @param {any} country outlines of départements
   */
  set land(country) {
    this.#land = country.features.map((/** @type {any} */ feature) => this.#path(feature.geometry));
  }

  /** The territory at a point of the page.
   * @param {MouseEvent} event
   */
  at(event) {
    const place = this.element.getBoundingClientRect();
    const x = (event.clientX - place.left) * window.devicePixelRatio;
    const y = (event.clientY - place.top) * window.devicePixelRatio;
    return this.#units.find(({ path }) => this.pen.isPointInPath(path, x, y, "evenodd"))?.code ?? "";
  }

  remove() {
    this.element.remove();
  }

  /** @param {string} name */
  #pattern(name) {
    let known = this.#patterns.get(name);
    if (known === undefined) {
      const { width, height, data } = pattern(name);
      const tile = /** @type {HTMLCanvasElement} */ (el("canvas", { width, height }));
      tile.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
      known = this.pen.createPattern(tile, "repeat");
      known?.setTransform(new DOMMatrix().scale(window.devicePixelRatio / 2));
      this.#patterns.set(name, known);
    }
    return known;
  }

  /** @param {any} geometry */
  #path(geometry) {
    const path = new Path2D();
    /** @type {number[][][][]} */
    const polygons = geometry?.type === "MultiPolygon" ? geometry.coordinates : geometry?.type === "Polygon" ? [geometry.coordinates] : [];
    for (const ring of polygons.flat()) {
      for (const [index, [longitude, latitude]] of ring.entries()) {
        const [x, y] = project(longitude, latitude);
        if (index === 0) path.moveTo(this.left + this.scale * x, this.top + this.scale * y);
        else path.lineTo(this.left + this.scale * x, this.top + this.scale * y);
      }
      path.closePath();
    }
    return path;
  }
}
