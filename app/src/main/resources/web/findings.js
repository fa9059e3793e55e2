// What cannot be true together, what may explain it, and what nobody has said.

import { gradually, h } from "./dom.js";
import { isolate, list, number, t } from "./words.js";
import { about, account, claims, condition, contradictions, copies, documents, figure, moment, subjects, titleOf, told } from "./testimony.js";
import { claimLink, decision, rule, sentence } from "./card.js";

const OPEN = ["share-without-base", "not-comparable", "unsaid"];
const WAYS = 5;

const DISPUTES = 20;
const SETS = 8;
const ITEMS = 40;

export function showFindings(main, detail) {
  let next = 0;
  const disputes = account.disputes.map((dispute) => ({ ...dispute, own: contradictions.slice(next, next += dispute.contradictions.length) }));
  const wanted = Number(detail);
  const found = disputes.findIndex(({ own }) => own.some((each) => each.number === wanted));
  const show = ({ own, ...dispute }) => h("div", { class: "dispute" },
    gradually(h("div"), own, contradiction, more, SETS, own.findIndex((each) => each.number === wanted) + 1), ways(dispute));
  const remarks = (which) => account.remarks.filter(which);
  main.append(
    part("contradictions", gradually(h("div"), disputes, show, more, DISPUTES, found + 1), contradictions.length),
    part("misses", account.nearMisses.map((miss) => [sentence(miss), quotes([...miss.parts, ...miss.beside])])),
    part("questions", account.questions.map(question)),
    part("definitions", remarks((each) => each.rule === "definition").map(remark)),
    part("remarks", remarks((each) => each.rule !== "definition" && !OPEN.includes(each.rule)).map(remark)),
    part("unsaid", remarks((each) => OPEN.includes(each.rule)).map(remark)),
    part("copies", copies.map(copy)),
    part("places", account.places.map((place) => [h("bdi", null, told(place, "name")), ": ", list(place.written.map(isolate))])),
    part("decisions", account.decisions.map((each) => [h("bdi", null, each.claim), " ", decision(each),
      each.decision === "settled" && each.setsAside.length > 0 && [h("p", { class: "note" }, t("decision.against")), quotes(each.setsAside.filter((id) => claims.has(id))), events(each.setsAside)]])));
  main.querySelector("section.findings").before(contents(main));
  if (detail) document.getElementById("contradiction-" + Number(detail))?.scrollIntoView();
}

/** The parts with what they hold, each a way to it. */
function contents(main) {
  return h("nav", { class: "contents", "aria-label": t("parts") }, h("ul", null, [...main.querySelectorAll("section.findings")].map((section) =>
    h("li", null, h("button", { type: "button", onclick: () => section.scrollIntoView() }, section.querySelector("h3").textContent)))));
}

/** A part of the page; one without content says so. */
function part(key, items, count = items.length) {
  return h("section", { class: "findings", id: "findings-" + key }, h("h3", null, t("part." + key), " ", h("span", { class: "id" }, number(count))),
    count === 0 ? h("p", { class: "note" }, t("part.none")) : Array.isArray(items) ? gradually(h("ul", { class: "found" }), items, (item) => h("li", null, item), more, ITEMS) : items);
}

function more(n) {
  return t("more", { n });
}

function contradiction(each) {
  return h("article", { class: "contradiction", id: "contradiction-" + each.number },
    h("h4", null, h("span", { class: "sign" }, "\u2260"), t("contradiction.number", { n: each.number }), ": ", titleOf(each)),
    h("p", { class: "note" }, rule(each.rule)),
    h("ul", { class: "quotes" }, each.statements.map((statement) => h("li", null,
      h("strong", null, figureOf(statement)), statement.claims.map((id) => h("div", null, claimLink(id))),
      h("p", { class: "note" }, t("card.taken"), " ", taken(statement), t("list.comma"), t("origins", { n: statement.origins }))))),
    events(each.events),
    each.readings.length > 0 && h("ul", { class: "readings" }, each.readings.map((reading) => h("li", null, t("if"), " ", condition(reading), t("semicolon"), t("needed"), " ", told(reading, "needed")))));
}

function taken(statement) {
  const subject = subjects.get(statement.claims[0]);
  return [about(subject), t("list.comma"), moment(subject)];
}

function figureOf(statement) {
  const claim = claims.get(statement.claims[0]);
  return figure(claim);
}

/** Ways out of a dispute; they are no advice. */
function ways(dispute) {
  const shown = dispute.waysOut.slice(0, WAYS).map((way) => list([
    ...way.setAside.map((id) => t("way.aside", { claim: id })), ...way.giveUp.map((reading) => t("way.give-up", { reading: condition(reading) })),
  ]));
  const more = dispute.waysOut.length - shown.length;
  return [
    shown.length > 0 && h("div", { class: "ways" }, h("p", null, t("ways")), h("ul", null, shown.map((way) => h("li", null, way)), more > 0 && h("li", null, t("ways.more", { n: more })))),
    !dispute.complete && h("p", { class: "note" }, t("dispute.incomplete")),
  ];
}

function remark(each) {
  return [sentence(each), " ", rule(each.rule), each.needed && h("p", { class: "note" }, t("needed"), " ", told(each, "needed")), quotes(each.claims), events(each.events)];
}

/** The sentence of a question holds its quotations; figures among them lead to their claims. */
function question(each) {
  return [sentence(each), " ", rule(each.rule), h("p", { class: "note" }, t("needed"), " ", told(each, "needed")), quotes(each.claims)];
}

function quotes(ids) {
  return ids.length > 0 && h("ul", { class: "quotes" }, [...new Set(ids)].map((id) => h("li", null, claimLink(id))));
}

function events(ids) {
  const all = documents.flatMap((document) => document.events).filter((event) => ids.includes(event.id));
  return all.length > 0 && h("ul", { class: "quotes" }, all.map((event) => h("li", null, h("bdi", null, event.id), " ", h("q", { dir: "auto" }, event.quote.replace(/\s+/g, " ")))));
}

function copy({ first, second, containment }) {
  const place = (side) => t("copy.place", { report: side.name, start: number(side.start), end: number(side.end) });
  return t("copy", { one: place(first), other: place(second), share: number(Number(containment) * 100) });
}
