// @ts-check
/** Numbers and days as the reader's language writes them. */
import { language, words } from "./words.js";

const locale = () => (language() === "fr" ? "fr-FR" : "en-GB");

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {any} value
 * @param {number} [decimals]
 */
export function number(value, decimals = 0) {
  if (typeof value !== "number") return words().unknown;
  const key = `${locale()} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format.format(value);
}

/** @param {any} value */
export const etp = (value) => number(value, 2);

/** @param {any} value a part of one */
export const percent = (value) =>
  typeof value === "number"
    ? new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(value)
    : words().unknown;

/** @param {any} value */
export const euros = (value) =>
  typeof value === "number"
    ? new Intl.NumberFormat(locale(), { style: "currency", currency: "EUR" }).format(value)
    : words().unknown;

/** @param {string | null | undefined} day `AAAA-MM-JJ` */
export function day(day) {
  if (!day) return words().noDate;
  const [year, month, date] = day.split("-").map(Number);
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(Date.UTC(year, month - 1, date)));
}

/** @param {string} when as ISO 8601 writes a moment */
export const moment = (when) => new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(new Date(when));

/** Long legal forms take a row of their own on a screen; the table keeps the whole name in its title.
 * @param {string} name
 */
export const shortName = (name) =>
  name
    .replace(/^Communauté de communes /, "CC ")
    .replace(/^Communauté d['’]agglomération /, "CA ")
    .replace(/^Communauté urbaine /, "CU ")
    .replace(/^Métropole /, "Métropole ");
