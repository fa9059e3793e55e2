// The choice of a language, which a page keeps over a reload.

import { h } from "./dom.js";
import { choose, language, languages, t } from "./words.js";

const KEY = "safe-passage-language";

/** Buttons for the languages; `show` draws the page again once another is chosen. */
export function chooser(show) {
  return h("div", { class: "languages", role: "group", "aria-label": t("language") },
    languages.map((code) =>
      h("button", {
        type: "button", lang: code, "aria-pressed": String(code === language()),
        onclick: () => { choose(code); remember(code); show(); document.querySelector(`.languages [lang=${code}]`).focus(); },
      }, { en: "English", ar: "العربية" }[code])));
}

/** Keeps the language over a reload, where the browser lets a page keep anything. */
function remember(code) {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // A page from a file may not be allowed to; then the next start uses the page's own.
  }
}

/** The language that the address asks for (`?lang=ar`), else the one kept, else the page's own. */
export function firstLanguage(own) {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked) return asked;
  try {
    return localStorage.getItem(KEY) ?? own;
  } catch {
    return own;
  }
}
