// Vehicle manifests: for each vehicle of a convoy its households by token, with room to tick them
// off. Counts and tokens only; who a token is, stays with the people who gave it.

import { h } from "./dom.js";
import { clock, day, name, number, t } from "./words.js";
import { sheetHead, showSheets } from "./choice.js";
import { householdsOf, operation, places, token } from "./model.js";

export function showManifests(main, detail) {
  return showSheets(main, { view: "manifests", detail, sheet: manifests, canBeEmpty: false, onePage: false });
}

function manifests(convoy) {
  return h("article", { class: "sheet manifests", "data-convoy": convoy.id },
    sheetHead(t("manifests")),
    h("header", null,
      h("h3", null, t("order.convoy"), " ", h("bdi", { class: "number" }, convoy.id)),
      h("p", { class: "way" }, name(places.get(convoy.from).names), h("span", { class: "arrow", "aria-hidden": "true" }, t("arrow")), name(places.get(convoy.to).names)),
      h("p", { class: "date" }, day(convoy.departs), " ", clock(convoy.departs), h("span", { class: "zone" }, t("zone.named", { zone: operation.zone })))),
    convoy.loads.map(manifest));
}

function manifest(load) {
  return h("section", { class: "manifest" },
    h("h4", null, h("bdi", { class: "number" }, load.vehicle), h("span", null, name(load.type.names)),
      h("span", null, t("manifest.people", { n: load.people })),
      h("span", { class: "blank" }, t("manifest.counted"))),
    load.aboard.length === 0 ? h("p", null, t("empty")) : load.aboard.map(householdList));
}

function householdList({ group, first, last, people }) {
  return h("div", { class: "households" },
    h("p", null, name(group.names), " \u00b7 ", h("bdi", { class: "token", dir: "ltr" }, group.id), " \u00b7 ", t("people.n", { n: people }),
      group.companions > 0 && [" \u00b7 ", t("manifest.companions", { n: group.companions })],
      group.need !== "seat" && [" \u00b7 ", t("need." + group.need)]),
    h("ul", { dir: "ltr" }, householdsOf(group, first, last).map(([household, size]) =>
      h("li", null, h("span", { class: "box", "aria-hidden": "true" }), h("b", null, token(household)), h("span", null, number(size))))));
}
