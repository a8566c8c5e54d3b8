// @ts-check
/** Statuses as they are coloured, each with a pattern of its own so that no two hang on colour alone. */

/** @type {Record<string, { colour: string, pattern: string | null, isWhite: boolean }>} */
export const statuses = {
  couverte: { colour: "#2f7f6f", pattern: null, isWhite: false },
  limitrophe_sans_besoin: { colour: "#9cc9b8", pattern: null, isWhite: false },
  limitrophe_a_qualifier: { colour: "#c9d8ee", pattern: "dots", isWhite: false },
  mixte: { colour: "#b9a7cf", pattern: "cross", isWhite: false },
  capacite_insuffisante: { colour: "#f2c879", pattern: "lines", isWhite: true },
  limitrophe: { colour: "#eda67f", pattern: "hatch", isWhite: true },
  non_couverte: { colour: "#f4f1ea", pattern: "hatch", isWhite: true },
};

/** @param {string} status */
export const colour = (status) => statuses[status]?.colour ?? "#d8d8d8";

/** A pattern as pixels: dark strokes on nothing.
 * @param {string} name
 */
export function pattern(name) {
  const size = 16;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  pen.strokeStyle = pen.fillStyle = "rgba(60, 50, 40, 0.75)";
  pen.lineWidth = 1.6;
  const line = (/** @type {number} */ x1, /** @type {number} */ y1, /** @type {number} */ x2, /** @type {number} */ y2) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  };
  if (name === "hatch" || name === "cross") {
    for (const shift of [-size / 2, size / 2, size * 1.5]) line(shift - size / 2, size, shift + size / 2, 0);
    line(-1, 1, 1, -1);
    line(size - 1, size + 1, size + 1, size - 1);
  }
  if (name === "cross") for (const shift of [-size / 2, size / 2, size * 1.5]) line(shift - size / 2, 0, shift + size / 2, size);
  if (name === "lines") for (const y of [4, 12]) line(0, y, size, y);
  if (name === "dots")
    for (const [x, y] of [[4, 4], [12, 12]]) {
      pen.beginPath();
      pen.arc(x, y, 1.7, 0, 7);
      pen.fill();
    }
  return { width: size, height: size, data: new Uint8Array(pen.getImageData(0, 0, size, size).data.buffer) };
}

/** A swatch for a legend or a table.
 * @param {string} status
 */
export const swatch = (status) => `status-${status.replaceAll("_", "-")}`;
