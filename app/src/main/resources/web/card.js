// The card of a claim: all its fields, the rules that made it, and what it takes part in.

import { gradually, h } from "./dom.js";
import { has, isolate, number, t } from "./words.js";
import { about, account, addressOf, claims, contradictions, copiesOf, documents, done, moment, originOf, quantity, sameOrigin, subjects, titleOf, told, whom } from "./testimony.js";

const ITEMS = 12;

/** A card; `close` puts it away. */
export function card(claim, close) {
  const subject = subjects.get(claim.id);
  return h("article", { class: "card", tabindex: "-1", "aria-label": t("card.of", { n: claim.number, report: claim.report }) },
    h("div", { class: "card-head" },
      h("h3", null, t("card.of", { n: claim.number, report: claim.report })),
      h("button", { type: "button", class: "close", onclick: close }, t("card.close"))),
    h("blockquote", { dir: "auto" }, claim.quote),
    h("dl", null, fields(claim).map(([key, value]) => value && h("div", null, h("dt", null, t("field." + key)), h("dd", null, value)))),
    subject && h("p", null, t("card.taken"), " ", about(subject), t("list.comma"), moment(subject)),
    section("rules", claim.rules.map((rule) => h("code", null, rule)), t("card.rules.where")),
    section("contradictions", contradictions.filter((each) => each.claims.includes(claim.id)).map((each) => [
      h("a", { href: "#contradictions/" + each.number }, t("contradiction.number", { n: each.number }), ": ", titleOf(each)), " ", rule(each.rule)])),
    section("misses", account.nearMisses.filter((miss) => [...miss.parts, ...miss.beside].includes(claim.id)).map((miss) => sentence(miss))),
    section("remarks", account.remarks.filter((remark) => remark.claims.includes(claim.id)).map((remark) => [sentence(remark), " ", rule(remark.rule)])),
    section("questions", account.questions.filter((each) => each.claims.includes(claim.id)).map((each) => [sentence(each), " ", rule(each.rule)])),
    section("origin", sameOrigin(claim.id).map(claimLink)),
    section("copies", copiesOf(claim).map((side) => t("card.copy", { report: side.name, start: number(side.start), end: number(side.end) }))),
    section("decisions", account.decisions.filter((each) => each.claim === claim.id).map(decision)));
}

function fields(claim) {
  const said = (value) => value && h("bdi", null, value);
  return [
    ["quantity", quantity(claim.quantity)],
    ["whom", whom(claim)],
    ["predicate", done("predicate", claim.predicate)],
    ["from", said(claim.from)], ["to", said(claim.to)], ["when", said(claim.when)],
    ["cumulative", t("cumulative." + claim.cumulative)],
    ["source", chain(claim)],
    ["grade", t("grade." + claim.grade)],
    ["offsets", t("offsets", { start: number(claim.start), end: number(claim.end) })],
    ["aside", account.setAside.includes(claim.id) && t("aside.yes")],
  ];
}

/** Who says so, from the report to whoever said it first. */
function chain(claim) {
  const links = [documents[claim.column].name, ...(claim.source?.split(" > ") ?? [])];
  return [h("ol", { class: "chain" }, links.map((link) => h("li", null, h("bdi", null, link)))),
    claim.source === null && h("span", { class: "note" }, t("own-voice"))];
}

function section(key, items, note = null) {
  if (items.length === 0) return null;
  return h("section", { class: "of-card " + key }, h("h4", null, t("card." + key)), gradually(h("ul"), items, (item) => h("li", null, item), (n) => t("more", { n }), ITEMS), note && h("p", { class: "note" }, note));
}

/** A decision that a person took. */
export function decision(each) {
  return [t("decision." + each.decision), ": ", h("bdi", null, each.reason), " (", h("bdi", null, each.by), each.at ? ", " + isolate(each.at) : "", ")"];
}

/** A sentence of the account, in the language of the page; quotations in it run their own way. */
export function sentence(node, key = "words") {
  return h("span", { class: "sentence" }, told(node, key));
}

/** A rule of the account: its id, and what it says. */
export function rule(id) {
  return h("span", { class: "rule" }, h("code", null, id), has("rule." + id) && [" ", t("rule." + id)]);
}

/** A claim in a line, with the way to it. */
export function claimLink(id) {
  const claim = claims.get(id);
  return [h("a", { href: addressOf(id) }, h("bdi", null, id)), " ", h("q", { dir: "auto" }, claim.quote.replace(/\s+/g, " ")), " ",
    h("span", { class: "by" }, "(", h("bdi", null, originOf(claim)), ")")];
}
