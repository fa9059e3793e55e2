// Builds elements. Text only ever becomes text: nothing here reads HTML.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

/** An HTML element; attributes that begin with `on` are listeners. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Puts `children` in place of all that `element` holds. */
export function replace(element, ...children) {
  element.replaceChildren(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

const PAPER_WIDTH = 1000;

/** Draws now, when the window changes, and for a landscape page while it is printed; gives the way to stop. */
export function keepDrawn(draw) {
  const atWindow = () => draw(null);
  const onPaper = () => draw(PAPER_WIDTH);
  draw(null);
  addEventListener("resize", atWindow);
  addEventListener("beforeprint", onPaper);
  addEventListener("afterprint", atWindow);
  return () => {
    removeEventListener("resize", atWindow);
    removeEventListener("beforeprint", onPaper);
    removeEventListener("afterprint", atWindow);
  };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * Copies what is chosen without the unseen characters that keep directions of writing apart: a spreadsheet would not take
 * "17,500" between them for a number. Cells and lines that hold right-to-left letters keep them.
 */
export function copyPlainly() {
  document.addEventListener("copy", (event) => {
    const chosen = String(getSelection());
    if (chosen === "" || !event.clipboardData) return;
    const plain = chosen.split(/([\t\n])/).map((part) => (RIGHT_TO_LEFT.test(part) ? part : part.replace(ISOLATES, "")));
    event.clipboardData.setData("text/plain", plain.join(""));
    event.preventDefault();
  });
}

/** A table with a heading row; cells that are numbers stand at the end of their column. */
export function table(headings, rows, attributes) {
  const head = h("tr", null, headings.map((heading) => h("th", { scope: "col" }, heading)));
  const body = rows.map((row) =>
    h("tr", row.attributes, row.cells.map((cell, i) =>
      h(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : { class: cell?.number ? "number" : null, "data-heading": headings[i] },
        cell?.number ?? cell))));
  return h("div", { class: "scroll" }, h("table", attributes, h("thead", null, head), h("tbody", null, body)));
}

/** Shows `items` in `list`, `step` at a time and at least up to number `reach`; `words` names the button for more. */
export function gradually(list, items, render, words, step, reach = 0) {
  let shown = 0;
  const more = h("button", { type: "button", class: "more", onclick: () => showTo(shown + step) });
  const place = h("div", { class: "gradually" }, list, more);
  function showTo(end) {
    const next = items.slice(shown, end).map(render);
    list.append(...next.flat(Infinity).filter(Boolean));
    shown += next.length;
    more.hidden = shown >= items.length;
    more.textContent = words(items.length - shown);
  }
  showTo(Math.max(step, reach));
  return place;
}

/** Shows another view without losing the keyboard's place: it stays on the links of the views, or goes to what was asked for, else to the heading. */
export function showKeepingFocus(show) {
  const active = document.activeElement;
  const wasOnLinks = active?.closest("#views") != null;
  const wasLost = active === null || active === document.body;
  show();
  if (!document.activeElement || document.activeElement === document.body) {
    if (wasOnLinks) document.querySelector("#views [aria-current]")?.focus({ preventScroll: true });
    else if (!wasLost) focusOn(document.querySelector("#view .sheet") ?? document.querySelector("#view h2"));
  }
}

function focusOn(element) {
  element?.setAttribute("tabindex", "-1");
  element?.focus({ preventScroll: true });
}
