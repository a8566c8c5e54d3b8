// @ts-check
/** The words of the page, in the reader's language: French unless they chose otherwise. */
import { english } from "./words.en.js";
import { french } from "./words.fr.js";

const key = "maillage.langue";

/** @returns {"fr" | "en"} */
export function language() {
  return localStorage.getItem(key) === "en" ? "en" : "fr";
}

/** @param {string} chosen */
export function setLanguage(chosen) {
  localStorage.setItem(key, chosen);
}

/** @returns {Words} */
export function words() {
  return language() === "en" ? english : french;
}
