package org.safepassage.bench.family;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.TermStatus;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.Escort;
import org.safepassage.people.Group;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;

/// Writes the terms of the layers that are switched on. Nothing is drawn here, so that switching a
/// layer on changes nothing else.
final class TermRecipe {
    private static final EscortId ESCORT = new EscortId("escort");
    private static final int PEOPLE_IN_A_VEHICLE = 45;

    private final FamilySize size;
    private final Crowd crowd;
    private final List<Region> regions;
    private final Map<GroupId, Group> groups;
    private final Span horizon;
    private final Map<TermId, Term> terms = new LinkedHashMap<>();

    TermRecipe(
            FamilySize size,
            Crowd crowd,
            List<Region> regions,
            Map<GroupId, Group> groups,
            Span horizon) {
        this.size = size;
        this.crowd = crowd;
        this.regions = regions;
        this.groups = groups;
        this.horizon = horizon;
    }

    /// The terms of all `layers`, by id.
    Map<TermId, Term> terms(Set<TermLayer> layers) {
        for (TermLayer layer : new TreeSet<>(layers)) {
            switch (layer) {
                case PRECEDENCE -> addPrecedence();
                case STEP_ON_DEPARTURE -> addStep("step-on-departure", new Measure.Departure());
                case STEP_ON_ARRIVAL -> addStep("step-on-arrival", new Measure.Arrival());
                case GATES -> addGates();
                case QUOTAS -> addQuotas();
                case ESCORTS -> addEscorts();
                case DUTY -> {
                    // a limit of the fleet: see FleetRecipe
                }
            }
        }
        return terms;
    }

    /// Escort teams when their layer is on: each can go with two convoys a day, with a few to
    /// spare.
    Map<EscortId, Escort> escorts(Set<TermLayer> layers) {
        if (!layers.contains(TermLayer.ESCORTS)) {
            return Map.of();
        }
        int people = escortedWays().stream().mapToInt(way -> crowd.at(way.origins())).sum();
        int convoysADay = Math.ceilDiv(people, PEOPLE_IN_A_VEHICLE * 15 * size.days());
        CountRange number = CountRange.exactly(1 + Math.ceilDiv(convoysADay, 2));
        Names names = Names.of("Escort team");
        return Map.of(ESCORT, new Escort(ESCORT, names, number, horizon, Duration.ofMinutes(30)));
    }

    private void addPrecedence() {
        for (int i = 0; i < size.people().origins(); i++) {
            PlaceId origin = Crowd.origin(i);
            add(
                    "wounded-first-" + origin,
                    "The wounded who can sit leave " + origin + " before families do.",
                    new Clause.First(
                            side("seated wounded at " + origin, is("wounded-seated", origin)),
                            side("families at " + origin, is("families", origin)),
                            new Measure.Departure()));
        }
    }

    private void addStep(String id, Measure measured) {
        int tolerance = Math.max(60, crowd.all() / 50);
        int stepOther = Math.max(1, crowd.all() / 100 / crowd.one());
        Step step = new Step(stepOther * crowd.one(), stepOther * crowd.other());
        add(
                id,
                "Side one and the other side move in step, "
                        + crowd.one()
                        + " for "
                        + crowd.other()
                        + ".",
                new Clause.Reciprocal(
                        side("side one", group -> originNumber(group) % 2 == 0),
                        side("the other side", group -> originNumber(group) % 2 == 1),
                        List.of(step),
                        true,
                        measured,
                        tolerance,
                        tolerance));
    }

    private void addGates() {
        PlaceId first = Crowd.origin(0);
        PlaceId last = Crowd.origin(size.people().origins() - 1);
        add(
                "families-after-wounded",
                "Families leave "
                        + last
                        + " only after the seated wounded of "
                        + first
                        + " have arrived.",
                new Clause.Gate(
                        side("families at " + last, is("families", last)),
                        new Opening.AllArrived(
                                side("seated wounded at " + first, is("wounded-seated", first)))));
        Instant expected = horizon.from().plus(Duration.ofHours(4));
        add(
                "families-after-release",
                "Families leave " + first + " only after detainees were released elsewhere.",
                new Clause.Gate(
                        side("families at " + first, is("families", first)),
                        new Opening.OutsideEvent("detainees released", expected)));
    }

    private void addQuotas() {
        Region.Way first = ways().getFirst();
        int peopleADay = Math.ceilDiv(crowd.at(first.origins()) * 14, 10 * size.days());
        add(
                "people-a-day",
                "At most " + peopleADay + " people a day on " + first.corridor() + ".",
                new Clause.Quota(
                        new Where.OnCorridor(first.corridor()),
                        Counted.PEOPLE,
                        peopleADay,
                        new Period.Days(),
                        null));
        Region.Way last = ways().getLast();
        int trips = Math.ceilDiv(crowd.at(last.origins()), PEOPLE_IN_A_VEHICLE);
        int vehiclesADay = Math.max(8, Math.ceilDiv(trips * 16, 10 * size.days()));
        add(
                "vehicles-a-day",
                "At most "
                        + vehiclesADay
                        + " vehicles with people a day through "
                        + last.checkpoint()
                        + ".",
                new Clause.Quota(
                        new Where.AtPlace(last.checkpoint()),
                        Counted.VEHICLES,
                        vehiclesADay,
                        new Period.Days(),
                        null));
    }

    private void addEscorts() {
        for (Region.Way way : escortedWays()) {
            add(
                    "escort-on-" + way.corridor(),
                    "A team goes with every convoy of people on " + way.corridor() + ".",
                    new Clause.EscortRequired(
                            side("everyone", group -> true), way.corridor(), ESCORT));
        }
    }

    private List<Region.Way> ways() {
        return regions.stream().flatMap(region -> region.ways().stream()).toList();
    }

    private List<Region.Way> escortedWays() {
        List<Region.Way> ways = ways();
        List<Region.Way> escorted = new ArrayList<>();
        for (int i = 0; i < ways.size(); i += 2) {
            escorted.add(ways.get(i));
        }
        return escorted;
    }

    private void add(String id, String words, Clause clause) {
        TermId termId = new TermId(id);
        terms.put(
                termId,
                new Term(
                        termId,
                        Names.of(words),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        TermStatus.AGREED,
                        clause));
    }

    private Side side(String words, Predicate<Group> belongs) {
        NavigableSet<GroupId> ids = new TreeSet<>();
        groups.values().stream().filter(belongs).map(Group::id).forEach(ids::add);
        return new Side(words, ids);
    }

    private static Predicate<Group> is(String category, PlaceId origin) {
        return group -> group.id().equals(PeopleRecipe.group(category, origin));
    }

    private int originNumber(Group group) {
        int number = 0;
        while (!Crowd.origin(number).equals(group.place())) {
            number++;
        }
        return number;
    }
}
