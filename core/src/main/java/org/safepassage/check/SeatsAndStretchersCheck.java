package org.safepassage.check;

import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Capacity;

/// Rule `seats-and-stretchers`: everyone has the place that they need; no place stands in for
/// another kind.
final class SeatsAndStretchersCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.SEATS_AND_STRETCHERS;
    }

    @Override
    public String nextStep() {
        return "Move households to a vehicle that has places for them.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            for (VehicleLoad load : convoy.vehicles()) {
                inspect(facts, convoy, load, findings);
            }
        }
    }

    private static void inspect(Facts facts, Convoy convoy, VehicleLoad load, Findings findings) {
        long seats = 0;
        long stretchers = 0;
        long wheelchairs = 0;
        for (Aboard some : load.aboard()) {
            Group group = facts.operation().group(some.group());
            for (SizeClass sizeClass : facts.households(some.group()).classes()) {
                long households = HouseholdTogetherCheck.count(sizeClass, some);
                Capacity each = group.placesFor(sizeClass.size());
                seats += households * each.seats();
                stretchers += households * each.stretchers();
                wheelchairs += households * each.wheelchairs();
            }
        }
        Capacity has = facts.operation().fleet().type(load.vehicle().type()).capacity();
        if (seats > has.seats()
                || stretchers > has.stretchers()
                || wheelchairs > has.wheelchairs()) {
            findings.add(
                    convoy.id(),
                    convoy.begins(),
                    places(seats, stretchers, wheelchairs) + " needed in " + load.vehicle(),
                    "at most " + places(has.seats(), has.stretchers(), has.wheelchairs()));
        }
    }

    private static String places(long seats, long stretchers, long wheelchairs) {
        return seats
                + " seats, "
                + stretchers
                + " stretchers and "
                + wheelchairs
                + " wheelchair places";
    }
}
