package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Draws small systems of constraints of every kind that an account makes: ranges, parts and
/// wholes, running totals, sums, shares, loads.
final class RandomConstraints {
    private final Random random;
    private final int unknowns;
    private final long[] truth;
    private final List<Constraint> all = new ArrayList<>();
    private int reasons;

    RandomConstraints(long seed, int mostUnknowns) {
        random = new Random(seed);
        unknowns = 1 + random.nextInt(mostUnknowns);
        truth = new long[unknowns];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            truth[unknown] = random.nextInt(60);
        }
    }

    /// The value that every unknown really has.
    long truth(int unknown) {
        return truth[unknown];
    }

    /// Constraints that the truth keeps, each with a reason of its own or none.
    Constraints truthful() {
        int count = 2 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            add(0, random.nextInt(5) > 0);
        }
        return new Constraints(unknowns, reasons, all);
    }

    /// The same and one more, which is false by `by`.
    Constraints withFalse(long by) {
        truthful();
        add(by, true);
        return new Constraints(unknowns, reasons, all);
    }

    /// Constraints for `count` reasons, true or false; relations between unknowns keep the truth
    /// where they need no reason.
    Constraints mixed(int count) {
        while (reasons < count) {
            boolean isRelation = random.nextInt(4) == 0;
            add(isRelation ? 0 : random.nextInt(3) == 0 ? random.nextInt(40) - 20 : 0, !isRelation);
            if (isRelation && random.nextBoolean()) {
                add(random.nextInt(20) - 10, true);
            }
        }
        return new Constraints(unknowns, reasons, all);
    }

    /// What accounts are mostly made of: parts and wholes and running totals, which need no reason,
    /// some of them in a circle that does; and `count` figures, a third of them false.
    Constraints rising(int count) {
        for (int whole = 1; whole < unknowns; whole++) {
            List<Constraint.Part> parts = new ArrayList<>();
            for (int part = 0; part < whole; part++) {
                if (random.nextBoolean()) {
                    parts.add(new Constraint.Part(part, Fraction.ONE));
                    truth[whole] += truth[part];
                }
            }
            if (!parts.isEmpty()) {
                parts.add(new Constraint.Part(whole, Fraction.of(-1)));
                all.add(new Constraint(parts, Sense.AT_MOST, Fraction.ZERO, List.of()));
            }
            if (random.nextInt(4) == 0) {
                all.add(Constraint.order(whole, random.nextInt(whole), List.of(reasons++)));
            }
        }
        while (reasons < count) {
            int unknown = random.nextInt(unknowns);
            long by = random.nextInt(3) == 0 ? random.nextInt(60) - 30 : 0;
            Sense sense = Sense.values()[random.nextInt(3)];
            Fraction limit = Fraction.of(Math.max(0, truth[unknown] + by));
            all.add(Constraint.on(unknown, sense, limit, List.of(reasons++)));
        }
        return new Constraints(unknowns, reasons, all);
    }

    private void add(long by, boolean hasReason) {
        List<Constraint.Part> parts = new ArrayList<>();
        long sum = 0;
        int kind = hasReason ? random.nextInt(4) : 1 + random.nextInt(3);
        for (int unknown = 0; unknown < unknowns; unknown++) {
            long factor =
                    switch (kind) {
                        case 0 -> unknown == 0 ? 1 : 0;
                        case 1 -> random.nextInt(3) - 1;
                        case 2 -> random.nextInt(2);
                        default -> random.nextInt(7) - 3;
                    };
            if (factor != 0) {
                parts.add(new Constraint.Part(unknown, Fraction.of(factor)));
                sum += factor * truth[unknown];
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Constraint.Part(random.nextInt(unknowns), Fraction.ONE));
            sum = truth[parts.getFirst().unknown()];
        }
        int slack = random.nextInt(3) * random.nextInt(8);
        Sense sense = Sense.values()[random.nextInt(3)];
        long limit =
                switch (sense) {
                    case AT_MOST -> sum + slack - Math.abs(by);
                    case AT_LEAST -> sum - slack + Math.abs(by);
                    case EQUAL -> sum + by;
                };
        List<Integer> why = hasReason ? List.of(reasons++) : List.of();
        all.add(new Constraint(parts, sense, Fraction.of(limit), why));
        if (hasReason && random.nextInt(4) == 0) {
            int unknown = random.nextInt(unknowns);
            all.add(
                    Constraint.on(
                            unknown, Sense.AT_MOST, Fraction.of(truth[unknown] + slack), why));
        }
    }
}
