package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safepassage.fleet.Escort;

/// What one team of an escort can be worth at most, at prices: convoys one after another, each as
/// large as may be and over as soon as one vehicle alone.
final class TeamTours {
    private final Ticks ticks;
    private final List<Option> options = new ArrayList<>();
    private final int fromTick;
    private final long[] worth;
    private final int[] chosen;

    /// Convoys of one ride, with the ceiling that counts them.
    private record Option(TeamConvoys convoys, int number, Ceiling ceiling, Prices prices) {
        /// The price in the span of a second.
        long price(long second) {
            int span = ceiling.span(second);
            return span < ceiling.spans() ? prices.spans(number)[span] : 0;
        }
    }

    /// One convoy.
    ///
    /// @param ceiling the number of the ceiling that counts it
    /// @param head the last second of the tick in which the head goes in
    /// @param perConvoy how much it holds
    record Stage(int ceiling, long head, long perConvoy) {}

    TeamTours(Escort escort, Ceilings ceilings, Prices prices) {
        for (Map.Entry<Integer, TeamConvoys> team : ceilings.teams().entrySet()) {
            int number = team.getKey();
            if (team.getValue().escort.id().equals(escort.id())) {
                options.add(
                        new Option(team.getValue(), number, ceilings.found().get(number), prices));
            }
        }
        ticks = ceilings.ticks;
        long from = ceilings.given.timeline.second(escort.available().from());
        fromTick = ticks.of(Math.max(0, from));
        worth = new long[ticks.count() + 1];
        chosen = new int[ticks.count() + 1];
        for (int tick = ticks.count() - 1; tick >= 0; tick--) {
            step(tick);
        }
    }

    private void step(int tick) {
        worth[tick] = worth[tick + 1];
        chosen[tick] = -1;
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            int next = option.convoys.nextBegin[tick];
            if (next > tick) {
                long price = option.price(head(option, tick));
                long sum = -price * option.convoys.perConvoy + worth[next];
                if (sum > worth[tick]) {
                    worth[tick] = sum;
                    chosen[tick] = i;
                }
            }
        }
    }

    /// The head goes in within one of two ticks: a second of the one that is worth more.
    private long head(Option option, int begin) {
        long first = ticks.first(begin) + option.convoys.before;
        long last = first + ticks.seconds() - 1;
        return option.price(last) < option.price(first) ? last : first;
    }

    /// The most that one team can be worth.
    long whole() {
        return worth[fromTick];
    }

    /// A tour that is worth [#whole].
    List<Stage> tour() {
        List<Stage> stages = new ArrayList<>();
        int tick = fromTick;
        while (tick < ticks.count()) {
            if (chosen[tick] < 0) {
                tick++;
            } else {
                Option option = options.get(chosen[tick]);
                stages.add(new Stage(option.number, head(option, tick), option.convoys.perConvoy));
                tick = option.convoys.nextBegin[tick];
            }
        }
        return stages;
    }
}
