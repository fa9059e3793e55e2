package org.safepassage.check;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safepassage.network.Place;
import org.safepassage.people.Group;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Score;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Exposure;
import org.safepassage.quantity.Weight;

/// Recomputes a plan's score as `docs/model.md` states it under "What is best", one convoy and one
/// group at a time.
///
/// It adds in integers without bound, so that no plan however wrong makes it fail; a sum beyond a
/// long is given as the largest long.
final class Scoring {
    private final Facts facts;
    private BigInteger exposureMillionths = BigInteger.ZERO;

    private Scoring(Facts facts) {
        this.facts = facts;
    }

    /// The score of all well-formed convoys; whoever is in none of them is left behind.
    static Score score(Facts facts) {
        Scoring scoring = new Scoring(facts);
        Instant finish = null;
        BigInteger vehicleSeconds = BigInteger.ZERO;
        for (Convoy convoy : facts.sound()) {
            Duration time = Duration.between(convoy.begins(), convoy.ends());
            vehicleSeconds =
                    vehicleSeconds.add(product(convoy.vehicles().size(), time.toSeconds()));
            if (convoy.alighting() != null) {
                finish = finish == null || convoy.ends().isAfter(finish) ? convoy.ends() : finish;
                scoring.addAboard(convoy);
            }
        }
        BigInteger leftBehind = BigInteger.ZERO;
        for (Group group : facts.operation().groups().values()) {
            long left = facts.unmoved(group.id());
            leftBehind = leftBehind.add(product(left, group.priority().thousandths()));
            scoring.addWaiting(group, left, facts.operation().horizon().to());
        }
        return new Score(
                clamp(leftBehind),
                new Exposure(clamp(scoring.exposureMillionths)),
                finish,
                Duration.ofSeconds(clamp(vehicleSeconds)));
    }

    private void addAboard(Convoy convoy) {
        BigInteger dangerSeconds = dangerOnTheWay(convoy);
        for (VehicleLoad load : convoy.vehicles()) {
            for (Aboard some : load.aboard()) {
                Group group = facts.operation().group(some.group());
                addWaiting(group, some.people(), convoy.departs());
                exposureMillionths =
                        exposureMillionths.add(
                                product(some.people(), group.priority().thousandths())
                                        .multiply(dangerSeconds));
            }
        }
    }

    /// Waiting at the group's place from the operation's start, ready or not.
    private void addWaiting(Group group, long people, Instant until) {
        Place place = facts.network().place(group.place());
        exposureMillionths =
                exposureMillionths.add(
                        product(people, group.priority().thousandths())
                                .multiply(
                                        dangerSeconds(
                                                facts.operation().horizon().from(),
                                                until,
                                                place.danger())));
    }

    /// Seconds times danger from the departure on: legs, stops on the way and at the destination,
    /// alighting.
    private BigInteger dangerOnTheWay(Convoy convoy) {
        BigInteger sum = BigInteger.ZERO;
        List<Movement> movements = convoy.movements();
        boolean departed = false;
        for (int i = 0; i < movements.size(); i++) {
            switch (movements.get(i)) {
                case Movement.Passage passage -> {
                    departed = true;
                    boolean rolls =
                            i + 1 < movements.size()
                                    && movements.get(i + 1) instanceof Movement.Passage;
                    Instant out = rolls ? passage.headOut() : passage.tailOut();
                    Weight danger = facts.network().leg(passage.leg()).danger();
                    sum = sum.add(dangerSeconds(passage.headIn(), out, danger));
                }
                case Movement.Stop stop -> {
                    if (departed) {
                        Weight danger = facts.network().place(stop.place()).danger();
                        sum = sum.add(dangerSeconds(stop.from(), stop.to(), danger));
                    }
                }
            }
        }
        if (convoy.alighting() != null) {
            Weight danger = facts.network().place(convoy.destination()).danger();
            sum =
                    sum.add(
                            dangerSeconds(
                                    convoy.alighting().from(), convoy.alighting().to(), danger));
        }
        return sum;
    }

    private static BigInteger dangerSeconds(Instant from, Instant to, Weight danger) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return product(seconds, danger.thousandths());
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static long clamp(BigInteger value) {
        return value.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
