// The time-distance diagram of each corridor, as railway dispatchers draw trains: places down the
// side, time along, one line for each convoy. Time runs from left to right in every language.

/* global d3 */
import { h, keepDrawn, replace, svg } from "./dom.js";
import { clock, day, duration, isRightToLeft, isolate, kilometres, midnights, moment, name, number, t, ticks } from "./words.js";
import { convoys, corridors, extent, legs, operation, places } from "./model.js";

const TALLEST = 560;
const TALLEST_ON_PAPER = 400;
const LEAST_GAP = 34;
const TOP = 14;
const BOTTOM = 44;
const SHORTEST_SPAN = 900;

export function showDiagrams(main) {
  const chosen = firstSpan();
  const diagrams = [];
  const redraw = (width = null) => diagrams.forEach((diagram) => diagram.draw(width));
  main.append(timeTools(chosen, redraw), legend(), h("p", { class: "note hint" }, t("diagram.hint")));
  for (const corridor of corridors.values()) {
    const diagram = makeDiagram(corridor, chosen);
    diagrams.push(diagram);
    main.append(diagram.element);
  }
  return keepDrawn(redraw);
}

/** All of the plan, or of a longer one its first day that is worth the name. */
function firstSpan() {
  if (extent[1] - extent[0] <= 36 * 3600) return { from: extent[0], to: extent[1] };
  const days = [extent[0], ...midnights(...extent), extent[1]];
  const i = days[1] - days[0] >= 8 * 3600 || days.length < 3 ? 0 : 1;
  return { from: days[i], to: days[i + 1] };
}

function timeTools(chosen, redraw) {
  const days = [extent[0], ...midnights(...extent), extent[1]];
  const status = h("output", { class: "range" });
  const set = (from, to) => {
    const span = Math.min(Math.max(to - from, SHORTEST_SPAN), extent[1] - extent[0]);
    chosen.from = Math.min(Math.max(from, extent[0]), extent[1] - span);
    chosen.to = chosen.from + span;
    update();
    redraw();
  };
  chosen.set = set;
  const zoom = (factor) => {
    const middle = (chosen.from + chosen.to) / 2;
    const half = ((chosen.to - chosen.from) * factor) / 2;
    set(middle - half, middle + half);
  };
  const move = (share) => set(chosen.from + share * (chosen.to - chosen.from), chosen.to + share * (chosen.to - chosen.from));
  const button = (key, sign, action) => h("button", { type: "button", title: t(key), "aria-label": t(key), onclick: action }, sign);
  const select = h("select", { id: "day", onchange: () => {
    const i = Number(select.value);
    if (i < 0) set(...extent);
    else set(days[i], days[i + 1]);
  } }, h("option", { value: -1 }, t("days.all")), days.slice(0, -1).map((from, i) => h("option", { value: i }, day(from + 1))));
  const update = () => {
    status.textContent = t("range.shown", { from: moment(chosen.from), to: moment(chosen.to) });
    const i = days.findIndex((from, index) => from === chosen.from && days[index + 1] === chosen.to);
    select.value = chosen.from === extent[0] && chosen.to === extent[1] ? -1 : i;
  };
  update();
  return h("div", { class: "toolbar" },
    h("label", { for: "day" }, t("days.label")), select,
    h("span", { class: "pair", dir: "ltr" }, button("zoom.earlier", "\u25c0", () => move(-0.5)), button("zoom.later", "\u25b6", () => move(0.5))),
    button("zoom.in", "+", () => zoom(0.5)), button("zoom.out", "\u2212", () => zoom(2)),
    status);
}

function legend() {
  const sample = (...shapes) => svg("svg", { width: 44, height: 18, "aria-hidden": "true" }, shapes);
  const item = (key, ...shapes) => h("li", null, sample(shapes), h("span", null, t(key)));
  return h("ul", { class: "legend" },
    item("legend.loaded", svg("path", { class: "band", d: "M2,16 L30,2 L42,2 L14,16 Z" }), svg("path", { class: "head", d: "M2,16 L30,2" })),
    corridors.size > 1 && h("li", null, svg("svg", { width: 44, height: 18, class: "convoy loaded other", "aria-hidden": "true" }, svg("path", { class: "head", d: "M2,16 L42,2" })), h("span", null, t("legend.other"))),
    h("li", null, svg("svg", { width: 44, height: 18, class: "convoy empty", "aria-hidden": "true" }, svg("path", { class: "head", d: "M2,2 L42,16" })), h("span", null, t("legend.empty"))),
    item("legend.search", svg("line", { class: "search", x1: 4, x2: 40, y1: 9, y2: 9 })),
    item("legend.wait", svg("line", { class: "wait", x1: 4, x2: 40, y1: 9, y2: 9 })),
    item("legend.boarding", svg("line", { class: "boarding", x1: 4, x2: 40, y1: 9, y2: 9 })),
    h("li", null, sample(svg("defs", null, hatch("hatch-legend")), svg("rect", { class: "closed-edge", x: 2, y: 2, width: 40, height: 14, fill: "url(#hatch-legend)" })), h("span", null, t("legend.closed"))));
}

function hatch(id) {
  return svg("pattern", { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { width: 7, height: 7, class: "hatch-ground" }), svg("line", { x1: 0, x2: 0, y1: 0, y2: 7, class: "hatch-line" }));
}

/** Where each place of the corridor stands: by distance, with room for its name. */
function rows(corridor, height) {
  const lengths = corridor.legs.map((id) => legs.get(id).metres);
  const total = Math.max(1, lengths.reduce((sum, each) => sum + each, 0));
  const least = Math.min(LEAST_GAP, (height * 0.9) / Math.max(1, lengths.length));
  const spare = height - least * lengths.length;
  let y = TOP;
  let metres = 0;
  return corridor.places.map((id, i) => {
    if (i > 0) {
      y += least + (spare * lengths[i - 1]) / total;
      metres += lengths[i - 1];
    }
    return { place: places.get(id), y, metres };
  });
}

function makeDiagram(corridor, chosen) {
  const element = h("section", { class: "diagram" });
  const about = h("p", { class: "about", "aria-live": "polite" });
  const drawing = svg("svg", { class: "time-distance", role: "group", "aria-label": t("diagram.of", { corridor: name(corridor.names) }), "data-corridor": corridor.id });
  const used = convoys.filter((convoy) => convoy.passages.some((passage) => corridor.legs.includes(passage.leg.id)));
  const metres = corridor.legs.reduce((sum, id) => sum + legs.get(id).metres, 0);
  element.append(
    h("h3", null, name(corridor.names)),
    h("p", { class: "note" }, t("diagram.facts", {
      length: kilometres(metres), loaded: number(used.filter((convoy) => convoy.loaded).length), empty: number(used.filter((convoy) => !convoy.loaded).length),
    })),
    drawing, about);
  const tell = (convoy) => { about.textContent = convoy ? describe(convoy) : ""; };
  const draw = (width) => drawInto(drawing, { corridor, chosen, used, tell, width: width ?? (element.clientWidth || 900), tallest: width === null ? TALLEST : TALLEST_ON_PAPER });
  d3.select(drawing).call(dragging(chosen, drawing));
  drawing.addEventListener("keydown", (event) => onKey(event, drawing));
  return { element, draw };
}

/** Dragging moves the time shown. */
function dragging(chosen, drawing) {
  return d3.drag().filter((event) => !event.ctrlKey && !event.button).on("drag", (event) => {
    const plot = Number(drawing.dataset.plot) || 600;
    const seconds = (-event.dx * (chosen.to - chosen.from)) / plot;
    chosen.set(chosen.from + seconds, chosen.to + seconds);
  });
}

function onKey(event, drawing) {
  const lines = [...drawing.querySelectorAll(".convoy")];
  const at = lines.indexOf(document.activeElement);
  if (at < 0) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + step))];
    lines[at].setAttribute("tabindex", -1);
    next.setAttribute("tabindex", 0);
    next.focus();
  } else if (event.key === "Enter") {
    location.hash = "orders/" + lines[at].dataset.convoy;
  }
}

/** One sentence on a convoy. */
function describe(convoy) {
  return t(convoy.loaded ? "diagram.loaded" : "diagram.empty", {
    id: convoy.id, people: t("people.n", { n: convoy.people }), vehicles: t("vehicles.n", { n: convoy.loads.length }),
    from: name(places.get(convoy.from).names), to: name(places.get(convoy.to).names),
    departs: moment(convoy.departs), ends: moment(convoy.ends), time: duration(convoy.ends - convoy.begins),
  });
}

function drawInto(drawing, { corridor, chosen, used, tell, width, tallest }) {
  const narrow = width < 640;
  const height = narrow ? 380 : Math.min(tallest, Math.max(320, corridor.legs.length * 90 + 120));
  const side = narrow ? 8 : width > 1000 ? 240 : 204;
  const left = isRightToLeft() ? 8 : side;
  const right = width - (isRightToLeft() ? side : 8);
  const places = rows(corridor, height - TOP - BOTTOM);
  const x = d3.scaleLinear([chosen.from, chosen.to], [left, right]);
  drawing.dataset.plot = right - left;
  drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  drawing.setAttribute("width", width);
  drawing.setAttribute("height", height);
  const clip = "clip-" + corridor.id;
  const closed = "hatch-" + corridor.id;
  const plot = { x, left, right, top: places[0].y, bottom: places[places.length - 1].y, places, narrow, chosen };
  replace(drawing,
    svg("defs", null, hatch(closed), svg("clipPath", { id: clip }, svg("rect", { x: left, y: 0, width: right - left, height }))),
    svg("g", { "clip-path": `url(#${clip})` }, closures(corridor, plot, closed)),
    timeAxis(plot),
    placeLines(plot),
    svg("g", { "clip-path": `url(#${clip})`, class: "convoys" }, convoyLines(corridor, used, plot, tell)),
    placeNames(plot));
}

/** The times at which a leg is not open, shaded over its stretch. */
function closures(corridor, plot, closed) {
  const shapes = [];
  corridor.legs.forEach((id, i) => {
    let from = 0;
    const spans = [...legs.get(id).windows, [operation.end, operation.end]];
    for (const [opens, closes] of spans) {
      const a = Math.max(from, plot.chosen.from);
      const b = Math.min(opens, plot.chosen.to);
      if (b > a) {
        shapes.push(svg("rect", {
          class: "closed", x: plot.x(a), y: plot.places[i].y, width: plot.x(b) - plot.x(a), height: plot.places[i + 1].y - plot.places[i].y, fill: `url(#${closed})`,
        }, svg("title", null, t("closed", { from: moment(from), to: moment(opens) }))));
      }
      from = closes;
    }
  });
  return shapes;
}

function timeAxis({ x, left, right, top, bottom, chosen }) {
  const shapes = [];
  for (const at of ticks(chosen.from, chosen.to, Math.max(3, (right - left) / 74))) {
    const px = x(at);
    shapes.push(svg("line", { class: "grid", x1: px, x2: px, y1: top, y2: bottom }));
    if (px > left + 14 && px < right - 14) shapes.push(svg("text", { class: "tick", x: px, y: bottom + 18, "text-anchor": "middle" }, clock(at)));
  }
  const days = [chosen.from, ...midnights(chosen.from, chosen.to)];
  days.forEach((at, i) => {
    if (i > 0) shapes.push(svg("line", { class: "midnight", x1: x(at), x2: x(at), y1: top, y2: bottom + 26 }));
    const end = i + 1 < days.length ? x(days[i + 1]) : right;
    if (end - x(at) > 76) shapes.push(svg("text", { class: "tick day", x: x(at) + 4, y: bottom + 37, "text-anchor": "start" }, day(at + 1)));
  });
  return svg("g", { class: "axis" }, shapes);
}

function placeLines({ left, right, places }) {
  return svg("g", null, places.map(({ y }) => svg("line", { class: "place", x1: left, x2: right, y1: y, y2: y })));
}

/** Names at the side; in a narrow window on the lines themselves, over the convoys. */
function placeNames({ left, right, places, narrow }) {
  const atRight = isRightToLeft();
  const x = narrow ? (atRight ? right - 4 : left + 4) : atRight ? right + 8 : left - 8;
  const outside = atRight !== narrow ? "start" : "end";
  const anchor = narrow ? (atRight ? "end" : "start") : outside;
  return svg("g", { class: "names" }, places.map(({ place, y, metres }, i) => {
    const below = i === places.length - 1 ? -5 : 12;
    const signs = (place.parts.includes("checkpoint") ? " \u25c8" : "") + (place.parts.includes("hold") ? " \u23f8\ufe0e" : "");
    const label = svg("text", { class: "place-name", x, y: narrow ? y + below : y + 1, "text-anchor": anchor },
      svg("title", null, name(place.names) + " " + place.parts.map((part) => t("place." + part)).join(", ")),
      clipped(name(place.names), narrow ? 34 : right - left > 700 ? 32 : 27) + signs);
    const distance = svg("text", { class: "distance", x, y: y + 14, "text-anchor": anchor }, kilometres(metres));
    return [label, narrow ? null : distance];
  }).flat().filter(Boolean));
}

function clipped(text, length) {
  const bare = text.replace(/[\u2066-\u2069]/g, "");
  return isolate(bare.length > length ? bare.slice(0, length - 1) + "\u2026" : bare);
}

function convoyLines(corridor, used, plot, tell) {
  const shown = used.filter((convoy) => convoy.ends >= plot.chosen.from && convoy.begins <= plot.chosen.to);
  const labels = [];
  const sparse = (plot.right - plot.left) / Math.max(1, shown.length) > 14;
  return shown.map((convoy, i) => {
    const line = convoyLine(corridor, convoy, plot);
    const words = describe(convoy);
    const element = svg("g", {
      class: "convoy " + (convoy.loaded ? "loaded" : "empty") + (convoy.loaded && convoy.corridor !== corridor.id ? " other" : ""), tabindex: i === 0 ? 0 : -1, role: "img", "aria-label": words, "data-convoy": convoy.id,
      onmouseenter: () => tell(convoy), onfocus: () => tell(convoy), onmouseleave: () => tell(null), onblur: () => tell(null),
      onclick: () => tell(convoy), ondblclick: () => { location.hash = "orders/" + convoy.id; },
    }, svg("title", null, words), line.shapes);
    const label = sparse && numberLabel(convoy, line.start, labels);
    if (label) element.append(label);
    return element;
  });
}

/** The convoy's number beside its first passage, where no other stands. */
function numberLabel(convoy, start, labels) {
  if (!start || !convoy.loaded) return null;
  const width = convoy.id.length * 7 + 8;
  const box = { left: start.x + 4, right: start.x + 4 + width, y: start.y + (start.down ? 14 : -6) };
  if (labels.some((other) => Math.abs(other.y - box.y) < 13 && other.left < box.right && box.left < other.right)) return null;
  labels.push(box);
  return svg("text", { class: "number", x: box.left, y: box.y, "text-anchor": "start" }, convoy.id);
}

/** Head, tail and band of a convoy over the legs of the corridor, and its stands at the corridor's places. */
function convoyLine(corridor, convoy, { x, places }) {
  const yOf = new Map(corridor.places.map((id, i) => [id, places[i].y]));
  const head = [];
  const bands = [];
  const stands = [];
  let start = null;
  let from = null;
  for (const step of convoy.steps) {
    if (step.kind === "stop") {
      if (yOf.has(step.place)) stands.push(...stopShapes(step, yOf.get(step.place), x));
      continue;
    }
    const here = corridor.legs.includes(step.leg.id);
    if (!here) { from = null; continue; }
    const y1 = yOf.get(step.from);
    const y2 = yOf.get(step.to);
    start ??= { x: x(step.headIn), y: y1, down: y2 > y1 };
    head.push(`${from === step.from ? "L" : "M"}${point(x(step.headIn), y1)} L${point(x(step.headOut), y2)}`);
    bands.push(`M${point(x(step.headIn), y1)} L${point(x(step.headOut), y2)} L${point(x(step.tailOut), y2)} L${point(x(step.tailIn), y1)} Z`);
    from = step.to;
  }
  for (const [span, place] of [[convoy.boarding, convoy.from], [convoy.alighting, convoy.to]]) {
    if (span && yOf.has(place)) stands.push(svg("line", { class: "boarding", x1: x(span[0]), x2: x(span[1]), y1: yOf.get(place), y2: yOf.get(place) }));
  }
  const line = head.join(" ");
  return { start, shapes: [
    svg("path", { class: "band", d: bands.join(" ") }), ...stands, svg("path", { class: "head", d: line }), svg("path", { class: "reach", d: line }),
  ] };
}

function stopShapes(stop, y, x) {
  const shapes = [svg("line", { class: "wait", x1: x(stop.from), x2: x(stop.to), y1: y, y2: y })];
  if (stop.search) shapes.push(svg("line", { class: "search", x1: x(stop.search[0]), x2: x(stop.search[1]), y1: y, y2: y }));
  return shapes;
}

function point(px, py) {
  return px.toFixed(1) + "," + py.toFixed(1);
}
