package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.people.Group;
import org.safepassage.people.Households;
import org.safepassage.people.SizeClass;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;

/// Rule `household-together`: all of a household, and its companions, are in one vehicle.
final class HouseholdTogetherCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.HOUSEHOLD_TOGETHER;
    }

    @Override
    public String nextStep() {
        return "Put the whole household into one vehicle.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            List<Aboard> all = new ArrayList<>();
            for (VehicleLoad load : convoy.vehicles()) {
                for (Aboard some : load.aboard()) {
                    inspectComplete(facts, convoy, load, some, findings);
                }
                all.addAll(load.aboard());
            }
            inspectTwice(convoy, all, findings);
        }
    }

    private static void inspectComplete(
            Facts facts, Convoy convoy, VehicleLoad load, Aboard some, Findings findings) {
        Group group = facts.operation().group(some.group());
        Households households = facts.households(some.group());
        if (some.lastHousehold() > households.count()) {
            return; // No such household: everyone-counted-once says so.
        }
        long people = 0;
        for (SizeClass sizeClass : households.classes()) {
            people += count(sizeClass, some) * group.peopleIn(sizeClass.size());
        }
        if (people != some.people()) {
            findings.add(
                    convoy.id(),
                    convoy.begins(),
                    some.people() + " people in " + load.vehicle() + " for " + words(some),
                    people + ", companions counted");
        }
    }

    private static void inspectTwice(Convoy convoy, List<Aboard> all, Findings findings) {
        all.sort(Comparator.comparing(Aboard::group).thenComparingInt(Aboard::firstHousehold));
        Aboard furthest = null;
        for (Aboard some : all) {
            if (furthest == null || !furthest.group().equals(some.group())) {
                furthest = some;
                continue;
            }
            if (furthest.lastHousehold() >= some.firstHousehold()) {
                findings.add(
                        convoy.id(),
                        convoy.begins(),
                        "household "
                                + some.firstHousehold()
                                + " of "
                                + some.group()
                                + " twice in the convoy",
                        "each household once, in one vehicle");
            }
            if (some.lastHousehold() > furthest.lastHousehold()) {
                furthest = some;
            }
        }
    }

    /// How many households of a size are listed.
    static long count(SizeClass sizeClass, Aboard some) {
        int first = Math.max(sizeClass.first(), some.firstHousehold());
        int last = Math.min(sizeClass.last(), some.lastHousehold());
        return Math.max(0, last - first + 1L);
    }

    private static String words(Aboard some) {
        return "households "
                + some.firstHousehold()
                + " to "
                + some.lastHousehold()
                + " of "
                + some.group();
    }
}
