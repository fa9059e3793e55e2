package org.safepassage.check;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Span;

/// Rule `boarding-time`: boarding and alighting last exactly as long as the vehicle that needs
/// longest.
final class BoardingTimeCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.BOARDING_TIME;
    }

    @Override
    public String nextStep() {
        return "Give boarding and alighting the time that the vehicle types say.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            inspect(facts, convoy, "boarding", VehicleType::boarding, findings);
            inspect(facts, convoy, "alighting", VehicleType::alighting, findings);
        }
    }

    private static void inspect(
            Facts facts,
            Convoy convoy,
            String word,
            Function<VehicleType, Service> service,
            Findings findings) {
        Span span = span(convoy, word);
        Duration longest = Duration.ZERO;
        for (VehicleLoad load : convoy.vehicles()) {
            long people = Facts.people(load);
            if (people > 0) {
                Service ofType =
                        service.apply(facts.operation().fleet().type(load.vehicle().type()));
                Duration needed = ofType.fixed().plus(ofType.perPerson().multipliedBy(people));
                longest = needed.compareTo(longest) > 0 ? needed : longest;
            }
        }
        if (span != null && !span.length().equals(longest)) {
            findings.add(
                    convoy.id(),
                    span.from(),
                    word + " for " + Facts.length(span.length()),
                    Facts.length(longest) + ", as its fullest vehicle needs");
        }
    }

    private static @Nullable Span span(Convoy convoy, String word) {
        return word.equals("boarding") ? convoy.boarding() : convoy.alighting();
    }
}
