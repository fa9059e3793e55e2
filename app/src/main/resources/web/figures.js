// A figure over time: what each source says, in marks of its own, and the range that all claims
// together leave. Days run to scale, one column for each time; what has no date stands behind a
// line at the end. Where scale would tear the drawing apart, times stand in their order, and the page says so.

/* global d3 */
import { h, keepDrawn, replace, svg, table } from "./dom.js";
import { list, t } from "./words.js";
import { about, account, addressOf, amount, claims, condition, moment, originOf, quantity } from "./testimony.js";
import { claimLink } from "./card.js";

const SHAPES = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond, d3.symbolCross, d3.symbolStar, d3.symbolWye];
const COLOURS = ["#0b4f9e", "#a63c00", "#00614d", "#7a2d86", "#6b5300", "#b0004f", "#36454f"];
const PARTS = ["early hours", "morning", "afternoon", "evening"]; // the quarters of a day
const EDGE = { top: 28, bottom: 58, start: 66, end: 14 };
const HEIGHT = 380;
const LEAST_SLOT = 92;
/** The width of a letter below a column, at most. */
const LETTER = 7.5;
const WIDEST = 4000;

export function showFigures(main, detail) {
  const charts = grouped();
  if (charts.length === 0) {
    main.append(h("p", null, t("figures.none")));
    return undefined;
  }
  const select = h("select", { id: "figure", onchange: () => turnTo(Number(select.value)) }, charts.map((chart, i) => h("option", { value: i }, chart.title)));
  const place = h("div", { class: "figure-place" });
  let chosen = charts[Number(detail)] ?? charts[0];
  const draw = (width) => replace(place, sheet(chosen, width ?? Math.max(280, place.clientWidth)));
  const turnTo = (i) => {
    chosen = charts[i];
    history.replaceState(null, "", "#figures/" + i);
    draw(null);
  };
  select.value = String(charts.indexOf(chosen));
  main.append(h("div", { class: "toolbar" }, h("label", { for: "figure" }, t("figures.choose")), select), place);
  return keepDrawn(draw);
}

/** Figures of one kind at all their times; the one of which most is said in front. */
function grouped() {
  const found = new Map();
  for (const figure of account.figures) {
    const { unit, category, act, from, to, sinceTheBeginning } = figure.subject;
    const key = JSON.stringify([unit, category, act, from, to, sinceTheBeginning]);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(figure);
  }
  const said = (figures) => figures.reduce((sum, figure) => sum + figure.statements.length, 0);
  return [...found.values()].filter((figures) => said(figures) > 0).sort((one, other) => said(other) - said(one)).map((figures) => ({
    title: about(figures[0].subject) + t("list.comma") + t(kind(figures[0].subject)),
    figures: figures.sort((one, other) => (order(one.subject) < order(other.subject) ? -1 : 1)),
  }));
}

function kind(subject) {
  if (subject.act === "to leave") return "kind.plan";
  return subject.sinceTheBeginning ? "kind.total" : "kind.span";
}

/** What sorts times: by day, then by the part of the day; those without a date last. */
function order({ lastDay, firstDay, quarter, clock, weekday }) {
  return (lastDay ?? "9999") + " " + (firstDay ?? "") + " " + (quarter ?? PARTS.length) + clock + (weekday ?? 8);
}

function sheet(chart, width) {
  const sources = [...new Set(chart.figures.flatMap(marks).map((mark) => mark.source))];
  const styles = new Map(sources.map((source, i) => [source, { shape: SHAPES[i % SHAPES.length], colour: COLOURS[i % COLOURS.length], letter: letter(i) }]));
  const places = placed(chart.figures, width);
  return [
    h("section", { class: "chart" }, h("h3", null, chart.title), h("p", { class: "note" }, t(places.isScaled ? "figures.scaled" : "figures.explained")),
      h("ul", { class: "legend" }, sources.map((source) => h("li", null, sample(styles.get(source)), h("strong", null, styles.get(source).letter), h("bdi", null, source))),
        h("li", null, svg("svg", { width: 30, height: 16, "aria-hidden": "true" }, svg("rect", { class: "consistent", x: 1, y: 1, width: 28, height: 14 })), h("span", null, t("figures.band")))),
      h("div", { class: "scroll" }, drawing(chart, styles, places))),
    h("section", null, h("h3", null, t("figures.table")), asTable(chart)),
  ];
}

function letter(i) {
  return (i >= 26 ? letter(Math.floor(i / 26) - 1) : "") + String.fromCharCode(65 + (i % 26));
}

/** What is said directly of a figure. */
function marks(figure) {
  return figure.statements.flatMap((statement) => statement.claims).map((id) => ({ claim: claims.get(id), source: originOf(claims.get(id)) }));
}

function sample({ shape, colour }) {
  return svg("svg", { width: 18, height: 16, "aria-hidden": "true" },
    svg("path", { d: d3.symbol(shape, 80)(), transform: "translate(9 8)", fill: colour, stroke: "#14181d" }));
}

/** The middle of a time in days, or null without a date. */
function dayOf({ firstDay, lastDay, sinceTheBeginning, quarter }) {
  if (lastDay === null) return null;
  const until = Date.parse(lastDay) / 86400000 + 1;
  if (sinceTheBeginning) return until;
  return quarter !== null ? until - 1 + (quarter + 0.5) / PARTS.length : (Date.parse(firstDay ?? lastDay) / 86400000 + until) / 2;
}

/** Where each column stands: its middle, the width of all columns and of the drawing, where the dates end. */
function placed(figures, asked) {
  const days = figures.map((figure) => dayOf(figure.subject));
  const dated = days.filter((day) => day !== null);
  const gaps = dated.slice(1).map((day, i) => day - dated[i]);
  const span = dated.length > 1 ? dated.at(-1) - dated[0] : 0;
  const undated = figures.length - dated.length;
  const least = LEAST_SLOT / Math.min(...gaps);
  const isScaled = dated.length > 2 && gaps.every((gap) => gap > 0) && span * least <= WIDEST;
  if (!isScaled) {
    const width = Math.max(asked, EDGE.start + EDGE.end + figures.length * LEAST_SLOT);
    const slot = (width - EDGE.start - EDGE.end) / figures.length;
    return { isScaled, width, slot, middles: figures.map((_, i) => EDGE.start + (i + 0.5) * slot), end: null };
  }
  const rest = EDGE.start + EDGE.end + (undated + 1) * LEAST_SLOT;
  const perDay = Math.max(least, (asked - rest) / span);
  const from = EDGE.start + LEAST_SLOT / 2;
  const end = from + span * perDay + LEAST_SLOT / 2;
  let behind = 0;
  const middles = days.map((day) => (day === null ? end + (behind++ + 0.5) * LEAST_SLOT : from + (day - dated[0]) * perDay));
  return { isScaled, width: Math.max(asked, end + undated * LEAST_SLOT + EDGE.end), slot: LEAST_SLOT, middles, end: undated > 0 ? end : null };
}

function drawing(chart, styles, { width, slot, middles, end }) {
  const values = chart.figures.flatMap((figure) => [figure.low?.value, figure.high?.value, ...marks(figure).flatMap(({ claim }) => [claim.quantity.low, claim.quantity.high])]);
  const most = Math.max(1, ...values.filter((value) => value !== null && value !== undefined).map(Number));
  const y = d3.scaleLinear().domain([0, most * 1.08]).nice(5).range([HEIGHT - EDGE.bottom, EDGE.top]);
  return svg("svg", { class: "figure-chart", width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "group", "aria-label": chart.title },
    y.ticks(5).map((value) => [
      svg("line", { class: "grid", x1: EDGE.start, x2: width - EDGE.end, y1: y(value), y2: y(value) }),
      svg("text", { x: EDGE.start - 8, y: y(value) + 4, "text-anchor": "end" }, amount(value)),
    ]),
    end !== null && [svg("line", { class: "undated", x1: end, x2: end, y1: EDGE.top, y2: HEIGHT - EDGE.bottom + 40 }), svg("text", { x: end + 4, y: HEIGHT - 4 }, t("figures.undated"))],
    chart.figures.map((figure, i) => column(figure, { x: middles[i] - slot / 2, slot, y, styles })));
}

function column(figure, { x, slot, y, styles }) {
  const found = marks(figure);
  const step = (slot - 24) / Math.max(1, found.length);
  return svg("g", { class: "moment" },
    range(figure, x + 6, slot - 12, y),
    found.map((mark, i) => markAt(mark, x + 12 + step * (i + 0.5), y, styles.get(mark.source))),
    timeLines(figure.subject).map((line, i) => svg("text", { class: "time", x: x + slot / 2, y: HEIGHT - EDGE.bottom + 18 + i * 15, "text-anchor": "middle" },
      svg("title", null, line), fitted(line, slot))),
    figure.contested && svg("text", { class: "contested-sign", x: x + slot / 2, y: EDGE.top - 10, "text-anchor": "middle" }, "\u2260 " + t("contested")));
}

/** As much of the beginning and the end of a line as a column has room for. */
function fitted(line, width) {
  const most = Math.max(8, Math.floor(width / LETTER));
  if (line.length <= most) return line;
  const begin = Math.ceil(most * 0.6) - 1;
  return line.slice(0, begin) + "\u2026" + line.slice(begin + 1 - most);
}

/** `up to` above, the date below; a report without a date by its name. */
function timeLines(subject) {
  const { firstDay, lastDay, quarter, clock, plan, upToReport, sinceTheBeginning, weekday } = subject;
  const partOfDay = quarter === null ? null : t("part-of-day." + PARTS[quarter]);
  const part = (day) => partOfDay === null ? day : t("time.part", { part: partOfDay, day });
  const bare = (words) => words.replace(/[\u2066-\u2069]/g, "").trim();
  if (plan) return [bare(t("time.plan"))];
  if (lastDay === null) return [upToReport ? bare(t(sinceTheBeginning ? "time.report" : "time.at-report", { report: "" })) : bare(part(t("weekday." + weekday))), clock];
  if (firstDay !== null && firstDay !== lastDay) return [firstDay + " \u2013", lastDay];
  if (sinceTheBeginning) return [bare(t("time.up-to", { day: "" })), lastDay];
  return quarter === null ? [lastDay] : [bare(partOfDay), lastDay];
}

/** The range that all claims together leave; open at the top where nothing keeps it. */
function range({ low, best, high }, x, width, y) {
  const top = high ? y(high.value) : EDGE.top;
  const bottom = y(low?.value ?? 0);
  return [
    svg("rect", { class: "consistent" + (high ? "" : " open-above"), x, y: top, width, height: Math.max(2, bottom - top) }),
    low && svg("line", { class: "end", x1: x, x2: x + width, y1: bottom, y2: bottom }),
    high && svg("line", { class: "end", x1: x, x2: x + width, y1: top, y2: top }),
    !high && svg("text", { class: "end-value", x: x + 3, y: top + 12 }, "\u2191"),
    best !== null && svg("line", { class: "best", x1: x, x2: x + width, y1: y(best), y2: y(best) }),
  ];
}

function markAt({ claim, source }, x, y, { shape, colour, letter: sign }) {
  const { low, high } = claim.quantity;
  const at = y(low ?? high);
  const label = source + ": " + quantity(claim.quantity);
  const other = low !== null && high !== null ? y(high) : low === null ? at + 22 : at - 22;
  return svg("a", { href: addressOf(claim.id), "aria-label": label, class: "claim-mark", "data-claim": claim.id }, svg("title", null, label),
    low !== high && svg("path", { class: "reach-of", d: `M${x} ${at}V${other}` + (low === null ? "m-4 -5l4 5l4 -5" : high === null ? "m-4 5l4 -5l4 5" : "m-5 0h10"), stroke: colour }),
    svg("path", { d: d3.symbol(shape, 95)(), transform: `translate(${x} ${at})`, fill: colour, stroke: "#14181d" }),
    svg("text", { class: "sign", x: x + 9, y: at + 4 }, sign));
}

function asTable(chart) {
  const bound = (end) => (end ? [amount(end.value), end.claims.length > 0 && h("span", { class: "by" }, " ", end.claims.map((id, i) => [i > 0 && t("list.comma"), h("a", { href: addressOf(id) }, h("bdi", null, id))])),
    end.readings.map((reading) => h("span", { class: "reading" }, t("if"), " ", condition(reading))), end.grade && h("span", { class: "note" }, " ", t("grade." + end.grade))] : null);
  return table([t("table.time"), t("table.low"), t("table.best"), t("table.high"), t("table.said")],
    chart.figures.map((figure) => ({
      cells: [[moment(figure.subject), figure.contested ? list(["", "\u2260 " + t("contested")]) : ""].flat(), bound(figure.low) ?? t("unknown"), figure.best === null ? "\u2013" : amount(figure.best), bound(figure.high) ?? t("open." + figure.noHigh),
        h("ul", { class: "said" }, marks(figure).map(({ claim }) => h("li", null, claimLink(claim.id))))],
    })), { class: "figure-table" });
}
