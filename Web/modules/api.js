// @ts-check
/** The server's interface (Documentation/Page.md). */
import { language } from "./words.js";

/** A fault that the server tells. */
export class ProblemError extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/**
 * @param {string} path
 * @param {{ method?: string, body?: any, type?: string, version?: number, signal?: AbortSignal }} [options]
 *   `version`: the one that a change starts from
 * @returns {Promise<any>}
 */
export async function ask(path, options = {}) {
  const { method = "GET", body, type, version, signal } = options;
  /** @type {Record<string, string>} */
  const headers = {};
  let sent = body;
  if (type) headers["Content-Type"] = type;
  else if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    sent = JSON.stringify(body);
  }
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  /** @type {Response} */
  let response;
  try {
    response = await fetch(address(path), { method, headers, body: sent, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError({ status: 0, code: "unreachable", detail: "" });
  }
  if (response.status === 204) return null;
  const isJSON = /json/.test(response.headers.get("Content-Type") ?? "");
  if (!response.ok) {
    const problem = isJSON ? await response.json() : { status: response.status, code: "http", detail: response.statusText };
    throw new ProblemError(problem);
  }
  return isJSON ? response.json() : response.text();
}

/** An address of the interface, in the reader's language.
 * @param {string} path
 */
export function address(path) {
  return language() === "fr" ? path : path + (path.includes("?") ? "&" : "?") + "lang=en";
}

/** A query of what is given.
 * @param {Record<string, string | number | null | undefined>} values
 */
export function query(values) {
  const parts = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return parts.length ? "?" + parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&") : "";
}
