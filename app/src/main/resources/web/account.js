// The page of an account: its head, its views, its language. One view is shown at a time; its name
// is in the address, with the claim or the figure that is looked at.

import { h, replace, showKeepingFocus } from "./dom.js";
import { chooser, firstLanguage } from "./languages.js";
import { choose, isRightToLeft, language, list, t } from "./words.js";
import { account, claims, contradictions, documents, isExercise, links } from "./testimony.js";
import { showFigures } from "./figures.js";
import { showFindings } from "./findings.js";
import { showTexts } from "./texts.js";

const VIEWS = { reports: showTexts, figures: showFigures, contradictions: showFindings };

let leave = null;

function address() {
  const [view, ...rest] = location.hash.slice(1).split("/");
  try {
    return { view: Object.hasOwn(VIEWS, view) ? view : "reports", detail: decodeURIComponent(rest.join("/")) };
  } catch {
    return { view: "reports", detail: "" }; // an address that somebody cut
  }
}

function showHead() {
  const counts = list([t("head.reports", { n: documents.length }), t("head.claims", { n: claims.size }),
    t("head.contradictions", { n: contradictions.length }), t("head.misses", { n: account.nearMisses.length }), t("head.questions", { n: account.questions.length })]);
  replace(document.getElementById("top"),
    h("div", { class: "title" },
      h("div", null, h("p", { class: "product" }, t("product")), h("h1", null, t("title")), h("p", { class: "counts" }, counts)),
      h("div", { class: "tools" },
        links.length > 0 && h("details", { class: "others" }, h("summary", null, t("others")),
          h("ul", null, links.map((link) => h("li", null, h("a", { href: link.address }, h("bdi", null, link.title)))))),
        chooser(show))),
    isExercise && h("div", { class: "marks-of-operation" }, h("p", { class: "mark exercise" }, h("strong", null, t("exercise")), " ", t("exercise.explained"))));
  document.getElementById("skip").textContent = t("skip");
  document.title = t("title") + " \u2013 " + t("product");
}

function showNavigation(view) {
  const navigation = document.getElementById("views");
  navigation.setAttribute("aria-label", t("views"));
  replace(navigation, h("ul", null, Object.keys(VIEWS).map((key) =>
    h("li", null, h("a", { href: "#" + key, "aria-current": key === view ? "page" : null }, t("view." + key))))));
}

function show() {
  const { view, detail } = address();
  leave?.();
  showHead();
  showNavigation(view);
  const main = document.getElementById("view");
  main.className = "view-" + view;
  replace(main, h("h2", null, t("view." + view)), h("p", { class: "explained" }, t("view." + view + ".explained")));
  scrollTo(0, 0);
  leave = VIEWS[view](main, detail) ?? null;
  replace(document.getElementById("foot"), h("p", null, t("foot")),
    h("details", { class: "licences" }, h("summary", null, t("licences")), h("pre", null, JSON.parse(document.getElementById("licences").textContent))));
  document.body.dataset.ready = view + (isRightToLeft() ? " rtl" : " ltr");
}

choose(firstLanguage("en"));
addEventListener("hashchange", () => showKeepingFocus(show));
show();
