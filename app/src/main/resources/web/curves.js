// People out over time, plan against bound; and how reciprocal terms stay in balance.

/* global uPlot */
import { h, keepDrawn, svg, table } from "./dom.js";
import { sideName } from "./sides.js";
import { bareName, clock, day, midnights, moment, name, number, t, ticks } from "./words.js";
import { aboard, extent, loadedConvoys, operation, people, score, terms } from "./model.js";

const SHAPES = [
  { colour: "#0b4f9e", dash: [] }, { colour: "#a63c00", dash: [10, 4] }, { colour: "#00614d", dash: [3, 4] },
  { colour: "#7a2d86", dash: [14, 4, 3, 4] }, { colour: "#6b5300", dash: [6, 3] }, { colour: "#b0004f", dash: [2, 3] },
  { colour: "#36454f", dash: [18, 5] }, { colour: "#005f73", dash: [8, 3, 2, 3] },
];

export function showCurves(main) {
  if (loadedConvoys.length === 0) {
    main.append(h("p", null, t("nobody-moves")));
    return undefined;
  }
  const charts = [totalChart(), ...categoryCharts(), ...terms.filter((term) => term.kept?.balance).map(balanceChart)];
  main.append(...charts.map((chart) => chart.element), hourTable());
  const stop = keepDrawn((width) => charts.forEach((chart) => chart.draw(width)));
  return () => { stop(); charts.forEach((chart) => chart.end()); };
}

/** Arrivals in order of time, each `[moment, category word, people]`. */
function arrivals() {
  const found = [];
  for (const convoy of loadedConvoys) {
    for (const [group, count] of aboard(convoy)) found.push([convoy.ends, group.category.word, count]);
  }
  return found.sort(([one], [other]) => one - other);
}

/** Running totals of arrivals as steps `[moment, people]` from the operation's start. */
function running(events) {
  const points = [[0, 0]];
  let total = 0;
  for (const [at, count] of events) {
    total += count;
    if (points[points.length - 1][0] === at) points.pop();
    points.push([at, total]);
  }
  return points;
}

/** Several curves on one axis of time: uPlot wants one list of moments. */
function aligned(curves) {
  const moments = [...new Set([0, extent[1], ...curves.flatMap((curve) => curve.points.map(([at]) => at))])].sort((a, b) => a - b);
  const values = curves.map(({ points }) => {
    let i = 0;
    return moments.map((at) => {
      while (i + 1 < points.length && points[i + 1][0] <= at) i++;
      return points[i][0] <= at ? points[i][1] : null;
    });
  });
  return [moments, ...values];
}

function totalChart() {
  const curves = [{ label: t("curve.plan"), shape: { colour: "#0b4f9e", dash: [] }, width: 3, points: running(arrivals().map(([at, , count]) => [at, count])) }];
  const bound = score.bound?.curve ?? [];
  if (bound.length) curves.push({ label: t("curve.bound"), shape: { colour: "#a63c00", dash: [8, 5] }, width: 2, points: withStart(bound) });
  return chart("total", t("curve.total"), t(bound.length ? "curve.total.explained" : "curve.total.alone"), curves, people.total);
}

function withStart(points) {
  return points[0][0] > 0 ? [[0, 0], ...points] : points;
}

/** One chart; none where it would repeat the first. */
function categoryCharts() {
  const categories = new Map(operation.groups.map((group) => [group.category.word, group.category]));
  const events = arrivals();
  const curves = [...categories.values()].map((category, i) => ({
    label: bareName(category.names), shape: SHAPES[i % SHAPES.length], width: 2,
    points: running(events.filter(([, word]) => word === category.word).map(([at, , count]) => [at, count])),
  })).filter((curve) => curve.points.length > 1);
  if (curves.length < 2) return [];
  const most = Math.max(...curves.map((curve) => curve.points[curve.points.length - 1][1]));
  return [chart("category", t("curve.category"), t("curve.category.explained"), curves, most)];
}

function balanceChart(term) {
  const { balance, one, other, allOne } = term.kept;
  const pick = (column) => balance.map((point) => [point[0], point[column]]);
  const curves = [
    { label: t("balance.done", { side: sideName(one) }), shape: { colour: "#0b4f9e", dash: [] }, width: 3, points: pick(1) },
    { label: t("balance.promised", { side: sideName(other) }), shape: { colour: "#a63c00", dash: [8, 5] }, width: 2, points: pick(3) },
    { label: t("balance.most"), shape: { colour: "#4a5563", dash: [2, 3] }, width: 1, points: pick(5) },
    { label: t("balance.least"), shape: { colour: "#4a5563", dash: [2, 3] }, width: 1, points: pick(4) },
  ];
  const explained = t("balance.explained", { one: sideName(one), other: sideName(other), measured: t("measured." + term.kept.measured) });
  return chart("balance-" + term.id, t("balance.of", { term: term.id }), explained, curves, allOne, [{ series: [3, 4], fill: "rgba(74, 85, 99, 0.14)" }], name(term.text));
}

function chart(id, title, explained, curves, most, bands = [], quoted = null) {
  const place = h("div", { class: "plot", dir: "ltr" });
  const readout = h("p", { class: "about", "aria-live": "off" }, t("curve.hint"));
  const element = h("section", { class: "chart", id: "chart-" + id }, h("h3", null, title), quoted && h("blockquote", null, quoted), h("p", { class: "note" }, explained),
    h("ul", { class: "legend" }, curves.map((curve) => h("li", null, sample(curve), h("span", null, h("bdi", null, curve.label))))), place, readout);
  const values = aligned(curves);
  let plot = null;
  const tell = (u) => {
    const i = u.cursor.idx;
    readout.textContent = i === null || i === undefined ? t("curve.hint")
      : moment(values[0][i]) + ": " + curves.map((curve, k) => t("curve.value", { label: curve.label, n: number(values[k + 1][i] ?? 0) })).join(t("list.comma"));
  };
  const draw = (asked) => {
    plot?.destroy();
    const width = asked ?? Math.max(280, place.clientWidth);
    plot = new uPlot(options(width, curves, most, bands, tell), values, place);
    plot.root.setAttribute("role", "img");
    plot.root.setAttribute("aria-label", title + ". " + explained);
  };
  return { element, draw, end: () => plot?.destroy() };
}

function sample({ shape, width }) {
  return svg("svg", { width: 44, height: 12, "aria-hidden": "true" },
    svg("line", { x1: 1, x2: 43, y1: 6, y2: 6, stroke: shape.colour, "stroke-width": width, "stroke-dasharray": shape.dash.join(" ") }));
}

function options(width, curves, most, bands, tell) {
  const font = "13px system-ui, 'Noto Sans Arabic', Tahoma, sans-serif";
  const stepped = uPlot.paths.stepped({ align: 1 });
  const axis = { font, stroke: "#14181d", grid: { stroke: "#dde3ea", width: 1 }, ticks: { stroke: "#8a95a3", width: 1 } };
  return {
    width, height: width < 600 ? 260 : 340,
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false, range: [0, extent[1]] }, y: { range: [0, Math.max(1, most * 1.05)] } },
    series: [{}, ...curves.map((curve) => ({ stroke: curve.shape.colour, width: curve.width, dash: curve.shape.dash, paths: stepped, points: { show: false }, label: curve.label }))],
    bands,
    axes: [
      { ...axis, size: 54, splits: (u, i, from, to) => ticks(from, to, Math.max(2, width / 96)), values: (u, splits) => splits.map(axisLabel) },
      { ...axis, size: 62, values: (u, splits) => splits.map((value) => number(value)) },
    ],
    hooks: { setCursor: [tell] },
  };
}

/** The clock; under the first tick of a day, the day too. */
function axisLabel(at, i, all) {
  const isFirst = i === 0 || midnights(all[i - 1], at + 1).length > 0;
  return clock(at) + (isFirst ? "\n" + day(at) : "");
}

/** The same figures as a table, for those who read rather than look. */
function hourTable() {
  const points = running(arrivals().map(([at, , count]) => [at, count]));
  const step = extent[1] > 48 * 3600 ? 6 * 3600 : 3600;
  const rows = [];
  let i = 0;
  for (const at of ticks(0, extent[1] + step - 1, extent[1] / step + 2).filter((each) => each > 0)) {
    while (i + 1 < points.length && points[i + 1][0] <= at) i++;
    rows.push({ cells: [moment(at), { number: number(points[i][1]) }, { number: number((100 * points[i][1]) / Math.max(1, people.total), 1) + " %" }] });
  }
  return h("details", { class: "as-table" }, h("summary", null, t("curve.table")),
    table([t("curve.table.at"), t("curve.table.out"), t("curve.table.share")], rows));
}
