// @ts-check
/** Faults, told whole: what, where, expected, nearest. */
import { ProblemError } from "../modules/api.js";
import { announce, append, button, el } from "../modules/dom.js";
import { words } from "../modules/words.js";

/** @param {Problem} problem */
function lines(problem) {
  const w = words();
  if (problem.code === "unreachable") return [w.unreachable];
  const place = [
    problem.fichier,
    problem.ligne && `${w.row} ${problem.ligne}`,
    problem.colonne && `${w.column} ${problem.colonne}`,
  ].filter(Boolean);
  return [
    (place.length ? place.join(", ") + w.colon : "") + (problem.valeur ? w.quoted(problem.valeur) + w.colon : "") + problem.detail,
    ...(problem.proche ? [w.nearest(problem.proche)] : []),
  ];
}

/** What stands where a part of the page could not be made.
 * @param {unknown} error
 */
export function notice(error) {
  const w = words();
  const problem = error instanceof ProblemError ? error.problem : null;
  if (!problem) console.error(error);
  const told = problem ? [problem, ...(problem.autres ?? [])].flatMap(lines) : [w.fault];
  announce(told[0]);
  return el("div", { class: "notice", role: "alert" }, el("ul", {}, ...told.slice(0, 20).map((line) => el("li", {}, line))));
}

/** Shows a fault over the page until it is closed; an old version offers to load the new one.
 * @param {unknown} error
 * @param {() => void} [reload]
 */
export function showProblem(error, reload) {
  const w = words();
  const problem = error instanceof ProblemError ? error.problem : null;
  const dialog = /** @type {HTMLDialogElement} */ (el("dialog", { class: "problem", "aria-label": w.problem }));
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  append(dialog, notice(error));
  const buttons = el("p", { class: "actions" });
  if (problem?.code === "oldVersion" && reload) {
    append(
      dialog,
      el("p", {}, w.versions(problem.attendue ?? 0, problem.presente ?? 0)),
    );
    append(buttons, button(w.reload, () => { close(); reload(); }, { class: "primary" }));
  }
  append(buttons, button(w.close, close));
  append(dialog, buttons);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}
