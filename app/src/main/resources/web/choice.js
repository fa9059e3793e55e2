// Choosing one convoy among many, and printing one or all. On screen one sheet is built at a time;
// for the printer all that are chosen, one for each page.

import { h, replace } from "./dom.js";
import { bareName, clock, day, name, t } from "./words.js";
import { aboard, convoyById, convoys, operation, places } from "./model.js";

/** The height of the printed part of an A4 page less a hair, in the pixels of CSS. */
const PAGE_HEIGHT = ((297 - 2 * 11 - 2) * 96) / 25.4;

/** The sizes of letters to try in turn where a sheet is too long for a page; below the last nobody can read. */
const SMALLER = [9.1, 8.7, 8.3, 7.9, 7.5, 7.1, 6.7];

/** Shows a choice of convoys and the sheet of the one chosen. `sheet` builds a sheet for a convoy. */
export function showSheets(main, { view, detail, sheet, canBeEmpty, onePage }) {
  const asked = convoyById.get(detail);
  const state = { empty: canBeEmpty && asked?.loaded === false, words: "", chosen: asked ?? null, printing: null };
  const paper = h("div", { class: "sheets" });
  const select = h("select", { id: "convoy", onchange: () => choose(convoyById.get(select.value)) });
  const count = h("output", { class: "range" });

  const matching = () => convoys.filter((convoy) => (convoy.loaded || state.empty) && matches(convoy, state.words));
  const draw = () => {
    const sheets = state.printing ?? (state.chosen ? [state.chosen] : []);
    replace(paper, sheets.map(sheet));
    paper.classList.toggle("on-paper", state.printing !== null);
    if (state.printing && onePage) fitToPage([...paper.children]);
    if (sheets.length === 0) replace(paper, h("p", null, t("sheets.none")));
  };
  const choose = (convoy) => {
    state.chosen = convoy;
    if (convoy) {
      select.value = convoy.id;
      history.replaceState(null, "", "#" + view + "/" + convoy.id);
    }
    draw();
  };
  const fill = () => {
    const found = matching();
    replace(select, found.map((convoy) => h("option", { value: convoy.id }, optionText(convoy))));
    count.textContent = t("sheets.count", { n: found.length });
    choose(found.includes(state.chosen) ? state.chosen : found[0] ?? null);
  };
  const step = (by) => {
    const found = matching();
    const next = found[Math.min(found.length - 1, Math.max(0, found.indexOf(state.chosen) + by))];
    if (next) choose(next);
  };
  const print = (convoysToPrint) => {
    state.printing = convoysToPrint;
    draw();
    globalThis.print();
  };
  const before = () => { state.printing ??= matching(); draw(); };
  const after = () => { state.printing = null; draw(); };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);

  main.append(h("div", { class: "toolbar sheets-tools" },
    h("label", { for: "find" }, t("sheets.find")),
    h("input", { type: "search", id: "find", placeholder: t("sheets.find.example"), oninput: (event) => { state.words = event.target.value; fill(); } }),
    canBeEmpty && h("label", { class: "check" }, h("input", { type: "checkbox", id: "with-empty", checked: state.empty, onchange: (event) => { state.empty = event.target.checked; fill(); } }), t("sheets.empty")),
    count),
  h("div", { class: "toolbar sheets-tools" },
    h("label", { for: "convoy" }, t("sheets.convoy")), select,
    h("button", { type: "button", onclick: () => step(-1), "aria-label": t("sheets.previous"), title: t("sheets.previous") }, t("sheets.previous.sign")),
    h("button", { type: "button", onclick: () => step(1), "aria-label": t("sheets.next"), title: t("sheets.next") }, t("sheets.next.sign")),
    h("button", { type: "button", onclick: () => print(state.chosen ? [state.chosen] : []) }, t("sheets.print.this")),
    h("button", { type: "button", onclick: () => print(matching()) }, t("sheets.print.all"))),
  paper);
  fill();
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

/** Sets sheets smaller, step by step, until each fits one page; all are measured at once. */
function fitToPage(sheets) {
  let tooLong = sheets;
  for (const points of SMALLER) {
    tooLong = tooLong.filter((each) => each.getBoundingClientRect().height > PAGE_HEIGHT);
    tooLong.forEach((each) => each.style.setProperty("font-size", points + "pt"));
  }
}

function optionText(convoy) {
  const way = [convoy.from, convoy.to].map((id) => name(places.get(id).names)).join(" " + t("arrow") + " ");
  return t("sheets.option", { id: convoy.id, day: day(convoy.departs), time: clock(convoy.departs), way: convoy.loaded ? t("people.n", { n: convoy.people }) : t("empty"), places: way });
}

function matches(convoy, words) {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return true;
  const spoken = [
    convoy.id, convoy.escort ?? "", ...convoy.loads.map((load) => load.vehicle),
    ...[convoy.from, convoy.to].flatMap((id) => Object.values(places.get(id).names)),
    ...[...aboard(convoy).keys()].flatMap((group) => [group.id, ...Object.values(group.names)]),
  ];
  return spoken.some((each) => each.toLowerCase().includes(wanted));
}

/** What stands at the head of every sheet: the operation, and how it must be treated. */
export function sheetHead(kind) {
  return h("div", { class: "sheet-head" },
    h("span", null, h("strong", null, kind), " \u00b7 ", h("bdi", null, bareName(operation.names))),
    h("span", { class: "marks" },
      operation.exercise && h("strong", { class: "stamp" }, t("exercise")),
      operation.confidentiality !== "open" && h("strong", { class: "stamp" }, t("confidentiality." + operation.confidentiality))));
}
