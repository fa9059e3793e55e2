// The map: places and stretches by controller, and convoys where they are at the moment that the
// slider shows. It needs no other map beneath it.

/* global ol */
import { h, keepDrawn, svg } from "./dom.js";
import { clock, day, here, language, list, moment, name, number, t } from "./words.js";
import { controllers, controllerStyle, convoys, corridors, extent, legs, maps, parties, people, places } from "./model.js";

const FONT = "system-ui, 'Noto Sans Arabic', Tahoma, sans-serif";
const INK = "#14181d";
const PAPER = "rgba(255, 255, 255, 0.92)";
const NAME = "600 13px " + FONT;
const PLAIN = "13px " + FONT;
const MOVING = "700 13px " + FONT;
const CONTROLLER = "600 12px " + FONT;

/** Room between a text and the edge of the map, in pixels. */
const EDGE = 6;

/** The map that is shown: texts keep within it. */
let drawn = null;
const ruler = document.createElement("canvas").getContext("2d");

export function showMap(main) {
  const located = [...places.values()].filter((place) => place.at);
  if (located.length === 0) {
    main.append(h("p", null, t("map.no-coordinates")));
    return undefined;
  }
  const state = { at: firstMoment() };
  const target = h("div", { class: "map", id: "map-canvas", tabindex: 0, "aria-label": t("map.label"), dir: "ltr" });
  const status = h("p", { class: "about", "aria-live": "polite", id: "map-status" });
  const vehicles = new ol.source.Vector();
  const standing = new ol.source.Vector();
  const layers = brought();
  const show = () => {
    vehicles.clear();
    standing.clear();
    const moving = movingFeatures(state.at);
    gather(moving, map.getView().getResolution());
    vehicles.addFeatures(moving);
    standing.addFeatures(standingFeatures(state.at, located));
    status.textContent = situation(state.at);
  };
  const tools = timeTools(state, show);
  const stretches = stretchLayer();
  main.append(tools.element, target, status, layerTools(layers), legend(located));
  const map = makeMap(target, [...layers.map(({ layer }) => layer), graticule(), stretches, markLayer(standing), movingLayer(vehicles), labelLayer(standing)]);
  drawn = map;
  tools.element.prepend(...viewChoice(map));
  map.on("moveend", () => {
    gather(vehicles.getFeatures(), map.getView().getResolution());
    for (const each of [vehicles, standing, stretches.getSource()]) each.changed();
  });
  show();
  globalThis.passageMap = { map, vehicles, set: tools.set, positionOf: (id) => vehicles.getFeatureById(id)?.getGeometry().getCoordinates() ?? null };
  const stop = keepDrawn((width) => {
    target.style.setProperty("width", width === null ? "" : width + "px");
    if (target.clientWidth === 0) return;
    map.updateSize();
    map.renderSync();
  });
  return () => { tools.stop(); stop(); drawn = null; map.setTarget(null); };
}

/** The first moment at which somebody is on the road, so that the map does not open empty. */
function firstMoment() {
  const loaded = convoys.filter((convoy) => convoy.loaded && convoy.passages.length > 0).sort((a, b) => a.departs - b.departs);
  const first = loaded[0]?.passages[0];
  return first ? Math.round((first.headIn + first.headOut) / 2) : extent[0];
}

function makeMap(target, layers) {
  return new ol.Map({
    target, layers,
    controls: [
      new ol.control.Zoom({ zoomInTipLabel: t("zoom.in"), zoomOutTipLabel: t("zoom.out") }),
      new ol.control.ScaleLine({ units: "metric" }),
      new ol.control.Attribution({ collapsible: false }),
    ],
    view: new ol.View({ maxZoom: 18, minZoom: 4 }),
  });
}

/** Fits the map to one corridor, or to all; it opens with the first where all would make it tiny. */
function viewChoice(map) {
  const around = new Map([["", aroundLegs([...legs.keys()])]]);
  for (const corridor of corridors.values()) around.set(corridor.id, aroundLegs(corridor.legs));
  const first = [...corridors.keys()][0];
  const size = (id) => Math.max(ol.extent.getWidth(around.get(id)), ol.extent.getHeight(around.get(id)));
  const opens = first !== undefined && size(first) * 3 < size("") ? first : "";
  const select = h("select", { id: "fit", onchange: () => fit(map, around.get(select.value)) },
    h("option", { value: "" }, t("map.view.all")),
    [...corridors.values()].map((corridor) => h("option", { value: corridor.id, selected: corridor.id === opens }, name(corridor.names))));
  fit(map, around.get(opens));
  return [h("label", { for: "fit" }, t("map.view")), select];
}

/** The extent of some legs with their places. */
function aroundLegs(ids) {
  const points = ids.map((id) => linePoints(legs.get(id))).filter(Boolean).flat();
  return ol.extent.boundingExtent(points.length ? points : [...places.values()].filter((place) => place.at).map((place) => toMap(place.at)));
}

function fit(map, around) {
  map.getView().fit(around, { padding: [56, 72, 56, 72], maxZoom: 15, size: map.getSize() });
}

function toMap([latitude, longitude]) {
  return ol.proj.fromLonLat([longitude, latitude]);
}

function graticule() {
  return new ol.layer.Graticule({
    strokeStyle: new ol.style.Stroke({ color: "rgba(20, 24, 29, 0.18)", width: 1 }), showLabels: true, wrapX: false, targetSize: 140,
    lonLabelPosition: 0.995,
    lonLabelStyle: new ol.style.Text({ font: "11px " + FONT, textBaseline: "top", fill: new ol.style.Fill({ color: "#4a5563" }), stroke: new ol.style.Stroke({ color: "#fff", width: 3 }) }),
    latLabelStyle: new ol.style.Text({ font: "11px " + FONT, textAlign: "end", fill: new ol.style.Fill({ color: "#4a5563" }), stroke: new ol.style.Stroke({ color: "#fff", width: 3 }) }),
  });
}

/** The points of a leg from its first place to its second, or null when one is not located. */
function linePoints(leg) {
  const from = places.get(leg.from).at;
  const to = places.get(leg.to).at;
  return from && to ? [from, ...leg.line, to].map(toMap) : null;
}

function stretchLayer() {
  const inCorridor = new Set([...corridors.values()].flatMap((corridor) => corridor.legs));
  const features = [];
  for (const leg of legs.values()) {
    const points = linePoints(leg);
    if (!points) continue;
    const feature = new ol.Feature(new ol.geom.LineString(points));
    feature.setId("leg " + leg.id);
    feature.setStyle(stretchStyle(leg, points, inCorridor.has(leg.id)));
    features.push(feature);
  }
  return new ol.layer.Vector({ source: new ol.source.Vector({ features }), zIndex: 10, declutter: "operation" });
}

function stretchStyle(leg, points, isCorridor) {
  const { colour, dash } = controllerStyle(leg.controller);
  const controller = parties.get(leg.controller);
  if (!isCorridor) return new ol.style.Style({ stroke: new ol.style.Stroke({ color: "#4a5563", width: 1.5, lineDash: [3, 5] }) });
  return () => [
    new ol.style.Style({ stroke: new ol.style.Stroke({ color: "#fff", width: 8 }) }),
    new ol.style.Style({ stroke: new ol.style.Stroke({ color: colour, width: 4.5, lineDash: dash, lineCap: "butt" }) }),
    ...(controller ? [controllerLabel(name(controller.names), colour, points)] : []),
  ];
}

/** The controller's name beside the longest straight piece of a stretch, where no convoy on it covers the name. */
function controllerLabel(words, colour, points) {
  const pieces = points.slice(1).map((to, i) => ({ from: points[i], to, length: Math.hypot(to[0] - points[i][0], to[1] - points[i][1]) }));
  const { from, to } = pieces.reduce((longest, each) => (each.length > longest.length ? each : longest));
  const isSteep = Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]) / 2;
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const width = widthOf(words, CONTROLLER);
  const offset = isSteep ? -14 : 0;
  return new ol.style.Style({
    geometry: new ol.geom.Point(middle),
    text: new ol.style.Text({
      text: words, font: CONTROLLER, textAlign: isSteep ? "right" : "center", padding: [2, 4, 1, 4],
      offsetX: offset + inward(middle, offset - (isSteep ? width : width / 2), offset + (isSteep ? 0 : width / 2)), offsetY: isSteep ? 0 : -16,
      fill: new ol.style.Fill({ color: colour }), backgroundFill: new ol.style.Fill({ color: PAPER }),
    }),
  });
}

function widthOf(words, font) {
  ruler.font = font;
  return ruler.measureText(words).width;
}

/** Where a point is on the map shown, in pixels, or null before it is drawn or outside of it. */
function acrossOf(point) {
  const pixel = drawn?.getPixelFromCoordinate(point);
  return pixel && pixel[0] >= 0 && pixel[0] <= drawn.getSize()[0] ? pixel[0] : null;
}

/** How far a text that reaches from `left` to `right` of a point must move to stand within the map. */
function inward(point, left, right) {
  const x = acrossOf(point);
  if (x === null) return 0;
  const over = x + right + EDGE - drawn.getSize()[0];
  const under = EDGE - x - left;
  return under > 0 ? under : Math.min(0, -over);
}

/** Where a name stands: on the right of its mark, else on the left, else below it, wherever it keeps within the map. */
function beside(point, width) {
  const x = acrossOf(point);
  const all = drawn?.getSize()?.[0] ?? 0;
  if (x === null || x + 14 + width + EDGE <= all) return { textAlign: "left", offsetX: 14, offsetY: 1 };
  if (x - 14 - width - EDGE >= 0) return { textAlign: "right", offsetX: -14, offsetY: 1 };
  return { textAlign: "center", offsetX: inward(point, -width / 2, width / 2), offsetY: 24 };
}

/** Where a convoy's head is at a moment, and what it does: null when it is not under way. */
function stateAt(convoy, at) {
  if (at < convoy.begins || at >= convoy.ends) return null;
  for (const step of convoy.steps) {
    if (step.kind === "stop" && at >= step.from && at < step.to) {
      return { place: step.place, doing: step.search && at >= step.search[0] && at < step.search[1] ? "search" : "wait" };
    }
    if (step.kind === "passage" && at >= step.headIn && at < step.headOut) return { passage: step };
    if (step.kind === "passage" && at >= step.headOut && at < step.tailOut && !rolls(convoy, step)) return { place: step.to, doing: "wait" };
  }
  if (convoy.boarding && at < convoy.boarding[1]) return { place: convoy.from, doing: "boarding" };
  return { place: convoy.to, doing: "alighting" };
}

function rolls(convoy, passage) {
  return convoy.steps[convoy.steps.indexOf(passage) + 1]?.kind === "passage";
}

/** The point at a share of the way along a leg. */
function along(leg, backward, share) {
  const points = linePoints(leg);
  if (!points) return null;
  const line = new ol.geom.LineString(points);
  return line.getCoordinateAt(backward ? 1 - share : share);
}

function movingFeatures(at) {
  const features = [];
  for (const convoy of convoys) {
    const passage = stateAt(convoy, at)?.passage;
    if (!passage) continue;
    const share = (at - passage.headIn) / Math.max(1, passage.headOut - passage.headIn);
    const where = along(passage.leg, passage.backward, share);
    if (!where) continue;
    const feature = new ol.Feature(new ol.geom.Point(where));
    feature.setId(convoy.id);
    feature.set("convoy", convoy);
    features.push(feature);
  }
  return features;
}

const NEAR_PIXELS = 40;

/** Labels convoys with their people; those so near one another that labels would hide labels get one, with all their people. */
function gather(features, resolution) {
  const loaded = features.filter((feature) => feature.get("convoy").loaded);
  const taken = new Set();
  for (const feature of loaded) {
    if (taken.has(feature)) continue;
    const [x, y] = feature.getGeometry().getCoordinates();
    const near = loaded.filter((other) => {
      const [ox, oy] = other.getGeometry().getCoordinates();
      return !taken.has(other) && Math.hypot(ox - x, oy - y) < NEAR_PIXELS * resolution;
    });
    near.forEach((other) => { taken.add(other); other.set("label", null, true); });
    const aboard = near.reduce((sum, other) => sum + other.get("convoy").people, 0);
    feature.set("label", near.length === 1 ? number(aboard) : here(t("map.gathered", { people: aboard, n: near.length })), true);
  }
}

function movingLayer(source) {
  const loaded = (label, point) => [
    new ol.style.Style({
      image: new ol.style.Circle({ radius: 7, declutterMode: "none", fill: new ol.style.Fill({ color: INK }), stroke: new ol.style.Stroke({ color: "#fff", width: 2 }) }),
      text: label === null ? undefined : new ol.style.Text({
        text: label, font: MOVING, offsetX: inward(point, -widthOf(label, MOVING) / 2, widthOf(label, MOVING) / 2), offsetY: -17, padding: [1, 4, 0, 4],
        fill: new ol.style.Fill({ color: INK }), backgroundFill: new ol.style.Fill({ color: PAPER }), backgroundStroke: new ol.style.Stroke({ color: INK, width: 1 }),
      }),
    }),
  ];
  const empty = new ol.style.Style({
    image: new ol.style.Circle({ radius: 5, declutterMode: "none", fill: new ol.style.Fill({ color: "#fff" }), stroke: new ol.style.Stroke({ color: INK, width: 2 }) }),
  });
  return new ol.layer.Vector({
    source, zIndex: 30, declutter: "operation",
    style: (feature) => (feature.get("convoy").loaded ? loaded(feature.get("label"), feature.getGeometry().getCoordinates()) : empty),
  });
}

/** Places with what stands there, so that ten convoys at one place are one line of text. */
function standingFeatures(at, located) {
  const byPlace = new Map();
  for (const convoy of convoys) {
    const found = stateAt(convoy, at);
    if (!found?.place) continue;
    const counts = byPlace.get(found.place) ?? { boarding: 0, search: 0, wait: 0, alighting: 0, empty: 0 };
    if (convoy.loaded) counts[found.doing] += convoy.people;
    else counts.empty += 1;
    byPlace.set(found.place, counts);
  }
  return located.map((place) => {
    const feature = new ol.Feature(new ol.geom.Point(toMap(place.at)));
    feature.set("place", place);
    const counts = byPlace.get(place.id);
    const lines = counts ? ["boarding", "search", "wait", "alighting"].filter((key) => counts[key] > 0).map((key) => here(t("map." + key, { n: counts[key] }))) : [];
    feature.set("lines", lines);
    return feature;
  });
}

const MARKS = {
  assembly: { points: 4, angle: Math.PI / 4 }, reception: { points: 4, angle: 0 }, hospital: { points: 4, angle: 0 }, checkpoint: { points: 3, angle: 0 },
};

/** The mark of each place: square to gather, diamond to arrive, triangle to be checked, round for the rest. */
function markLayer(source) {
  return new ol.layer.Vector({
    source, zIndex: 20,
    style: (feature) => {
      const place = feature.get("place");
      const mark = MARKS[place.parts.find((part) => part in MARKS)];
      const fill = new ol.style.Fill({ color: "#fff" });
      const stroke = new ol.style.Stroke({ color: place.controller ? controllerStyle(place.controller).colour : INK, width: 3 });
      return new ol.style.Style({ image: mark ? new ol.style.RegularShape({ ...mark, radius: 9, fill, stroke }) : new ol.style.Circle({ radius: 6, fill, stroke }) });
    },
  });
}

/** Names, and what stands there; where names would cover one another, those with people win. */
function labelLayer(source) {
  return new ol.layer.Vector({
    source, zIndex: 40, declutter: "operation",
    style: (feature) => {
      const lines = feature.get("lines");
      const words = name(feature.get("place").names);
      const width = Math.max(widthOf(words, NAME), ...lines.map((line) => widthOf(line, PLAIN)));
      return new ol.style.Style({
        zIndex: lines.length ? 2 : 1,
        text: new ol.style.Text({
          text: [words, NAME, ...lines.flatMap((line) => ["\n", "", line, PLAIN])],
          ...beside(feature.getGeometry().getCoordinates(), width), padding: [1, 3, 0, 3],
          fill: new ol.style.Fill({ color: INK }), backgroundFill: new ol.style.Fill({ color: PAPER }),
        }),
      });
    },
  });
}

/** One sentence on the moment shown. */
function situation(at) {
  let moving = 0;
  let onRoad = 0;
  let waiting = 0;
  let out = 0;
  for (const convoy of convoys) {
    if (convoy.loaded && at >= convoy.ends) out += convoy.people;
    const found = stateAt(convoy, at);
    if (!found || !convoy.loaded) continue;
    if (found.passage) { moving += 1; onRoad += convoy.people; } else if (found.doing !== "boarding" && found.doing !== "alighting") waiting += convoy.people;
  }
  return t("map.situation", { at: moment(at), convoys: number(moving), people: t("people.n", { n: onRoad }), waiting: number(waiting), out: number(out), total: number(people.total) });
}

function timeTools(state, show) {
  const [from, to] = extent;
  const shown = h("output", { class: "range", for: "slider" });
  const slider = h("input", { type: "range", id: "slider", min: from, max: to, step: 60, value: state.at, dir: "ltr", "aria-label": t("map.slider") });
  const play = h("button", { type: "button", class: "play" }, t("map.play"));
  let timer = null;
  const set = (at) => {
    state.at = Math.min(to, Math.max(from, at));
    slider.value = state.at;
    slider.setAttribute("aria-valuetext", moment(state.at));
    shown.textContent = day(state.at) + " " + clock(state.at);
    show();
  };
  const stop = () => { clearInterval(timer); timer = null; play.textContent = t("map.play"); };
  const start = () => {
    if (state.at >= to) set(from);
    play.textContent = t("map.pause");
    timer = setInterval(() => { if (state.at >= to) stop(); else set(state.at + Number(speed.value) / 10); }, 100);
  };
  const speed = h("select", { id: "speed" }, [300, 900, 3600].map((each) => h("option", { value: each, selected: each === 900 }, t("map.speed.option", { n: each / 60 }))));
  play.addEventListener("click", () => (timer ? stop() : start()));
  slider.addEventListener("input", () => set(Number(slider.value)));
  slider.addEventListener("keydown", (event) => {
    const jump = { PageUp: 3600, PageDown: -3600 }[event.key];
    if (jump) { event.preventDefault(); set(state.at + jump); }
  });
  shown.textContent = day(state.at) + " " + clock(state.at);
  return {
    element: h("div", { class: "toolbar time" }, play, h("label", { for: "speed" }, t("map.speed")), speed, slider, shown), set, stop,
  };
}

/** Layers that the user brought, the lowest first. */
function brought() {
  return maps.map((map, i) => ({
    map,
    layer: new ol.layer.Vector({
      zIndex: i, declutter: "brought", style: broughtStyle,
      source: new ol.source.Vector({
        attributions: map.attribution ? [escaped(map.attribution)] : [],
        features: new ol.format.GeoJSON().readFeatures(map.data, { featureProjection: "EPSG:3857" }),
      }),
    }),
  }));
}

/** OpenLayers writes attributions as HTML; this one is text. */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const ROADS = { motorway: 3.5, trunk: 3.5, primary: 2.6, secondary: 2, tertiary: 1.3 };

function broughtStyle(feature, resolution) {
  const kind = (feature.get("kind") ?? "").toLowerCase();
  const type = feature.getGeometry().getType();
  const label = feature.get(language()) ?? feature.get("en") ?? feature.get("ar");
  if (type.includes("Polygon")) return areaStyle(kind, label, resolution);
  if (type.includes("Line")) {
    const water = /river|lake|coast|canal|stream/.test(kind);
    const border = /boundar|disputed|border|administrative/.test(kind);
    const width = ROADS[kind.replace("_link", "")] ?? 1.3;
    const color = water ? "#7ba7c7" : border ? "#8d7a94" : "#b9b3a6";
    return new ol.style.Style({ stroke: new ol.style.Stroke({ color, width: resolution > 60 ? width / 2 : width, lineDash: border ? [6, 4] : undefined }) });
  }
  return pointStyle(label, resolution);
}

function areaStyle(kind, label, resolution) {
  const water = /lake|sea|water/.test(kind);
  const town = /urban/.test(kind);
  const land = /^land$/.test(kind);
  return new ol.style.Style({
    fill: new ol.style.Fill({ color: water ? "#dbe9f3" : town ? "rgba(120, 110, 90, 0.16)" : land ? "#fbfaf6" : "rgba(255, 255, 255, 0)" }),
    stroke: land ? undefined : new ol.style.Stroke({ color: water ? "#7ba7c7" : town ? "rgba(0, 0, 0, 0)" : "#a99fae", width: 1, lineDash: water ? undefined : [5, 4] }),
    text: label && resolution < 900 ? softText(label) : undefined,
  });
}

function pointStyle(label, resolution) {
  return new ol.style.Style({
    image: new ol.style.Circle({ radius: resolution > 300 ? 1.2 : 2.2, fill: new ol.style.Fill({ color: "#8a8577" }) }),
    text: label && resolution < 500 ? softText(label, -8) : undefined,
  });
}

function softText(text, offsetY = 0) {
  return new ol.style.Text({ text, font: "12px " + FONT, offsetY, fill: new ol.style.Fill({ color: "#5b564a" }), stroke: new ol.style.Stroke({ color: "#fff", width: 3 }) });
}

function layerTools(layers) {
  if (layers.length === 0) return h("p", { class: "note" }, t("map.none"));
  return h("fieldset", { class: "layers" }, h("legend", null, t("map.layers")), layers.map(({ map, layer }, i) =>
    h("label", null, h("input", { type: "checkbox", checked: true, id: "layer-" + i, onchange: (event) => layer.setVisible(event.target.checked) }), h("bdi", null, map.name))));
}

/** Whether the controller of some stretch of a corridor is not known. */
function isUncontrolled() {
  return [...corridors.values()].some((corridor) => corridor.legs.some((id) => legs.get(id).controller === null));
}

function legend(located) {
  const missing = [...places.values()].filter((place) => !place.at).map((place) => name(place.names));
  const signs = h("ul", { class: "legend" },
    [...controllers, ...(isUncontrolled() ? [null] : [])].map((id) => {
      const { colour, dash } = controllerStyle(id);
      const line = svg("svg", { width: 44, height: 12, "aria-hidden": "true" },
        svg("line", { x1: 1, x2: 43, y1: 6, y2: 6, stroke: colour, "stroke-width": 4.5, "stroke-dasharray": dash.join(" ") }));
      return h("li", null, line, h("span", null, id === null ? t("map.uncontrolled") : t("map.controlled", { party: name(parties.get(id).names) })));
    }),
    h("li", null, h("span", { class: "dot loaded", "aria-hidden": "true" }), h("span", null, t("map.legend.loaded"))),
    h("li", null, h("span", { class: "dot", "aria-hidden": "true" }), h("span", null, t("map.legend.empty"))));
  return h("div", null, signs, missing.length > 0 && located.length > 0 && h("p", { class: "note" }, t("map.missing", { places: list(missing) })));
}
