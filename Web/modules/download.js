// @ts-check
/** Files that the server makes, kept under the name that it gives them. */
import { ProblemError } from "./api.js";
import { announce, el } from "./dom.js";
import { words } from "./words.js";

/** Asks for a file and keeps it.
 * @param {string} href
 * @param {RequestInit} [request]
 * @throws {ProblemError} what the server tells in its place
 */
export async function download(href, request) {
  const w = words();
  announce(w.working);
  /** @type {Response} */
  let response;
  try {
    response = await fetch(href, request);
  } catch {
    throw new ProblemError({ status: 0, code: "unreachable", detail: "" });
  }
  if (!response.ok) throw new ProblemError(await response.json());
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "maillage";
  const url = URL.createObjectURL(await response.blob());
  const save = /** @type {HTMLAnchorElement} */ (el("a", { href: url, download: name }));
  save.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  announce(w.saved(name));
}
