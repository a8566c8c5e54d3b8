// @ts-check
/** Elements of the page. Texts go in as texts, never as markup: what people write stays what they wrote. */

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `class`, `on…` handlers and `dataset` too; null and false are left out
 * @param {...(Node | string | number | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, ...children);
  return element;
}

/**
 * @param {Element} parent
 * @param {...(Node | string | number | null | undefined | false)} children
 */
export function append(parent, ...children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * A button that tells what it does.
 * @param {string} label
 * @param {(event: Event) => void} action
 * @param {Record<string, any>} [attributes]
 */
export function button(label, action, attributes = {}) {
  return /** @type {HTMLButtonElement} */ (el("button", { type: "button", ...attributes, onclick: action }, label));
}

let count = 0;

/** A label with its field, tied together.
 * @param {string} label
 * @param {HTMLElement} field
 * @param {string} [hint]
 */
export function field(label, field, hint) {
  count += 1;
  field.id ||= `field-${count}`;
  const described = hint ? el("p", { class: "hint", id: `${field.id}-hint` }, hint) : null;
  if (described) field.setAttribute("aria-describedby", described.id);
  return el("div", { class: "field" }, el("label", { for: field.id }, label), field, described);
}

/** What may be wider than the page, reached by keys too.
 * @param {string} label
 * @param {...(Node | string)} children
 */
export function scroller(label, ...children) {
  return el("div", { class: "scroll", role: "region", "aria-label": label, tabindex: "0" }, ...children);
}

/** Says something to who cannot see that it changed.
 * @param {string} text
 */
export function announce(text) {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}
