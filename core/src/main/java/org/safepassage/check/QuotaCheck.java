package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;

/// Rule `quota`: in each period no more people, vehicles or convoys come past than agreed.
final class QuotaCheck {
    static final String NEXT_STEP = "Move a convoy to another period, or carry fewer.";

    private QuotaCheck() {}

    static void inspect(Facts facts, Clause.Quota clause, Findings findings) {
        SortedMap<Instant, Long> byPeriod = new TreeMap<>();
        for (Convoy convoy : facts.loaded()) {
            long people =
                    clause.side() == null
                            ? Facts.people(convoy)
                            : Facts.people(convoy, clause.side());
            Instant moment = moment(facts, convoy, clause.where());
            if (people > 0 && moment != null) {
                byPeriod.merge(
                        begin(facts.operation(), clause.period(), moment),
                        count(clause.counted(), convoy, people),
                        Long::sum);
            }
        }
        byPeriod.forEach((begin, count) -> {
            if (count > clause.most()) {
                findings.add(
                        null,
                        begin,
                        count
                                + " "
                                + words(clause.counted())
                                + " in the period from "
                                + facts.time(begin),
                        "at most " + clause.most());
            }
        });
    }

    private static @Nullable Instant moment(Facts facts, Convoy convoy, Where where) {
        return switch (where) {
            case Where.AtPlace at -> facts.moment(convoy, new Measure.Passing(at.place()));
            case Where.OnLeg on ->
                    Facts.passages(convoy).stream()
                            .filter(passage -> passage.leg().equals(on.leg()))
                            .map(Movement.Passage::headIn)
                            .findFirst()
                            .orElse(null);
            case Where.OnCorridor on ->
                    on.corridor().equals(convoy.corridor()) ? convoy.departs() : null;
        };
    }

    private static long count(Counted counted, Convoy convoy, long people) {
        return switch (counted) {
            case PEOPLE -> people;
            case VEHICLES -> convoy.vehicles().size();
            case CONVOYS -> 1;
        };
    }

    private static String words(Counted counted) {
        return switch (counted) {
            case PEOPLE -> "people";
            case VEHICLES -> "vehicles";
            case CONVOYS -> "convoys";
        };
    }

    /// Where the period begins in which a moment lies.
    private static Instant begin(Operation operation, Period period, Instant moment) {
        Instant start = operation.horizon().from();
        return switch (period) {
            case Period.Whole ignored -> start;
            case Period.Blocks blocks -> {
                long blockSeconds = blocks.length().toSeconds();
                long sinceStartSeconds = Duration.between(start, moment).toSeconds();
                yield start.plusSeconds(
                        Math.floorDiv(sinceStartSeconds, Math.max(1, blockSeconds)) * blockSeconds);
            }
            case Period.Days ignored -> Moments.day(moment, operation.zone());
        };
    }
}
