// What the plan does, how good it is, and how each term is kept.

import { h, svg, table } from "./dom.js";
import { leftBehind } from "./reasons.js";
import { sideName } from "./sides.js";
import { clock, day, duration, kilometres, list, moment, name, number, range, t } from "./words.js";
import {
  arrivals, controllers, controllerStyle, convoys, escorts, groups, legs, loadedConvoys, made, operation, parties, people,
  places, plan, score, terms,
} from "./model.js";

export function showSummary(main) {
  main.append(
    figures(),
    people.left > 0 ? leftBehind() : "",
    section("quality", quality()),
    section("groups", groupTable()),
    section("terms", termList(), h("p", null, t("terms.note"))),
    section("check", check()),
    section("parties", partyTable()),
    section("assumptions", assumptions()),
    licences());
}

function section(key, ...content) {
  return h("section", { "aria-labelledby": "heading-" + key }, h("h3", { id: "heading-" + key }, t("summary." + key)), content);
}

function figure(key, value, note) {
  return h("div", { class: "figure" }, h("dt", null, t("figure." + key)), h("dd", null, h("strong", null, value), note && h("span", null, note)));
}

function figures() {
  const finish = score.finish;
  return h("dl", { class: "figures" },
    figure("moved", number(people.moved), t("figure.moved.of", { total: people.total })),
    figure("left", number(people.left), people.left === 0 ? t("figure.left.none") : t("figure.left.some")),
    figure("finish", finish === undefined ? "\u2013" : clock(finish), finish === undefined ? t("nobody-moves") : day(finish)),
    figure("exposure", number(score.exposure), t("figure.exposure.unit")),
    figure("convoys", number(loadedConvoys.length), t("figure.convoys.empty", { n: convoys.length - loadedConvoys.length })));
}

function quality() {
  const bound = score.bound;
  if (!bound) return h("p", null, t("bound.none"));
  const exposureGap = score.exposure > 0 ? Math.max(0, (score.exposure - bound.exposure) / score.exposure) : 0;
  const sentences = [
    t(exposureGap < 0.0005 ? "bound.exposure.best" : "bound.exposure",
      { bound: number(bound.exposure), plan: number(score.exposure), gap: number(Math.ceil(exposureGap * 1000) / 10, 1) }),
  ];
  if (bound.finish !== undefined && score.finish !== undefined) {
    const later = score.finish - bound.finish;
    sentences.push(later <= 0
      ? t("bound.finish.best", { at: moment(score.finish) })
      : t("bound.finish", { at: moment(bound.finish), plan: moment(score.finish), later: duration(later) }));
  }
  return h("div", { class: "quality" }, sentences.map((sentence) => h("p", null, sentence)), gauge(exposureGap),
    h("p", { class: "note" }, t("bound.explained")));
}

/** A bar as long as the plan's exposure, the part that is proven unavoidable in solid ink. */
function gauge(gap) {
  const share = 100 * (1 - gap);
  return h("figure", { class: "gauge" },
    svg("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("rect", { x: 0, y: 0, width: 100, height: 4, class: "gauge-plan" }),
      svg("rect", { x: 0, y: 0, width: share, height: 4, class: "gauge-bound" })),
    h("figcaption", null, t("gauge", { share: number(share, 1) })));
}

function groupTable() {
  const headings = ["group", "place", "category", "count", "planned", "moved", "left", "last"].map((key) => t("groups." + key));
  const left = new Map(plan.leftBehind);
  const rows = operation.groups.map((group) => {
    const arrived = arrivals.get(group.id);
    return {
      cells: [
        name(group.names), name(places.get(group.place).names), name(group.category.names),
        { number: range(group.count) }, { number: number(group.people) }, { number: number(arrived.people) },
        { number: number(left.get(group.id) ?? 0) }, { number: arrived.last === null ? "\u2013" : moment(arrived.last) },
      ],
      attributes: left.has(group.id) ? { class: "is-left" } : null,
    };
  });
  rows.push({
    cells: [t("groups.all"), "", "", "", { number: number(people.total) }, { number: number(people.moved) },
      { number: number(people.left) }, { number: score.finish === undefined ? "\u2013" : moment(score.finish) }],
    attributes: { class: "sum" },
  });
  return [table(headings, rows, { class: "groups" }), h("p", { class: "note" }, t("groups.note", { figure: t("figure-used." + plan.figure) }))];
}

/** What marks a term: kept, or listed only. The sign says it without colour. */
function state(term) {
  if (term.enforced) return { key: "kept", sign: "\u2713" };
  return term.binds ? { key: "words", sign: "\u270e" } : { key: "listed", sign: "\u2013" };
}

function termList() {
  return h("ul", { class: "terms" }, terms.map((term) => {
    const { key, sign } = state(term);
    return h("li", { class: "term is-" + key },
      h("p", { class: "state" }, h("span", { class: "sign", "aria-hidden": "true" }, sign), t("state." + key),
        h("span", { class: "id" }, term.id), term.status === "ambiguous" && h("span", { class: "id" }, t("status.ambiguous"))),
      h("p", { class: "text" }, name(term.text)),
      owing(term) && h("p", { class: "owing" }, owing(term)),
      term.kept && hasEvidence(term) && h("p", { class: "evidence" }, evidence(term)),
      term.kept?.event && h("p", { class: "evidence" }, t("kept.gate.event", { event: term.kept.event })));
  }));
}

function owing(term) {
  const parts = [];
  const party = (id) => name(parties.get(id).names);
  if (term.owedBy) parts.push(t(term.owedTo ? "owed.by.to" : "owed.by", { by: party(term.owedBy), to: term.owedTo ? party(term.owedTo) : "" }));
  if (term.acceptedBy.length) parts.push(t("accepted.by", { parties: list(term.acceptedBy.map(party)) }));
  if (term.guaranteedBy.length) parts.push(t("guaranteed.by", { parties: list(term.guaranteedBy.map(party)) }));
  return parts.join(" ");
}

function hasEvidence(term) {
  return term.clause !== "words-only";
}

/** The sentence that says how the plan keeps a term. */
function evidence(term) {
  const kept = term.kept;
  const side = (about) => about && sideName(about);
  const at = (seconds) => (seconds === null || seconds === undefined ? t("never") : moment(seconds));
  const values = {
    one: side(kept.one), other: side(kept.other),
    oneLast: at(kept.oneLast), oneFirst: at(kept.oneFirst), otherFirst: at(kept.otherFirst), opens: at(kept.opens),
    ahead: kept.ahead, behind: kept.behind, aheadAt: at(kept.aheadAt), behindAt: at(kept.behindAt),
    toleranceOne: kept.toleranceOne, toleranceOther: kept.toleranceOther,
    most: kept.most, fullest: kept.fullest, fullestFrom: at(kept.fullestFrom),
    counted: kept.counted && t("counted." + kept.counted), pairs: kept.pairs,
    widest: kept.widest !== undefined ? duration(kept.widest) : "", within: kept.within !== undefined ? duration(kept.within) : "",
    convoys: kept.convoys, escort: kept.escort ? name(escorts.get(kept.escort).names) : "",
    party: kept.party ? name(parties.get(kept.party).names) : "", people: kept.people,
    place: kept.place ? name(places.get(kept.place).names) : "",
  };
  const kinds = { gate: "." + (kept.opening === "event" ? "event-opens" : kept.opening), first: "." + kept.measured };
  return capital(t("kept." + term.clause + (kinds[term.clause] ?? ""), values));
}

/** A sentence that begins with a capital, also where it begins with a value. */
function capital(sentence) {
  return sentence.replace(/^([\u2066-\u2068]*)(\p{Ll})/u, (_, marks, letter) => marks + letter.toUpperCase());
}

function check() {
  return h("p", { class: "good" }, h("span", { class: "sign", "aria-hidden": "true" }, "\u2713"), t("check.none"));
}

function partyTable() {
  const headings = [t("parties.party"), t("parties.parts"), t("parties.controls")];
  const rows = operation.parties.map((party) => {
    const controlled = operation.places.filter((place) => place.controller === party.id).map((place) => name(place.names));
    const metres = operation.legs.filter((leg) => leg.controller === party.id).reduce((sum, leg) => sum + leg.metres, 0);
    const controls = list([metres > 0 && t("parties.road", { length: kilometres(metres) }), ...controlled].filter(Boolean));
    const parts = party.parts.map((part) => t("part." + part));
    const both = party.parts.includes("mediator") && party.parts.includes("party");
    return { cells: [[controllers.includes(party.id) && swatch(party.id), name(party.names)], [list(parts), both && h("strong", { class: "both" }, t("parties.both"))], controls || "\u2013"] };
  });
  return table(headings, rows);
}

function swatch(party) {
  const { colour, dash } = controllerStyle(party);
  return svg("svg", { class: "swatch", width: 40, height: 10, "aria-hidden": "true" },
    svg("line", { x1: 1, x2: 39, y1: 5, y2: 5, stroke: colour, "stroke-width": 4, "stroke-dasharray": dash.join(" ") }));
}

function assumptions() {
  const facts = [
    t("assume.figure", { figure: t("figure-used." + plan.figure) }),
    t("assume.horizon", { from: moment(0), to: moment(operation.end) }),
    t("assume.interval", { interval: duration(operation.interval) }),
    ...operation.types.map((type) => t("assume.type", { type: name(type.names), number: range(type.number), seats: type.seats, stretchers: type.stretchers, wheelchairs: type.wheelchairs, base: name(places.get(type.base).names) })),
    ...operation.escorts.map((escort) => t("assume.escort", { escort: name(escort.names), number: range(escort.number) })),
    ...terms.filter((term) => term.kept?.event).map((term) => t("assume.event", { event: term.kept.event, at: moment(term.kept.opens) })),
    ...alternating().map((leg) => t("assume.alternating", { from: name(places.get(leg.from).names), to: name(places.get(leg.to).names) })),
    made.steps === null ? t("assume.cut") : t("assume.made", { seed: number(made.seed), steps: number(made.steps) }),
  ];
  return h("ul", { class: "facts" }, facts.map((fact) => h("li", null, fact)));
}

function alternating() {
  return [...legs.values()].filter((leg) => leg.traffic === "alternating");
}

function licences() {
  const text = JSON.parse(document.getElementById("licences").textContent);
  return h("details", { class: "licences" }, h("summary", null, t("licences")), h("pre", { dir: "ltr", lang: "en" }, text));
}
