// @ts-check
/** The page: which screen the address asks for, over which study. */
import "../components/data-table.js";
import "../components/territory-choice.js";
import "../components/territory-map.js";
import { notice, showProblem } from "../components/notice.js";
import { Coverage } from "../screens/coverage.js";
import { Network } from "../screens/network.js";
import { Place } from "../screens/place.js";
import { Start } from "../screens/start.js";
import { TakeAway } from "../screens/takeaway.js";
import { Time } from "../screens/time.js";
import { announce, button, el } from "./dom.js";
import { link, route } from "./route.js";
import { Session } from "./session.js";
import { language, setLanguage, words } from "./words.js";

/** @typedef {{ session: Session | null, query: Record<string, string> }} Context */
/** @typedef {{ element: HTMLElement, leave?: () => void, update?: (query: Record<string, string>) => void }} Screen */

/** @type {Record<string, new (context: any) => Screen>} */
const screens = { reseau: Network, couverture: Coverage, temps: Time, placement: Place, emporter: TakeAway };

/** @type {Session | null} */
let session = null;
/** @type {Screen | null} */
let shown = null;
let shownKey = "";

function banner() {
  const w = words();
  const now = route();
  const links = Object.keys(screens).map((name) =>
    el("li", {}, el("a", { href: link(now.study, name, kept(now.query)), "aria-current": name === now.screen ? "page" : null }, w.screens[name])),
  );
  // Set anew, even to the same, it has the browser style every element again.
  if (document.documentElement.lang !== language()) document.documentElement.lang = language();
  const skip = document.getElementById("skip");
  if (skip) skip.textContent = w.skip;
  const other = language() === "fr" ? "en" : "fr";
  document.getElementById("banner")?.replaceChildren(
    el(
      "div",
      { class: "brand" },
      el("a", { href: "#/", class: "home" }, "Maillage"),
      session ? el("p", { class: "study" }, session.study.titre) : el("p", { class: "study" }, w.tagline),
      button(w.otherLanguage, () => {
        setLanguage(other);
        shownKey = "";
        show();
      }, { lang: other, class: "language" }),
    ),
    session ? el("nav", { "aria-label": w.steps }, el("ul", {}, ...links)) : "",
  );
}

/** What goes from one screen to the next.
 * @param {Record<string, string>} query
 */
function kept({ date, niveau, choix, lecture }) {
  return { date, niveau, choix, lecture };
}

async function show() {
  const now = route();
  const main = /** @type {HTMLElement} */ (document.getElementById("screen"));
  const key = `${now.study} ${now.screen} ${language()}`;
  if (key === shownKey) {
    shown?.update?.(now.query);
    banner();
    return;
  }
  const isFirst = shownKey === "";
  shownKey = key;
  shown?.leave?.();
  shown = null;
  try {
    if (!now.study) session = null;
    else if (session?.study.id !== now.study) {
      session = await Session.open(now.study);
      session.addEventListener("change", banner);
    }
    if (shownKey !== key) return;
    const Screen = now.study ? (screens[now.screen] ?? Coverage) : Start;
    banner();
    shown = new Screen({ session, query: now.query });
    main.replaceChildren(shown.element);
    const title = words().screens[now.study ? now.screen : "depart"] ?? "";
    document.title = [title, session?.study.titre, "Maillage"].filter(Boolean).join(" – ");
    // Who goes from screen to screen by keys or by ear is taken to the new one.
    if (!isFirst) {
      main.focus();
      announce(title);
    }
  } catch (error) {
    session = null;
    banner();
    main.replaceChildren(notice(error), el("p", {}, el("a", { href: "#/" }, words().backToStart)));
  }
}

/** Undo and redo wherever one is, save in a field that undoes by itself. */
document.addEventListener("keydown", async (event) => {
  if (!session || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
  event.preventDefault();
  const what = event.shiftKey ? "redo" : "undo";
  if (what === "undo" ? !session.study.annuler : !session.study.retablir) return;
  try {
    await session.step(what);
    announce(what === "undo" ? words().undone : words().redone);
  } catch (error) {
    showProblem(error, () => session?.reload());
  }
});

window.addEventListener("hashchange", show);
show();
