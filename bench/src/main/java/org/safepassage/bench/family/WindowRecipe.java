package org.safepassage.bench.family;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.quantity.Span;

/// Draws when a corridor is open: 8 to 12 hours a day, sometimes with a break at noon, now and then
/// a day cancelled.
final class WindowRecipe {
    private final FamilySize size;
    private final Span horizon;
    private final Draws draws;

    WindowRecipe(FamilySize size, Span horizon, Draws draws) {
        this.size = size;
        this.horizon = horizon;
        this.draws = draws;
    }

    /// Windows for one corridor, in order.
    List<Span> draw() {
        int opens = draws.between(6, 7);
        int hours = draws.between(size == FamilySize.S ? 8 : 10, 12);
        boolean breaks = size != FamilySize.S && draws.chance(0.4);
        int breakMinutes = draws.between(60, 120);
        int cancelled = cancelledDay();
        Instant midnight = horizon.from().truncatedTo(ChronoUnit.DAYS);
        List<Span> windows = new ArrayList<>();
        for (int day = 0; day < size.days(); day++) {
            Instant open = midnight.plus(Duration.ofHours(24L * day + opens));
            Instant close = open.plus(Duration.ofHours(hours));
            if (day == cancelled) {
                continue;
            }
            if (breaks) {
                Instant noon = midnight.plus(Duration.ofHours(24L * day + 12));
                windows.add(new Span(open, noon));
                windows.add(new Span(noon.plus(Duration.ofMinutes(breakMinutes)), close));
            } else {
                windows.add(new Span(open, close));
            }
        }
        return windows;
    }

    /// One day in ten is cancelled where there are three; never more than one on a corridor.
    private int cancelledDay() {
        int cancelled = -1;
        for (int day = 0; day < size.days(); day++) {
            if (draws.chance(0.1) && size.days() > 2 && cancelled < 0) {
                cancelled = day;
            }
        }
        return cancelled;
    }
}
