// Who is left behind, why, and what would be enough to move them, in the operation's own words.

import { h } from "./dom.js";
import { duration, list, moment, name, number, t } from "./words.js";
import { escorts, groups, legs, operation, places, plan, reasons, termById, types } from "./model.js";

const MOST_WINDOWS = 4;

/** The alert of a plan that leaves people behind. */
export function leftBehind() {
  const proven = reasons?.proven === true;
  return h("div", { class: "alert left-behind", role: "note" },
    h("h3", null, t(proven ? "left.proven" : "left.unproven")),
    h("ul", { class: "who-stays" }, plan.leftBehind.map(([id, count]) => {
      const group = groups.get(id);
      return h("li", null, t("left.group", { group: name(group.names), place: name(places.get(group.place).names), n: count, all: group.people }));
    })),
    proven ? why() : [h("p", null, t("left.unproven.explained")), second(), standoffs()]);
}

/** What a second search found, where only the first may have failed. */
function second() {
  const found = reasons?.second;
  if (!found) return null;
  const left = plan.leftBehind.reduce((sum, [, count]) => sum + count, 0);
  return h("p", null,
    t(found.left === 0 ? "left.second.everyone" : "left.second", { seed: number(found.seed), steps: number(found.steps), n: found.left }),
    found.left > 0 && found.left < left && [" ", t("left.second.better")]);
}

/** Terms by which two sides can hold each other up for good. */
function standoffs() {
  const { standoffs: terms } = reasons ?? { standoffs: [] };
  return terms.length > 0 && [h("p", null, t("left.standoff")), obstacleList(terms)];
}

function obstacleList(obstacles) {
  return h("ul", { class: "obstacles" }, obstacles.map((obstacle) => h("li", null, obstacleWords(obstacle))));
}

function why() {
  const { clashes, allClashes } = reasons;
  const last = clashes[clashes.length - 1].obstacles;
  return [
    clashes.length > 1 && h("p", null, t("left.clashes", { n: clashes.length })),
    clashes.map((clash, i) => clashWords(clash, i + 1, clashes.length)),
    !allClashes && last.length > 0 && h("p", null, t("left.clashes.more")),
    last.length > 0 && enough(),
  ];
}

/** Obstacles that cannot hold together; `number` tells which reason where there are more `of` them. */
function clashWords({ obstacles, smallest }, number, of) {
  const n = obstacles.length;
  if (n === 0) return h("p", null, t("left.why.nothing"));
  return [
    h("h4", null, of === 1 ? t("left.why", { n }) : t("left.clash", { number, n })),
    obstacleList(obstacles),
    !smallest && h("p", null, t("left.why.no-time")),
  ];
}

/** What would be enough. */
function enough() {
  const { clashes, common, reliefs, together, whole } = reasons;
  const several = clashes.length > 1;
  return [
    reliefs.length > 0 && [
      h("h4", null, t("left.enough", { n: several ? 2 : clashes[0].obstacles.length })),
      h("ul", { class: "reliefs" }, reliefs.map((relief) => h("li", null, h("strong", null, reliefWords(relief)), " ", h("span", null, proof(relief))))),
    ],
    reliefs.length === 0 && (several && common === 0 ? h("p", null, t("left.enough.each")) : whole && h("p", null, t("left.enough.none"))),
    together.length > 0 && [
      h("h4", null, t("left.together")),
      h("ul", { class: "reliefs" }, together.map((relief) => h("li", null, h("strong", null, reliefWords(relief)), " ", h("span", null, togetherProof(relief))))),
      h("p", null, t(together[0].enough === undefined ? "left.together.open" : "left.together.enough")),
    ],
    !whole && h("p", null, t("left.enough.no-time")),
    h("p", { class: "note" }, t("left.enough.explained")),
  ];
}

/** The two ends of a leg. */
function ends(id) {
  const leg = legs.get(id);
  return { from: name(places.get(leg.from).names), to: name(places.get(leg.to).names) };
}

function obstacleWords(obstacle) {
  const { id } = obstacle;
  switch (obstacle.kind) {
    case "horizon": return t("obstacle.horizon", { at: moment(operation.end) });
    case "windows": return windowWords(id);
    case "leg-rate": return rateWords(id);
    case "checkpoint": return t("obstacle.checkpoint", {
      place: name(places.get(id).names), n: places.get(id).lanes, vehicle: duration(obstacle.perVehicle, true), person: duration(obstacle.perPerson, true),
    });
    case "reception": return t("obstacle.reception", { place: name(places.get(id).names), limits: limitWords(places.get(id)) });
    case "fleet": return fleetWords(obstacle);
    case "escort": return t("obstacle.escort", {
      escort: name(escorts.get(id).names), n: figureOf(escorts.get(id).number), from: moment(obstacle.available[0]), to: moment(obstacle.available[1]), time: duration(obstacle.turnRound, true),
    });
    case "time-aboard": return t("obstacle.time-aboard", { group: name(groups.get(id).names), time: duration(obstacle.longest, true) });
    case "ready": return t("obstacle.ready", { group: name(groups.get(id).names), at: moment(obstacle.at) });
    case "term": return termWords(obstacle);
    default: throw new Error("no words for an obstacle of kind " + obstacle.kind);
  }
}

function windowWords(id) {
  return spanWords("obstacle.windows", legs.get(id).windows, ends(id));
}

/** A monitor's term with the times themselves: its words may be about every day. */
function termWords({ id, present }) {
  const term = t("obstacle.term", { id, text: name(termById.get(id).text) });
  return present === undefined ? term : spanWords("obstacle.term", present, { term });
}

/** The sentence of `key` for when something is so. */
function spanWords(key, spans, values) {
  if (spans.length === 0) return t(key + ".never", values);
  if (spans.length > MOST_WINDOWS) {
    return t(key + ".several", { ...values, n: spans.length, first: moment(spans[0][0]), last: moment(spans[spans.length - 1][1]) });
  }
  return t(key + ".present", { ...values, spans: list(spans.map(([from, to]) => t("range.shown", { from: moment(from), to: moment(to) }))) });
}

function rateWords(id) {
  const leg = legs.get(id);
  const values = { ...ends(id), headway: duration(leg.headway, true), most: leg.largestConvoy };
  if (leg.largestConvoy === null) return t("obstacle.leg-rate", values);
  return t(leg.headway === 0 ? "obstacle.leg-rate.only-size" : "obstacle.leg-rate.size", values);
}

function limitWords(place) {
  const limits = [];
  for (const who of ["people", "patients"]) {
    for (const [key, period] of [["inAll", "in-all"], ["perHour", "per-hour"], ["perDay", "per-day"]]) {
      if (place[who][key] !== null) limits.push(t("limit." + who + "." + period, { n: place[who][key] }));
    }
  }
  return list(limits);
}

function fleetWords({ id, available, trips }) {
  const type = types.get(id);
  const words = t("obstacle.fleet", { type: name(type.names), number: figureOf(type.number), from: moment(available[0]), to: moment(available[1]) });
  return trips === null ? words : words + " " + t("obstacle.fleet.trips", { n: trips });
}

/** The end of a count range that the plan is made for. */
function figureOf([low, likely, high]) {
  return { low, likely, high }[plan.figure];
}

/** How much, as a number or as time. */
function amount(relief, value) {
  const timed = ["end-later", "windows-longer", "headway-shorter", "aboard-longer", "ready-sooner", "event-sooner", "monitor-longer", "further-apart"];
  return timed.includes(relief.giving) ? duration(value, true) : number(value);
}

function reliefWords(relief) {
  const { kind, id } = relief;
  const values = { much: amount(relief, relief.enough ?? relief.least), id };
  const named = { checkpoint: places, reception: places, fleet: types, escort: escorts, "time-aboard": groups, ready: groups }[kind];
  if (named) values.name = name(named.get(id).names);
  if (kind === "windows" || kind === "leg-rate") Object.assign(values, ends(id));
  if (relief.giving === "altogether") return t("relief.altogether", { obstacle: obstacleWords(reasons.clashes.flatMap((clash) => clash.obstacles).find((each) => each.kind === kind && each.id === id)) });
  return t("relief." + relief.giving + (relief.giving === "quota" ? "." + relief.counted : ""), values);
}

function proof(relief) {
  if (relief.enough === undefined) return t(relief.giving === "altogether" ? "relief.proof.whole.open" : "relief.proof.open");
  if (relief.giving === "altogether") return t("relief.proof.whole");
  return relief.enough === relief.least ? t("relief.proof.exact") : t("relief.proof", { least: amount(relief, relief.least) });
}

/** The same where it gives together with others. */
function togetherProof(relief) {
  if (relief.enough === undefined) return proof(relief);
  return relief.enough === relief.least ? "" : t("relief.together", { least: amount(relief, relief.least) });
}
