// What the page of an account holds: reports, claims, and what was found among them.

import { has, isolate, language, number, t } from "./words.js";

const data = JSON.parse(document.getElementById("data").textContent);

export const documents = data.documents;
export const account = data.account;
export const links = data.links;
export const isExercise = data.exercise;

// Readings stand in one table; contradictions, ways out and ends of ranges name them by number.
const named = (holder, key) => { holder[key] = holder[key].map((number) => account.readings[number]); };
for (const { contradictions, waysOut } of account.disputes) {
  for (const each of contradictions) named(each, "readings");
  for (const way of waysOut) named(way, "giveUp");
}
for (const { low, high } of account.figures) for (const end of [low, high]) if (end) named(end, "readings");

/** All claims by id, each with the number of its report and its own. */
export const claims = new Map(documents.flatMap((document, column) =>
  document.claims.map((claim) => [claim.id, { ...claim, report: document.name, column, number: Number(claim.id.split("#").pop()) }])));

/** What each claim was taken to speak of, by its id. */
export const subjects = new Map(Object.entries(account.subjects));

/** Every contradiction, numbered from 1 through all disputes. */
export const contradictions = account.disputes.flatMap((dispute) => dispute.contradictions)
  .map((contradiction, i) => ({ ...contradiction, number: i + 1 }));

const contradicted = new Set(contradictions.flatMap((contradiction) => contradiction.claims));

/** Whether a claim is in a contradiction. */
export function isContradicted(id) {
  return contradicted.has(id);
}

/** Passages that stand in another report too, or twice in one, and overlap the claim: where else they stand. */
export function copiesOf(claim) {
  const overlaps = (side) => side.name === claim.report && side.start < claim.end && claim.start < side.end;
  return data.copies.flatMap(({ first, second }) => [overlaps(first) ? second : null, overlaps(second) ? first : null])
    .filter((side) => side !== null);
}

/** Claims that have their figure from the same origin. */
export function sameOrigin(id) {
  return data.origins.filter((group) => group.includes(id)).flat().filter((other) => other !== id && claims.has(other));
}

/** All passages that were copied. */
export const copies = data.copies;

/** The address of a claim within the page. */
export function addressOf(id) {
  return "#reports/" + encodeURIComponent(id);
}

/** Who said it first, else the report. */
export function originOf(claim) {
  return claim.source?.split(" > ").pop() ?? claim.report;
}

/** An amount, which may be a fraction. */
export function amount(value) {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return number(Number(value), Math.min(decimals, 2));
}

/** A quantity with its qualifier. */
export function quantity({ low, high, qualifier }) {
  if (qualifier === "range") return t("quantity.range", { low: amount(low), high: amount(high) });
  return t("quantity." + qualifier, { value: amount(low ?? high) });
}

/** Whom or what a claim or a subject counts; `n` is the number before it, where one is. */
export function whom({ unit, category }, n) {
  if (category === null) return t("unit." + unit, { n });
  return unit === "people" ? t("category." + category, { n }) : t("unit.of", { unit: t("unit." + unit), people: t("category." + category) });
}

/** The figure of a claim: how many, and of whom or what, in the form that goes with the number. */
export function figure(claim) {
  const { low, high, qualifier } = claim.quantity;
  return quantity(claim.quantity) + " " + whom(claim, Number(low === null || qualifier === "range" ? high : low));
}

/** What is said of those counted. For the one word that takes sides the page has another. */
export function done(kind, word) {
  return t(has(kind + "." + word) ? kind + "." + word : kind + ".given-up");
}

/** What a node tells under `key`, in the language of the page. */
export function told(node, key) {
  // Values in Arabic sentences stand between two private marks: they become isolates here.
  return language() === "ar" && node[key + "Arabic"] ? node[key + "Arabic"].replaceAll("\ue000", "\u2068").replaceAll("\ue001", "\u2069") : node[key];
}

/** What a subject is about, its time apart. */
export function about(subject) {
  return whom(subject) + t("list.comma") + told(subject, "what");
}

/** When a subject is. */
export function moment(subject) {
  return isolate(told(subject, "time"));
}

/** What a contradiction is. */
export function titleOf(each) {
  return told(each, "title");
}

/** What was taken for granted. */
export function condition(reading) {
  return told(reading, "words");
}
