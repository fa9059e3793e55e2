// How the page names a side of a term: by its places where it takes all who are there, else by its
// groups.

import { list, name, t } from "./words.js";
import { groups, operation, places } from "./model.js";

/** The name of a side in the language chosen. */
export function sideName(side) {
  const ids = new Set(side.groups);
  const from = [...new Set(side.groups.map((id) => groups.get(id).place))];
  const everyone = operation.groups.filter((group) => from.includes(group.place));
  if (ids.size > 1 && everyone.every((group) => ids.has(group.id))) {
    return t("side.all-at", { places: list(from.map((id) => name(places.get(id).names))) });
  }
  const names = side.groups.map((id) => name(groups.get(id).names));
  if (names.length <= 3) return list(names);
  return t("side.more", { groups: list(names.slice(0, 2)), n: names.length - 2 });
}
