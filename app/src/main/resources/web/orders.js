// Convoy orders: what the leader of a convoy holds in the hand, one page for each convoy.

import { h } from "./dom.js";
import { clock, day, duration, exact, isolate, kilometres, list, longDay, moment, name, number, t } from "./words.js";
import { sheetHead, showSheets } from "./choice.js";
import { aboard, corridors, escorts, groups, legs, made, nextConvoys, operation, parties, places, plan, termById, terms, token, types, vehicleCounts } from "./model.js";

const MOST_LISTED = 60;
const SIDE_BY_SIDE = 8;

export function showOrders(main, detail) {
  return showSheets(main, { view: "orders", detail, sheet: order, canBeEmpty: true, onePage: true });
}

function order(convoy) {
  return h("article", { class: "sheet order", "data-convoy": convoy.id },
    sheetHead(t("order")),
    h("header", null,
      h("h3", null, t("order.convoy"), " ", h("bdi", { class: "number" }, convoy.id)),
      h("p", { class: "way" }, name(places.get(convoy.from).names), h("span", { class: "arrow", "aria-hidden": "true" }, t("arrow")), name(places.get(convoy.to).names)),
      h("p", { class: "date" }, longDay(convoy.departs), h("span", { class: "zone" }, t("zone.named", { zone: operation.zone })))),
    facts(convoy),
    timetable(convoy),
    convoy.loads.length > SIDE_BY_SIDE
      ? [h("section", { class: "wide" }, h("h4", null, t("order.aboard")), loads(convoy)),
        h("div", { class: "columns" }, h("section", null, binding(convoy)), h("section", null, hold(convoy), next(convoy)))]
      : h("div", { class: "columns" },
        h("section", null, h("h4", null, t("order.aboard")), loads(convoy)),
        h("section", null, binding(convoy), hold(convoy), next(convoy))),
    signatures(),
    h("p", { class: "origin" }, origin()));
}

/** What makes the plan again; nothing does where its time ended too soon. */
function origin() {
  const values = { operation: operation.id, figure: t("figure-used." + plan.figure), seed: made.seed, steps: made.steps };
  return made.steps === null ? t("assume.cut") : t("order.origin", values);
}

function fact(key, value, note) {
  return h("div", null, h("dt", null, t(key)), h("dd", null, h("strong", null, value), note && h("span", null, note)));
}

function facts(convoy) {
  const vehicles = list([...vehicleCounts(convoy)].map(([type, count]) => t("vehicles.of", { n: count, type: name(type.names) })));
  const latest = convoy.latest;
  return h("dl", { class: "facts" },
    fact("order.departs", clock(convoy.departs, true), convoy.boarding && t("order.boarding", { from: exact(convoy.boarding[0]), to: exact(convoy.boarding[1]) })),
    latest && fact("order.latest", latestTime(convoy), [latestWhy(convoy), " \u00b7 ", t("latest.alone")]),
    fact("order.ends", clock(convoy.ends, true), day(convoy.ends) !== day(convoy.departs) ? day(convoy.ends) : null),
    fact("order.people", number(convoy.people), convoy.loaded ? null : t("empty")),
    fact("order.vehicles", number(convoy.loads.length), vehicles),
    fact("order.escort", convoy.escort ? isolate(convoy.escort) : "\u2013", convoy.escort ? name(escorts.get(convoy.escort.slice(0, convoy.escort.lastIndexOf("-"))).names) : t("order.escort.none")),
    convoy.corridor && fact("order.corridor", name(corridors.get(convoy.corridor).names), t("order.stretches", { n: convoy.passages.length, length: kilometres(convoy.passages.reduce((sum, each) => sum + each.leg.metres, 0)) })));
}

const DAY = 86400;

/** Whether only the end of the whole operation, more than a day ahead, limits the departure: no time to name, it would be taken for a plan. */
function isUnlimited({ latest: [at, limit], departs }) {
  return limit === "horizon" && at - departs > DAY;
}

function latestTime(convoy) {
  if (isUnlimited(convoy)) return t("order.latest.none");
  const [at] = convoy.latest;
  return day(at) === day(convoy.departs) ? clock(at, true) : moment(at);
}

function latestWhy(convoy) {
  const [, limit, id] = convoy.latest;
  if (limit === "window") {
    const leg = legs.get(id);
    return t("latest.window", { from: name(places.get(leg.from).names), to: name(places.get(leg.to).names) });
  }
  if (limit === "monitor") return t("latest.monitor", { party: name(parties.get(id).names) });
  if (limit === "aboard") return t("latest.aboard", { group: name(groups.get(id).names) });
  if (limit === "vehicle") return t("latest.vehicle", { type: name(types.get(id).names) });
  if (limit === "escort") return t("latest.escort", { escort: name(escorts.get(id).names) });
  return t(isUnlimited(convoy) ? "latest.horizon.far" : "latest.horizon");
}

/** One row for each place on the way, with the stretch that follows it. */
function timetable(convoy) {
  const headings = ["place", "head-in", "tail-in", "there", "head-out", "tail-out", "actual"].map((key) => t("timetable." + key));
  const rows = placesOnTheWay(convoy).flatMap((row) => [placeRow(row, headings, convoy), row.passage ? stretchRow(row.passage, headings.length) : null]).filter(Boolean);
  return h("div", { class: "scroll" }, h("table", { class: "timetable" },
    h("thead", null, h("tr", null, headings.map((heading) => h("th", { scope: "col" }, heading)))), h("tbody", null, rows)));
}

function placesOnTheWay(convoy) {
  const rows = [{ place: convoy.from, stops: [], span: convoy.boarding, doing: "boarding" }];
  for (const step of convoy.steps) {
    const here = rows[rows.length - 1];
    if (step.kind === "stop") here.stops.push(step);
    else {
      here.passage = step;
      rows.push({ place: step.to, stops: [], arrives: step });
    }
  }
  if (convoy.alighting) Object.assign(rows[rows.length - 1], { span: convoy.alighting, doing: "alighting" });
  return rows;
}

function placeRow(row, headings, convoy) {
  const place = places.get(row.place);
  const cell = (i, value, attributes) => h("td", { "data-heading": headings[i], ...attributes }, value ?? "");
  return h("tr", { class: "at-place" },
    h("th", { scope: "row" }, name(place.names), place.controller && h("span", { class: "controller" }, name(parties.get(place.controller).names))),
    cell(1, row.arrives && clockAndDay(row.arrives.headOut, convoy)), cell(2, row.arrives && clock(row.arrives.tailOut, true)),
    cell(3, whatHappens(row, place)),
    cell(4, row.passage && clockAndDay(row.passage.headIn, convoy)), cell(5, row.passage && clock(row.passage.tailIn, true)),
    cell(6, null, { class: "blank" }));
}

/** A moment of the head, with its day where that is no longer the day of departure. */
function clockAndDay(at, convoy) {
  return day(at) === day(convoy.departs) ? clock(at, true) : [clock(at, true), h("span", { class: "other-day" }, day(at))];
}

function whatHappens(row, place) {
  const lines = [];
  if (row.span) lines.push(t("there." + row.doing, { from: exact(row.span[0]), to: exact(row.span[1]), time: duration(row.span[1] - row.span[0]) }));
  for (const stop of row.stops) {
    if (stop.search) lines.push(t("there.search", { from: exact(stop.search[0]), to: exact(stop.search[1]), time: duration(stop.search[1] - stop.search[0]) }));
    const waiting = stop.to - stop.from - (stop.search ? stop.search[1] - stop.search[0] : 0);
    if (waiting > 0) lines.push(t("there.wait", { time: duration(waiting), to: exact(stop.to) }));
  }
  if (lines.length === 0 && row.arrives && row.passage) lines.push(t(place.parts.includes("handover") ? "there.handover" : "there.roll"));
  return lines.map((line) => h("span", { class: "line" }, line));
}

function stretchRow(passage, columns) {
  const { leg } = passage;
  const window = leg.windows.find(([from, to]) => from <= passage.headIn && passage.tailOut <= to);
  const closes = window && window[1] < operation.end ? t("stretch.clear", { at: exact(window[1]) + (day(window[1]) !== day(passage.tailOut) ? " " + day(window[1]) : "") }) : null;
  const parts = [
    kilometres(leg.metres), t("stretch.time", { time: duration(passage.headOut - passage.headIn) }),
    leg.controller && t("stretch.controlled", { party: name(parties.get(leg.controller).names) }),
    leg.traffic === "alternating" && t("stretch.alternating"), closes,
  ];
  return h("tr", { class: "stretch" }, h("td", { colspan: columns }, h("span", { "aria-hidden": "true" }, "\u2193 "), parts.filter(Boolean).join(" \u00b7 ")));
}

/** Who is aboard, by vehicle; a very long convoy by type, with the rest in its manifests. */
function loads(convoy) {
  if (!convoy.loaded) return h("p", null, t("order.nobody"), " ", list(convoy.loads.map((load) => isolate(load.vehicle)).slice(0, MOST_LISTED)));
  const groupLine = h("p", { class: "all-aboard" }, [...aboard(convoy)].map(([group, people]) => h("span", { class: "line" }, t("order.group", { group: name(group.names), n: people }))));
  if (convoy.loads.length > MOST_LISTED) return [groupLine, h("p", null, t("order.see-manifests", { n: convoy.loads.length }))];
  return [groupLine, h("ol", { class: "loads" }, convoy.loads.map((load) =>
    h("li", null, h("strong", null, isolate(load.vehicle)),
      h("span", { class: "who" }, load.aboard.length === 0 ? t("empty") : load.aboard.map((each) =>
        h("span", { class: "line" }, h("bdi", { class: "token", dir: "ltr" }, tokens(each))))),
      h("span", { class: "count" }, number(load.people)))))];
}

/** Tokens of households that follow one another: `families-east 0001–0007`. */
function tokens({ group, first, last }) {
  return group.id + " " + token(first) + (last > first ? "\u2013" + token(last) : "");
}

function binding(convoy) {
  const words = terms.filter((term) => term.binds && !term.enforced);
  const entry = (term) => h("li", null, name(term.text), h("span", { class: "id" }, term.id));
  return h("div", { class: "binding" }, h("h4", null, t("order.terms")),
    convoy.terms.length === 0 ? h("p", null, t("order.terms.none")) : h("ul", null, convoy.terms.map((id) => entry(termById.get(id)))),
    words.length > 0 && convoy.loaded && [h("h4", null, t("order.words")), h("ul", null, words.map(entry))]);
}

function hold(convoy) {
  const holds = [...new Set(convoy.passages.map((passage) => passage.to))].map((id) => places.get(id)).filter((place) => place.parts.includes("hold"));
  return h("div", null, h("h4", null, t("order.hold")),
    h("p", { class: "hold" }, t("order.hold.words"), " ",
      holds.length > 0 && t("order.hold.places", { places: list(holds.map((place) => name(place.names) + (place.room === null ? "" : " " + t("order.hold.room", { n: place.room })))) })));
}

function next(convoy) {
  const later = nextConvoys(convoy);
  if (later.length === 0) return null;
  return h("div", null, h("h4", null, t("order.next")), h("ul", null, later.slice(0, 4).map(([other, vehicles]) =>
    h("li", null, t(other.loaded ? "order.next.loaded" : "order.next.empty", {
      n: vehicles.length, id: other.id, at: clock(other.begins), day: day(other.begins), to: name(places.get(other.to).names), from: name(places.get(other.from).names),
    })))));
}

function signatures() {
  return h("dl", { class: "signatures" }, ["leader", "boarded", "arrived", "hand-over"].map((key) => h("div", null, h("dt", null, t("sign." + key)), h("dd", null, "\u00a0"))));
}
