// The reports side by side, claims marked where they stand. A click on a mark, or Enter on its
// number, opens the claim's card.

import { h, replace } from "./dom.js";
import { isolate, t } from "./words.js";
import { addressOf, claims, copies, documents, figure, isContradicted } from "./testimony.js";
import { card } from "./card.js";

/** Reports that stand side by side at one time. */
const WINDOW = 12;
const FURNITURE = ["furniture", "debris", "repeat"];
/** So many lines beside the story, one after another, are folded into one: a menu would hide the report. */
const FOLDED = 4;

export function showTexts(main, detail) {
  const place = h("aside", { class: "card-place", "aria-live": "polite" });
  const state = { column: claims.get(detail)?.column ?? 0 };
  const texts = h("div", { class: "texts", tabindex: "0", role: "region", "aria-label": t("view.reports") });
  const tabs = h("div", { class: "tabs", role: "group", "aria-label": t("tabs") });
  const steps = h("div", { class: "toolbar window" });
  let first = -1;

  function turnTo(i) {
    state.column = i;
    const from = i - (i % WINDOW);
    if (from !== first) {
      first = from;
      const shown = documents.slice(first, first + WINDOW);
      replace(texts, shown.map((document, k) => column(document, first + k, open)));
      replace(tabs, shown.map((document, k) => h("button", { type: "button", onclick: () => turnTo(first + k) }, h("bdi", null, document.name))));
      if (documents.length > WINDOW) replace(steps, stepTo(first - WINDOW, "window.before"), h("span", null, t("window", { first: first + 1, last: first + shown.length, all: documents.length })), stepTo(first + WINDOW, "window.after"));
    }
    [...texts.children].forEach((each, k) => each.classList.toggle("chosen", first + k === i));
    [...tabs.children].forEach((each, k) => each.setAttribute("aria-pressed", String(first + k === i)));
  }
  function stepTo(i, words) {
    return h("button", { type: "button", disabled: i < 0 || i >= documents.length, onclick: () => turnTo(i) }, t(words));
  }
  function open(id, focus = true) {
    const claim = claims.get(id);
    if (!claim) return;
    turnTo(claim.column);
    const marks = [...main.querySelectorAll(".texts mark")];
    for (const each of marks) each.classList.toggle("open", each.claims.includes(id));
    history.replaceState(null, "", addressOf(id));
    replace(place, card(claim, () => close(id)));
    main.classList.add("with-card");
    marks.find((each) => each.claims.includes(id))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focus) place.firstElementChild.focus({ preventScroll: true });
  }
  function close(id) {
    replace(place);
    main.classList.remove("with-card");
    for (const each of main.querySelectorAll(".open")) each.classList.remove("open");
    history.replaceState(null, "", "#reports");
    main.querySelector(`button[data-claim="${CSS.escape(id)}"]`)?.focus();
  }
  const onKey = (event) => {
    const id = event.key === "Escape" && decodeURIComponent(location.hash.split("/")[1] ?? "");
    if (id && place.firstElementChild) close(id);
  };
  addEventListener("keydown", onKey);

  main.append(legend(), steps, tabs, h("div", { class: "beside" }, texts, place));
  turnTo(state.column);
  if (claims.has(detail)) open(detail);
  return () => removeEventListener("keydown", onKey);
}

function legend() {
  const sample = (kind) => h("li", null, h("mark", { class: kind }, t("legend.sample")), " ", h("span", null, t("legend." + kind)));
  return h("ul", { class: "legend marks-legend" }, ["done", "planned", "contradicted"].map(sample));
}

function column(document, i, open) {
  const begun = new Set();
  const copied = copies.filter((copy) => copy.first.name === document.name || copy.second.name === document.name).length;
  return h("section", { class: "text", id: "text-" + i },
    h("h3", null, h("bdi", null, document.name)),
    h("p", { class: "note" }, [
      document.date ? isolate(document.date) : t("text.undated"), t("text.claims", { n: document.claims.length }),
      copied > 0 && t("text.copied", { n: copied }),
    ].filter(Boolean).join(t("list.comma"))),
    document.notes.map((note) => h("p", { class: "note", lang: "en", dir: "ltr" }, note)),
    runs(document.blocks).map((run) => {
      const lines = run.map((block) => line(block, begun, open));
      return run.length < FOLDED ? lines : h("details", { class: "folded" }, h("summary", null, t("text.folded", { n: run.length })), lines);
    }));
}

/** Blocks in their order, each by itself, but for lines beside the story that follow each other and hold no claim. */
function runs(blocks) {
  const beside = (block) => FURNITURE.includes(block.role) && block.pieces.every((piece) => piece.claims.length === 0);
  const all = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last && beside(block) && beside(last[0])) last.push(block);
    else all.push([block]);
  }
  return all;
}

function line(block, begun, open) {
  return h("p", { class: "block role-" + block.role, dir: "auto" },
    FURNITURE.includes(block.role) && h("span", { class: "role" }, t("role." + block.role)),
    block.pieces.map((piece) => marked(piece, begun, open)));
}

function marked(piece, begun, open) {
  if (piece.claims.length === 0) return piece.text;
  const numbers = piece.claims.filter((id) => !begun.has(id)).map((id) => {
    begun.add(id);
    return numberOf(claims.get(id), open);
  });
  const mark = h("mark", { class: kindOf(piece.claims), onclick: () => open(shortest(piece.claims)) }, piece.text);
  mark.claims = piece.claims;
  return [numbers, mark];
}

/** The number of a claim, which the keyboard reaches. */
function numberOf(claim, open) {
  const sign = isContradicted(claim.id) ? "\u2260" : "";
  return h("button", {
    type: "button", class: "claim-number", "data-claim": claim.id, onclick: () => open(claim.id),
    "aria-label": t("claim.named", { n: claim.number, figure: figure(claim) }) + (sign ? t("list.comma") + t("legend.contradicted") : ""),
  }, sign + claim.number);
}

function kindOf(ids) {
  if (ids.some(isContradicted)) return "contradicted";
  return ids.every((id) => claims.get(id).predicate === "to_be_evacuated") ? "planned" : "done";
}

/** Of claims that share a passage, the one that says least else. */
function shortest(ids) {
  const length = (id) => claims.get(id).end - claims.get(id).start;
  return ids.reduce((one, other) => (length(other) < length(one) ? other : one));
}
