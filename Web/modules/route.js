// @ts-check
/** The address says what is shown, so that it opens the same view again: `#/etude/ID/couverture?date=…&niveau=…&choix=CODE`. */

/** @typedef {{ study: string | null, screen: string, query: Record<string, string> }} Route */

/** @returns {Route} */
export function route() {
  const [path, text] = location.hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").map(decodeURIComponent);
  const query = Object.fromEntries(new URLSearchParams(text ?? ""));
  if (parts[0] === "etude" && parts[1]) return { study: parts[1], screen: parts[2] || "couverture", query };
  return { study: null, screen: "depart", query };
}

/**
 * @param {string | null} study
 * @param {string} [screen]
 * @param {Record<string, string | null | undefined>} [query]
 */
export function link(study, screen = "couverture", query = {}) {
  if (!study) return "#/";
  const kept = Object.entries(query).filter(([, value]) => value);
  const text = new URLSearchParams(/** @type {[string, string][]} */ (kept)).toString();
  return `#/etude/${encodeURIComponent(study)}/${screen}${text ? "?" + text : ""}`;
}

/** Changes a part of the address without leaving the screen.
 * @param {Record<string, string | null | undefined>} changes
 */
export function amend(changes) {
  const now = route();
  const next = link(now.study, now.screen, { ...now.query, ...changes });
  if (next !== location.hash) history.replaceState(null, "", next);
}
