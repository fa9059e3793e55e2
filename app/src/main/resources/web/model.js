// The operation, its plan and its terms, read once from the page and indexed by id.

const data = JSON.parse(document.getElementById("data").textContent);

const byId = (items) => new Map(items.map((item) => [item.id, item]));

export const operation = data.operation;
export const plan = data.plan;
export const terms = data.terms;
export const score = data.score;
export const reasons = data.reasons;
export const maps = data.maps;
export const links = data.links;
export const made = data.made;
export const places = byId(operation.places);
export const legs = byId(operation.legs);
export const corridors = byId(operation.corridors);
export const groups = byId(operation.groups);
export const types = byId(operation.types);
export const escorts = byId(operation.escorts);
export const parties = byId(operation.parties);
export const termById = byId(terms);

/** The type of a vehicle such as `bus-3`. */
export function typeOf(vehicle) {
  return types.get(vehicle.slice(0, vehicle.lastIndexOf("-")));
}

function readStep(step) {
  if (step[0] === "s") {
    const [, place, from, to, searchFrom, searchTo] = step;
    return { kind: "stop", place, from, to, search: searchFrom === undefined ? null : [searchFrom, searchTo] };
  }
  const [, id, backward, headIn, headOut, tailOut] = step;
  const leg = legs.get(id);
  return {
    kind: "passage", leg, backward: backward === 1, headIn, headOut, tailOut, tailIn: headIn + tailOut - headOut,
    from: backward ? leg.to : leg.from, to: backward ? leg.from : leg.to,
  };
}

function readConvoy(raw, index) {
  const steps = raw.steps.map(readStep);
  const loads = raw.vehicles.map(([vehicle, ...aboard]) => ({
    vehicle, type: typeOf(vehicle),
    aboard: aboard.map(([group, first, last, people]) => ({ group: groups.get(group), first, last, people })),
    people: aboard.reduce((sum, each) => sum + each[3], 0),
  }));
  const first = steps[0];
  const last = steps[steps.length - 1];
  const passages = steps.filter((step) => step.kind === "passage");
  return {
    ...raw, index, steps, loads, passages,
    people: loads.reduce((sum, load) => sum + load.people, 0),
    loaded: raw.boarding !== undefined,
    begins: raw.boarding?.[0] ?? (first.kind === "stop" ? first.from : first.headIn),
    ends: raw.alighting?.[1] ?? (last.kind === "stop" ? last.to : last.tailOut),
    departs: passages[0]?.headIn ?? first.from,
  };
}

/** Convoys in the plan's order. */
export const convoys = plan.convoys.map(readConvoy);
export const convoyById = byId(convoys);
export const loadedConvoys = convoys.filter((convoy) => convoy.loaded);

/** The convoy in which each vehicle moves after `convoy`, by the first that they have. */
export function nextConvoys(convoy) {
  const found = new Map();
  for (const { vehicle } of convoy.loads) {
    const later = (convoysOf.get(vehicle) ?? []).find((other) => other.begins >= convoy.ends && other !== convoy);
    if (later) found.set(later, [...(found.get(later) ?? []), vehicle]);
  }
  return [...found].sort(([one], [other]) => one.begins - other.begins);
}

const convoysOf = new Map();
for (const convoy of convoys) {
  for (const { vehicle } of convoy.loads) {
    convoysOf.set(vehicle, [...(convoysOf.get(vehicle) ?? []), convoy]);
  }
}

/** People of each group aboard a convoy. */
export function aboard(convoy) {
  const people = new Map();
  for (const load of convoy.loads) {
    for (const each of load.aboard) people.set(each.group, (people.get(each.group) ?? 0) + each.people);
  }
  return people;
}

/** The number of vehicles of each type in a convoy. */
export function vehicleCounts(convoy) {
  const counts = new Map();
  for (const load of convoy.loads) counts.set(load.type, (counts.get(load.type) ?? 0) + 1);
  return counts;
}

/** For each group, how many arrive; and when the last of them does. */
export const arrivals = (() => {
  const found = new Map(operation.groups.map((group) => [group.id, { people: 0, last: null }]));
  for (const convoy of loadedConvoys) {
    for (const [group, people] of aboard(convoy)) {
      const entry = found.get(group.id);
      entry.people += people;
      entry.last = Math.max(entry.last ?? convoy.ends, convoy.ends);
    }
  }
  return found;
})();

export const people = {
  total: operation.groups.reduce((sum, group) => sum + group.people, 0),
  moved: convoys.reduce((sum, convoy) => sum + convoy.people, 0),
  left: plan.leftBehind.reduce((sum, [, count]) => sum + count, 0),
};

/** The households numbered first to last of a group, as `[number, people]`. */
export function householdsOf(group, first, last) {
  const found = [];
  for (const [size, start, count] of group.households) {
    for (let n = Math.max(first, start); n <= Math.min(last, start + count - 1); n++) {
      found.push([n, size + group.companions]);
    }
  }
  return found.sort(([one], [other]) => one - other);
}

/** The token of a household: its number in four digits. */
export function token(number) {
  return String(number).padStart(4, "0");
}

/** The first moment of the plan and its last. */
export const extent = convoys.length
  ? [Math.min(...convoys.map((convoy) => convoy.begins)), Math.max(...convoys.map((convoy) => convoy.ends))]
  : [0, operation.end];

/** The parties that control a place or a stretch, in the operation's order. */
export const controllers = operation.parties.map((party) => party.id).filter((id) =>
  [...operation.places, ...operation.legs].some((each) => each.controller === id));

/** A controller's colour, dash pattern and number, the same in every view; grey for none. */
export function controllerStyle(id) {
  const index = controllers.indexOf(id);
  return CONTROLLER_STYLES[index < 0 ? CONTROLLER_STYLES.length - 1 : index % (CONTROLLER_STYLES.length - 1)];
}

const CONTROLLER_STYLES = [
  { colour: "#0b4f9e", dash: [] },
  { colour: "#a63c00", dash: [14, 6] },
  { colour: "#00614d", dash: [3, 6] },
  { colour: "#7a2d86", dash: [16, 5, 3, 5] },
  { colour: "#6b5300", dash: [8, 4, 8, 4, 2, 4] },
  { colour: "#36454f", dash: [] },
];
