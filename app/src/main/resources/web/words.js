// The language of the page, its words, and how numbers, times and names are written.
// Every value put into a sentence is isolated, so that a name or a time in one script
// cannot turn round the sentence in another.

const FIRST_STRONG = "\u2068";
const LEFT_TO_RIGHT = "\u2066";
const RIGHT_TO_LEFT = "\u2067";
const END = "\u2069";

const messages = {
  en: JSON.parse(document.getElementById("messages-en").textContent),
  ar: JSON.parse(document.getElementById("messages-ar").textContent),
};
let chosen = "en";
let clockOf = { offsets: [[0, 0]], start: 0 };

/** All languages of the page. */
export const languages = Object.keys(messages);

/** The language chosen, a two-letter code. */
export function language() {
  return chosen;
}

/** Chooses a language and turns the page its way. */
export function choose(code) {
  chosen = messages[code] ? code : "en";
  document.documentElement.lang = chosen;
  document.documentElement.dir = isRightToLeft() ? "rtl" : "ltr";
}

/** Whether the language chosen is written from right to left. */
export function isRightToLeft() {
  return chosen === "ar";
}

/** Sets the zone's offsets and the start from which moments are counted, in seconds. */
export function keepTime(offsets, start) {
  clockOf = { offsets, start };
}

/** Whether there are words for `key`. */
export function has(key) {
  return key in messages[chosen];
}

/** The words for `key`, each `{name}` in them filled from `values`; where the language has others for a number such as `n`, those. */
export function t(key, values) {
  const counted = typeof values?.n === "number" ? key + "." + new Intl.PluralRules(chosen).select(values.n) : key;
  const words = messages[chosen][has(counted) ? counted : key];
  if (words === undefined) throw new Error("no words for '" + key + "'");
  return words.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? number(value) : put(String(value));
  });
}

/** A value within a sentence. One that is itself a sentence of ours runs the way of the language. */
function put(value) {
  return /[\u2066-\u2068]/.test(value) ? here(value) : FIRST_STRONG + value + END;
}

/** Words of ours that run the way of the language, wherever they are put. */
export function here(words) {
  return (isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + words + END;
}

/** Text whose direction does not touch what stands around it. */
export function isolate(text) {
  return FIRST_STRONG + text + END;
}

/** The name in the language chosen, else in English, else the first; isolated. */
export function name(names) {
  return isolate(bareName(names));
}

/** The same, not isolated: for searching. */
export function bareName(names) {
  return names[chosen] ?? names.en ?? Object.values(names)[0] ?? "";
}

/** Names one after another. */
export function list(items) {
  return items.join(t("list.comma"));
}

/** A number with separators, in western digits. */
export function number(value, decimals = 0) {
  const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "\u2212" : "";
  return LEFT_TO_RIGHT + sign + grouped + (part ? "." + part : "") + END;
}

/** Low, likely and high; one number where they agree. */
export function range([low, likely, high]) {
  if (low === high) return number(likely);
  return t("range", { low, likely, high });
}

/** Metres as kilometres. */
export function kilometres(metres) {
  return here(t("km", { n: number(metres / 1000, 1) }));
}

/** Seconds as hours and minutes; seconds only where they are all there is or they are asked for. */
export function duration(seconds, exact = false) {
  const whole = exact ? Math.round(seconds) : seconds < 60 ? Math.round(seconds) : Math.round(seconds / 60) * 60;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const parts = [];
  if (hours) parts.push(t("hours", { n: hours }));
  if (minutes) parts.push(t("minutes", { n: minutes }));
  if (rest || !parts.length) parts.push(t("seconds", { n: rest }));
  return here(parts.join(" "));
}

/** Seconds east of UTC at a moment. */
export function offsetAt(seconds) {
  let offset = clockOf.offsets[0][1];
  for (const [from, value] of clockOf.offsets) if (seconds >= from) offset = value;
  return offset;
}

/** A moment as the wall shows it: a Date whose UTC fields are the operation's local time. */
export function local(seconds) {
  return new Date((clockOf.start + seconds + offsetAt(seconds)) * 1000);
}

const two = (value) => String(value).padStart(2, "0");

/** Whether clocks go back about this moment, so that they show its time twice. */
function isShownTwice(seconds) {
  return clockOf.offsets.some(([from, offset], i) => {
    const back = i === 0 ? 0 : clockOf.offsets[i - 1][1] - offset;
    return seconds >= from - back && seconds < from + back;
  });
}

/** `+02:00`. */
function offsetText(seconds) {
  const offset = offsetAt(seconds);
  const minutes = Math.floor(Math.abs(offset) / 60);
  return (offset < 0 ? "-" : "+") + two(Math.floor(minutes / 60)) + ":" + two(minutes % 60);
}

/** `06:10`, with the seconds where asked for, and with the offset where clocks show it twice. */
export function clock(seconds, withSeconds = false) {
  const at = local(seconds);
  const text = two(at.getUTCHours()) + ":" + two(at.getUTCMinutes());
  return LEFT_TO_RIGHT + text + (withSeconds ? ":" + two(at.getUTCSeconds()) : "") + (isShownTwice(seconds) ? offsetText(seconds) : "") + END;
}

/** The clock with its seconds only where they are not zero. */
export function exact(seconds) {
  return clock(seconds, local(seconds).getUTCSeconds() !== 0);
}

/** `Thu 15 Dec`. */
export function day(seconds) {
  const at = local(seconds);
  return here(t("day", {
    weekday: t("weekday.short." + at.getUTCDay()), day: at.getUTCDate(), month: t("month.short." + (at.getUTCMonth() + 1)),
  }));
}

/** `Thursday 15 December 2016`. */
export function longDay(seconds) {
  const at = local(seconds);
  return here(t("day.long", {
    weekday: t("weekday." + at.getUTCDay()), day: at.getUTCDate(),
    month: t("month." + (at.getUTCMonth() + 1)), year: LEFT_TO_RIGHT + at.getUTCFullYear() + END,
  }));
}

/** `Thu 15 Dec 06:10`. */
export function moment(seconds) {
  return here(day(seconds) + " " + clock(seconds));
}

/** Local midnights strictly within a span. */
export function midnights(from, to) {
  const found = [];
  const offset = offsetAt(from);
  const start = clockOf.start;
  for (let next = Math.ceil((start + from + offset + 1) / 86400) * 86400 - offset - start; ; next += 86400) {
    const at = next + offset - offsetAt(next);
    if (at >= to) return found;
    found.push(at);
  }
}

/** Moments for the ticks of an axis: whole local steps, about `count` of them. */
export function ticks(from, to, count) {
  const steps = [60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800];
  const step = steps.find((each) => (to - from) / each <= count) ?? 604800;
  const shift = clockOf.start + offsetAt(from);
  const found = [];
  for (let at = Math.ceil((from + shift) / step) * step - shift; at <= to; at += step) found.push(at);
  return found;
}
