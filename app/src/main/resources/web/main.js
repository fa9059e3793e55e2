// The page: its head, its views, its language. One view is shown at a time; its name is in the
// address, so that a view or an order can be pointed to and the back button works.

import { copyPlainly, h, replace, showKeepingFocus } from "./dom.js";
import { chooser, firstLanguage } from "./languages.js";
import { choose, isRightToLeft, keepTime, name, t } from "./words.js";
import { links, operation } from "./model.js";
import { showSummary } from "./summary.js";
import { showDiagrams } from "./diagram.js";
import { showMap } from "./map.js";
import { showCurves } from "./curves.js";
import { showOrders } from "./orders.js";
import { showManifests } from "./manifests.js";

const VIEWS = {
  summary: showSummary,
  diagram: showDiagrams,
  map: showMap,
  curves: showCurves,
  orders: showOrders,
  manifests: showManifests,
};

let leave = null;

function address() {
  try {
    const [view, detail] = decodeURIComponent(location.hash.slice(1)).split("/");
    return { view: Object.hasOwn(VIEWS, view) ? view : "summary", detail };
  } catch {
    return { view: "summary", detail: undefined }; // an address that somebody cut
  }
}

function mark() {
  return [
    operation.exercise && h("p", { class: "mark exercise" }, h("strong", null, t("exercise")), " ", t("exercise.explained")),
    operation.confidentiality !== "open" &&
      h("p", { class: "mark confidential" }, h("strong", null, t("confidentiality." + operation.confidentiality)), " ",
        t("confidentiality." + operation.confidentiality + ".explained")),
  ];
}

function showHead() {
  replace(document.getElementById("top"),
    h("div", { class: "title" },
      h("div", null, h("p", { class: "product" }, t("product")), h("h1", null, name(operation.names))),
      h("div", { class: "tools" },
        links.length > 0 && h("details", { class: "others" }, h("summary", null, t("others")),
          h("ul", null, links.map((link) => h("li", null, h("a", { href: link.address }, h("bdi", null, link.title)))))),
        chooser(show))),
    h("div", { class: "marks-of-operation" }, mark()));
  document.getElementById("skip").textContent = t("skip");
  document.title = (operation.exercise ? t("exercise") + ": " : "") + name(operation.names) + " \u2013 " + t("product");
}

function showNavigation(view) {
  const navigation = document.getElementById("views");
  navigation.setAttribute("aria-label", t("views"));
  const views = h("ul", null, Object.keys(VIEWS).map((key) =>
    h("li", null, h("a", { href: "#" + key, "aria-current": key === view ? "page" : null }, t("view." + key)))));
  replace(navigation, views);
  views.querySelector("[aria-current]").scrollIntoView({ block: "nearest", inline: "center" });
}

function show() {
  const { view, detail } = address();
  leave?.();
  showHead();
  showNavigation(view);
  const main = document.getElementById("view");
  main.className = "view-" + view;
  replace(main, h("h2", null, t("view." + view)), h("p", { class: "explained" }, t("view." + view + ".explained")));
  leave = VIEWS[view](main, detail) ?? null;
  replace(document.getElementById("foot"),
    h("p", null, t("zone.named", { zone: operation.zone }), " ", t("foot")));
  document.body.dataset.ready = view + (isRightToLeft() ? " rtl" : " ltr");
}

keepTime(operation.offsets, operation.start);
choose(firstLanguage(operation.languages[0]));
copyPlainly();
addEventListener("hashchange", () => { showKeepingFocus(show); scrollTo(0, 0); });
show();
