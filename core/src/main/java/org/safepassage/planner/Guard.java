package org.safepassage.planner;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Counted;
import org.safepassage.network.Intake;

/// Says how much later a loaded convoy must go so that terms, reception, monitors and limits aboard
/// are kept; writes down what it uses.
///
/// Looks only at convoys already decided, so that keeping a term never depends on what comes after.
final class Guard {
    /// The convoy is right as it is.
    static final int NOTHING = 0;

    /// No delay helps.
    static final int NEVER = LegCalendar.NEVER;

    private final Instance in;
    private final Progress progress;
    private boolean waitsForOthers;

    Guard(Instance instance, Progress progress) {
        in = instance;
        this.progress = progress;
    }

    /// Begins a new mission.
    void forget() {
        waitsForOthers = false;
    }

    /// Whether the mission was refused because the other side of a reciprocal term is not far
    /// enough.
    boolean waitsForOthers() {
        return waitsForOthers;
    }

    /// Seconds by which the convoy must move, [#NOTHING] when it may go as it is, [#NEVER] when it
    /// may not go at all.
    int delay(Draft draft, Route route, Load load) {
        int delay = waitForGroups(draft, load);
        delay = Math.max(delay, waitForSteps(draft, route, load));
        delay = Math.max(delay, waitForQuotas(draft, route, load));
        delay = Math.max(delay, waitForPairs(draft, route, load));
        delay = Math.max(delay, waitForReception(draft, load));
        delay = Math.max(delay, waitForMonitors(draft));
        return Math.max(delay, shortenTimeAboard(draft, load));
    }

    private int waitForGroups(Draft draft, Load load) {
        int delay = NOTHING;
        int departure = draft.timetable().departure();
        for (int g = 0; g < load.peopleOf.length; g++) {
            if (load.peopleOf[g] > 0) {
                delay = Math.max(delay, in.terms.departAfter[g] - departure);
                delay = Math.max(delay, in.crowd.ready[g] - draft.boards());
            }
        }
        for (int i = 0; i < in.terms.orders.size(); i++) {
            Terms.Order order = in.terms.orders.get(i);
            if (aboard(load, order.after()) > 0) {
                int moment = moment(draft, null, order.awaited());
                delay = Math.max(delay, progress.lastCounted[i] - moment);
            }
        }
        return delay;
    }

    private int waitForSteps(Draft draft, Route route, Load load) {
        int delay = NOTHING;
        for (int r = 0; r < progress.steps.length; r++) {
            Terms.Reciprocal term = in.terms.reciprocals.get(r);
            int moment = moment(draft, route, term.moment());
            int one = aboard(load, term.one());
            int other = aboard(load, term.other());
            if (moment >= 0 && one + other > 0) {
                int earliest = progress.steps[r].earliest(one, other, moment);
                if (earliest == LegCalendar.NEVER) {
                    waitsForOthers = true;
                    return NEVER;
                }
                delay = Math.max(delay, earliest - moment);
            }
        }
        return delay;
    }

    /// Partners are counted in order, so each side goes forward in time.
    private int waitForPairs(Draft draft, Route route, Load load) {
        int delay = NOTHING;
        for (int i = 0; i < progress.pairs.length; i++) {
            Terms.Together term = in.terms.together.get(i);
            int moment = moment(draft, route, term.moment());
            if (moment >= 0 && aboard(load, term.one()) > 0) {
                delay = Math.max(delay, progress.pairs[i].lastOne - moment);
            }
            if (moment >= 0 && aboard(load, term.other()) > 0) {
                delay = Math.max(delay, progress.pairs[i].lastOther - moment);
            }
        }
        return delay;
    }

    private int waitForQuotas(Draft draft, Route route, Load load) {
        int delay = NOTHING;
        for (int q = 0; q < in.terms.quotas.size(); q++) {
            Terms.Quota quota = in.terms.quotas.get(q);
            int moment = moment(draft, route, quota.moment());
            int amount = amount(quota, draft, load);
            if (moment >= 0 && amount > 0) {
                int next =
                        nextFree(
                                progress.quotaUsed[q],
                                quota.starts(),
                                moment,
                                quota.most() - amount);
                if (next == NEVER) {
                    return NEVER;
                }
                delay = Math.max(delay, next - moment);
            }
        }
        return delay;
    }

    private int waitForReception(Draft draft, Load load) {
        int place = draft.timetable().way().destination();
        int delay = NOTHING;
        for (int medical = 0; medical < 2; medical++) {
            int people = people(load, medical == 1);
            Intake intake = in.intake[place][medical];
            if (people == 0) {
                continue;
            }
            int hour =
                    wait(
                            draft,
                            progress.receivedByHour[place][medical],
                            in.hourStarts,
                            intake.perHour(),
                            people);
            int day =
                    wait(
                            draft,
                            progress.receivedByDay[place][medical],
                            in.dayStarts,
                            intake.perDay(),
                            people);
            delay = Math.max(delay, Math.max(hour, day));
        }
        return delay;
    }

    private static int wait(
            Draft draft, int[] used, int[] starts, @Nullable Integer most, int people) {
        if (most == null) {
            return NOTHING;
        }
        int next = nextFree(used, starts, draft.ends(), most - people);
        return next == NEVER ? NEVER : next - draft.ends();
    }

    /// The first moment from `moment` on whose period has used no more than `spare`.
    private static int nextFree(int[] used, int[] starts, int moment, int spare) {
        int period = period(starts, moment);
        if (period >= 0 && used[period] <= spare) {
            return moment;
        }
        for (int p = period + 1; p < starts.length; p++) {
            if (used[p] <= spare) {
                return starts[p];
            }
        }
        return NEVER;
    }

    private static int period(int[] starts, int moment) {
        int at = Arrays.binarySearch(starts, moment);
        return at >= 0 ? at : -at - 2;
    }

    private int waitForMonitors(Draft draft) {
        int delay = NOTHING;
        Timetable t = draft.timetable();
        for (Terms.Watched watched : in.terms.watched) {
            for (int k = 0; k <= t.way().length(); k++) {
                if (t.way().places()[k] == watched.place()) {
                    delay = Math.max(delay, delayToPresence(watched.present(), spanAt(draft, k)));
                }
            }
        }
        return delay;
    }

    private static int[] spanAt(Draft draft, int k) {
        Timetable t = draft.timetable();
        if (k == 0) {
            return new int[] {draft.boards(), t.departure()};
        }
        if (k == t.way().length()) {
            return new int[] {t.arrives(), draft.ends()};
        }
        return t.stopsBefore(k)
                ? new int[] {t.tailOut(k - 1), t.headIn()[k]}
                : new int[] {t.headIn()[k], t.headIn()[k] + 1};
    }

    private static int delayToPresence(int[] present, int[] span) {
        for (int i = 0; i < present.length; i += 2) {
            int start = Math.max(span[0], present[i]);
            if (start + span[1] - span[0] <= present[i + 1]) {
                return start - span[0];
            }
        }
        return NEVER;
    }

    /// A wait on the way may vanish when the convoy starts later; the journey itself cannot get
    /// shorter.
    private int shortenTimeAboard(Draft draft, Load load) {
        int longest = Roads.NO_LIMIT;
        for (int g = 0; g < load.peopleOf.length; g++) {
            if (load.peopleOf[g] > 0) {
                longest = Math.min(longest, in.crowd.longestAboard[g]);
            }
        }
        int excess = draft.ends() - draft.boards() - longest;
        return longest == Roads.NO_LIMIT || excess <= 0 ? NOTHING : excess;
    }

    /// Writes down what a loaded convoy uses up.
    void record(Draft draft, Route route, Load load) {
        for (int i = 0; i < in.terms.orders.size(); i++) {
            Terms.Order order = in.terms.orders.get(i);
            if (aboard(load, order.before()) > 0) {
                int moment = moment(draft, route, order.counted());
                progress.lastCounted[i] = Math.max(progress.lastCounted[i], moment);
            }
        }
        for (int r = 0; r < progress.steps.length; r++) {
            Terms.Reciprocal term = in.terms.reciprocals.get(r);
            int moment = moment(draft, route, term.moment());
            if (moment >= 0) {
                progress.steps[r].add(moment, aboard(load, term.one()), aboard(load, term.other()));
            }
        }
        for (int i = 0; i < progress.pairs.length; i++) {
            Terms.Together term = in.terms.together.get(i);
            int moment = moment(draft, route, term.moment());
            if (moment >= 0) {
                progress.pairs[i].add(
                        moment, aboard(load, term.one()) > 0, aboard(load, term.other()) > 0);
            }
        }
        for (int q = 0; q < in.terms.quotas.size(); q++) {
            Terms.Quota quota = in.terms.quotas.get(q);
            int moment = moment(draft, route, quota.moment());
            if (moment >= 0) {
                progress.quotaUsed[q][quota.period(moment)] += amount(quota, draft, load);
            }
        }
        int place = draft.timetable().way().destination();
        for (int medical = 0; medical < 2; medical++) {
            int people = people(load, medical == 1);
            progress.receivedInAll[place][medical] += people;
            progress.receivedByHour[place][medical][period(in.hourStarts, draft.ends())] += people;
            progress.receivedByDay[place][medical][period(in.dayStarts, draft.ends())] += people;
        }
    }

    private int people(Load load, boolean medical) {
        int sum = 0;
        for (int g = 0; g < load.peopleOf.length; g++) {
            if (in.crowd.medical[g] == medical) {
                sum += load.peopleOf[g];
            }
        }
        return sum;
    }

    private static int aboard(Load load, BitSet side) {
        int sum = 0;
        for (int g = side.nextSetBit(0); g >= 0; g = side.nextSetBit(g + 1)) {
            sum += load.peopleOf[g];
        }
        return sum;
    }

    private static int amount(Terms.Quota quota, Draft draft, Load load) {
        int people = aboard(load, quota.side());
        if (people == 0) {
            return 0;
        }
        return switch (quota.counted()) {
            case Counted.PEOPLE -> people;
            case Counted.VEHICLES -> draft.vehicles().length;
            case Counted.CONVOYS -> 1;
        };
    }

    /// The second in which a convoy counts for a term, or -1 when it does not come by.
    private int moment(Draft draft, @Nullable Route route, Moment moment) {
        Timetable t = draft.timetable();
        Way way = t.way();
        return switch (moment.kind()) {
            case DEPARTURE -> t.departure();
            case ARRIVAL -> draft.ends();
            case PASSING -> {
                if (way.destination() == moment.index()) {
                    yield draft.ends();
                }
                int at = indexOf(way.places(), moment.index());
                yield at < 0 ? -1 : t.headIn()[at];
            }
            case LEG -> {
                int at = indexOf(way.legs(), moment.index());
                yield at < 0 ? -1 : t.headIn()[at];
            }
            case CORRIDOR ->
                    route != null && in.corridorIndex(route) == moment.index() ? t.departure() : -1;
        };
    }

    private static int indexOf(int[] values, int value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }
}
