package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

/// Twelve people on one road, of one zone without summer time, from 6 o'clock on 1 January 2030.
class PeriodBoundTest {
    private static Instant finish(Town town) {
        Case given = new Case(town.operation(), Figure.LIKELY);
        return given.timeline.instant(PeriodBound.finish(given, Rides.of(given)));
    }

    private static Town town() {
        return Towns.oneRoad().lasting(Duration.ofDays(4));
    }

    private static Clause quota(int most) {
        return new Clause.Quota(
                new Where.OnCorridor(new CorridorId("road")),
                Counted.PEOPLE,
                most,
                new Period.Blocks(Duration.ofHours(24)),
                null);
    }

    @Test
    void endsNoSoonerThanTheLastPeriodOfAQuotaThatIsNeededBegins() {
        Instant start = town().operation().horizon().from();
        assertThat(finish(town().addTerm("five", quota(5))))
                .isEqualTo(start.plus(Duration.ofDays(2)));
        assertThat(finish(town().addTerm("six", quota(6))))
                .isEqualTo(start.plus(Duration.ofDays(1)));
        assertThat(finish(town().addTerm("twelve", quota(12)))).isEqualTo(start);
    }

    @Test
    void knowsNoEndWhereThereAreTooFewPeriods() {
        Case given = new Case(town().addTerm("two", quota(2)).operation(), Figure.LIKELY);
        assertThat(PeriodBound.finish(given, Rides.of(given))).isEqualTo(Timeline.NEVER);
    }

    @Test
    void countsTheHoursThatAReceptionNeeds() {
        Town town = town().place("reception", place -> place.receives(null, 4, null));
        List<Instant> hours =
                town.operation().hours().stream().map(hour -> hour.from()).limit(3).toList();
        assertThat(finish(town)).isEqualTo(hours.getLast());
    }

    @Test
    void leavesOutThoseWhoMayGoElsewhere() {
        Town town =
                town().addPlace("school")
                        .addLeg("school-leg", "assembly", "school", Duration.ofMinutes(20))
                        .addCorridor("school-road", "school-leg")
                        .group("families", group -> group.to("reception", "school"))
                        .addTerm("five", quota(5));
        assertThat(finish(town)).isEqualTo(town.operation().horizon().from());
    }
}
