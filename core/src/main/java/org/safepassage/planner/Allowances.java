package org.safepassage.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.safepassage.agreement.Counted;
import org.safepassage.network.Intake;

/// How many more people of each group one convoy may take, by reciprocal terms, quotas and
/// receptions.
final class Allowances {
    private static final int KINDS = 2;

    private final Instance in;
    private final Progress progress;
    private final int reciprocals;
    private final long[] quotas;
    private final long[] people;
    private final int[][] limitsOf;

    Allowances(Instance instance, Progress progress) {
        in = instance;
        this.progress = progress;
        reciprocals = in.terms.reciprocals.size();
        List<BitSet> sides = new ArrayList<>();
        for (Terms.Reciprocal term : in.terms.reciprocals) {
            sides.add(term.one());
            sides.add(term.other());
        }
        List<Long> most = new ArrayList<>();
        for (Terms.Quota quota : in.terms.quotas) {
            if (quota.counted() == Counted.PEOPLE) {
                sides.add(quota.side());
                most.add((long) quota.most());
            }
        }
        quotas = most.stream().mapToLong(Long::longValue).toArray();
        people = new long[sides.size() + KINDS];
        limitsOf = new int[in.crowd.size()][];
        for (int g = 0; g < limitsOf.length; g++) {
            List<Integer> limits = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                if (sides.get(i).get(g)) {
                    limits.add(i);
                }
            }
            limits.add(sides.size() + (in.crowd.medical[g] ? 1 : 0));
            limitsOf[g] = limits.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// Begins a convoy to a place.
    void begin(int destination) {
        int i = 0;
        for (int r = 0; r < reciprocals; r++) {
            people[i++] = progress.steps[r].mostOne();
            people[i++] = progress.steps[r].mostOther();
        }
        for (long most : quotas) {
            people[i++] = most;
        }
        for (int medical = 0; medical < KINDS; medical++) {
            people[i++] = receivable(destination, medical);
        }
    }

    /// How many more people of a group may board.
    long of(int group) {
        long most = Integer.MAX_VALUE;
        for (int limit : limitsOf[group]) {
            most = Math.min(most, people[limit]);
        }
        return Math.max(0, most);
    }

    /// Counts people of a group who have boarded.
    void spend(int group, int boarded) {
        for (int limit : limitsOf[group]) {
            people[limit] -= boarded;
        }
    }

    private long receivable(int place, int medical) {
        Intake intake = in.intake[place][medical];
        long most = Integer.MAX_VALUE;
        Integer inAll = intake.inAll();
        if (inAll != null) {
            most = (long) inAll - progress.receivedInAll[place][medical];
        }
        Integer perDay = intake.perDay();
        if (perDay != null) {
            most = Math.min(most, perDay);
        }
        Integer perHour = intake.perHour();
        return perHour != null ? Math.min(most, perHour) : most;
    }
}
