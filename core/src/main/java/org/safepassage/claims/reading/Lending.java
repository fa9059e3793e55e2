package org.safepassage.claims.reading;

import java.util.List;

/// Lends what is said of one item of a list to those before it of which nothing is said.
final class Lending {

    private Lending() {}

    /// A list lends its verb to items before it that have none of their own.
    static void backwards(List<Bound> bound, Paths paths, List<VerbGroup> groups) {
        for (int i = bound.size() - 2; i >= 0; i--) {
            Bound one = bound.get(i);
            Bound next = bound.get(i + 1);
            boolean weak = one.rule().equals("unit-says") && !next.rule().equals("unit-says");
            boolean alike =
                    one.counted().isPeople() == next.counted().isPeople()
                            && one.counted().isVehicle() == next.counted().isVehicle();
            if (weak
                    && paths.mayBeSubject(one.counted())
                    && alike
                    && paths.isListed(next.counted())
                    && !paths.hasFinite(groups, one.counted().to(), next.counted().from())
                    && !one.counted().isTime()) {
                bound.set(
                        i,
                        new Bound(
                                one.counted(),
                                next.predicate(),
                                next.group(),
                                one.from(),
                                one.to(),
                                "list-shared",
                                next.planned()));
            }
        }
    }
}
