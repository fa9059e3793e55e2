package org.safepassage.check;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;

/// Rule `reception-capacity`: no more people, and no more patients, arrive at a place than it can
/// receive in all, in a clock hour and on a civil day of the operation's zone.
final class ReceptionCapacityCheck implements RuleCheck {
    /// One kind of people at one place, and how their arrivals are cut up.
    private record Limit(
            Place place,
            boolean medical,
            String words,
            @Nullable Integer most,
            Function<Instant, Instant> period) {}

    @Override
    public Rule rule() {
        return Rule.RECEPTION_CAPACITY;
    }

    @Override
    public String nextStep() {
        return "Bring people later, or to another place that they chose.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Place place : facts.network().places().values()) {
            inspect(facts, place, false, place.reception().people(), findings);
            inspect(facts, place, true, place.reception().patients(), findings);
        }
    }

    private static void inspect(
            Facts facts, Place place, boolean medical, Intake intake, Findings findings) {
        ZoneId zone = facts.operation().zone();
        Instant start = facts.operation().horizon().from();
        List<Limit> limits =
                List.of(
                        new Limit(
                                place,
                                medical,
                                "over the whole operation",
                                intake.inAll(),
                                at -> start),
                        new Limit(
                                place,
                                medical,
                                "in the hour",
                                intake.perHour(),
                                at -> Moments.hour(at, zone)),
                        new Limit(
                                place,
                                medical,
                                "on the day",
                                intake.perDay(),
                                at -> Moments.day(at, zone)));
        limits.forEach(limit -> inspect(facts, limit, findings));
    }

    private static void inspect(Facts facts, Limit limit, Findings findings) {
        if (limit.most() == null) {
            return;
        }
        SortedMap<Instant, Long> arrived = new TreeMap<>();
        for (Convoy convoy : facts.loaded()) {
            if (convoy.destination().equals(limit.place().id())) {
                arrived.merge(
                        limit.period().apply(convoy.ends()),
                        people(facts, convoy, limit.medical()),
                        Long::sum);
            }
        }
        arrived.forEach((period, people) -> {
            if (people > limit.most()) {
                findings.add(
                        null,
                        period,
                        people
                                + (limit.medical() ? " patients" : " people")
                                + " arriving at "
                                + limit.place().id()
                                + " "
                                + limit.words()
                                + " from "
                                + facts.time(period),
                        "at most " + limit.most());
            }
        });
    }

    private static long people(Facts facts, Convoy convoy, boolean medical) {
        long people = 0;
        for (VehicleLoad load : convoy.vehicles()) {
            for (Aboard some : load.aboard()) {
                if (facts.operation().group(some.group()).category().medical() == medical) {
                    people += some.people();
                }
            }
        }
        return people;
    }
}
