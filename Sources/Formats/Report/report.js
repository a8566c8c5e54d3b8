// The tables of a report are sorted by their headers and searched, and its maps and its table of territories point at
// each other. Everything is there to be read without it.
(() => {
  "use strict";
  const words = document.body.dataset;
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  /** @param {string} text */
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /**
   * What a cell says as a number: « au moins 1 234,5 », « 12,3 % », « 31/12/2025 ».
   * @param {string} text
   * @returns {number | null}
   */
  const number = (text) => {
    const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text.trim());
    if (day) return Number(day[3] + day[2] + day[1]);
    const found = /[-−]?\d[\d\s.,]*/.exec(text);
    if (!found) return null;
    const digits = found[0].replace(/\s/g, "").replace("−", "-");
    return Number(language === "fr" ? digits.replace(",", ".") : digits.replace(/,/g, ""));
  };

  /** @param {HTMLTableRowElement} row @param {number} column */
  const cell = (row, column) => row.cells[column]?.textContent ?? "";

  /**
   * Rows by one of their cells; what says nothing comes last either way.
   * @param {HTMLTableRowElement[]} rows @param {number} column @param {boolean} isNumber @param {number} sign
   */
  const sorted = (rows, column, isNumber, sign) =>
    [...rows].sort((one, other) => {
      const [first, second] = [cell(one, column), cell(other, column)];
      if (!isNumber) return sign * collator.compare(first, second);
      const [left, right] = [number(first), number(second)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * (left - right);
    });

  /** @param {HTMLTableElement} table */
  const makeSortable = (table) => {
    const body = table.tBodies[0];
    const all = Array.from(body.rows);
    const kept = all.filter((row) => row.classList.contains("total"));
    const rows = all.filter((row) => !row.classList.contains("total") && !row.classList.contains("subtotal"));
    if (rows.length < 4) return;
    const headers = Array.from(table.tHead?.rows[0].cells ?? []);
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = header.textContent;
      button.title = words.sort ?? "";
      header.replaceChildren(button);
      const isNumber =
        header.classList.contains("number") || rows.some((row) => /^\d\d\/\d\d\/\d{4}$/.test(cell(row, column).trim()));
      button.addEventListener("click", () => {
        const before = header.getAttribute("aria-sort");
        // Numbers from the largest, words from A; then the other way; then as the report has them.
        const steps = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
        const next = steps[before ? steps.indexOf(before) + 1 : 0];
        headers.forEach((other) => other.removeAttribute("aria-sort"));
        if (next) header.setAttribute("aria-sort", next);
        body.replaceChildren(
          ...(next ? [...sorted(rows, column, isNumber, next === "ascending" ? 1 : -1), ...kept] : all),
        );
      });
    });
  };

  /** @param {HTMLTableElement} table */
  const makeSearchable = (table) => {
    const rows = Array.from(table.tBodies[0].rows).filter(
      (row) => !row.classList.contains("total") && !row.classList.contains("subtotal"),
    );
    if (rows.length <= 12) return;
    const label = document.createElement("label");
    const field = document.createElement("input");
    const found = document.createElement("output");
    field.type = "search";
    label.append(`${words.search} `, field);
    const tools = document.createElement("p");
    tools.className = "tools";
    tools.append(label, " ", found);
    table.closest(".table")?.before(tools);
    field.addEventListener("input", () => {
      const wanted = folded(field.value.trim());
      table.classList.toggle("searched", wanted !== "");
      let count = 0;
      for (const row of rows) {
        row.hidden = wanted !== "" && !folded(row.textContent ?? "").includes(wanted);
        if (!row.hidden) count += 1;
      }
      found.textContent = wanted === "" ? "" : (words.found ?? "").replace("{}", String(count));
    });
  };

  for (const table of document.querySelectorAll("table")) {
    makeSearchable(table);
    makeSortable(table);
  }

  // A territory on the map and its row.
  const marked = () => document.querySelectorAll(".pointed");
  /** @param {string | undefined} code */
  const point = (code) => {
    for (const one of marked()) one.classList.remove("pointed");
    const named = code ? `[data-code="${CSS.escape(code)}"]` : null;
    // Each map tells its own situation of the same territory.
    for (const tip of document.querySelectorAll(".tip")) {
      const title = named ? tip.closest("figure")?.querySelector(`path${named} title`) : null;
      tip.textContent = title?.textContent ?? "";
    }
    if (!named) return;
    for (const one of document.querySelectorAll(named)) one.classList.add("pointed");
  };
  /** @param {EventTarget | null} target */
  const territory = (target) =>
    target instanceof Element ? /** @type {HTMLElement | SVGElement | null} */ (target.closest("[data-code]")) : null;
  for (const type of ["pointerover", "focusin"]) {
    document.addEventListener(type, (event) => {
      point(territory(event.target)?.dataset.code);
    });
  }
  document.addEventListener("click", (event) => {
    const found = territory(event.target);
    const code = found?.dataset.code;
    if (!(found instanceof SVGElement) || !code) return;
    const row = document.querySelector(`tr[data-code="${CSS.escape(code)}"]`);
    row?.scrollIntoView({ block: "center" });
    point(code);
  });
})();
