package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.GroupId;

/// Rule `everyone-counted-once`: no household boards two convoys, none is made up, and who does not
/// board is left behind. It looks at every convoy, also those that are not well-formed, since
/// people are in them all the same.
final class EveryoneCountedOnceCheck implements RuleCheck {
    /// An entry of a manifest, and the position of its convoy in the plan.
    private record Entry(int position, Convoy convoy, Aboard aboard) {}

    @Override
    public Rule rule() {
        return Rule.EVERYONE_COUNTED_ONCE;
    }

    @Override
    public String nextStep() {
        return "List each household in one convoy, or count it as left behind.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        SortedMap<GroupId, List<Entry>> entries = new TreeMap<>();
        List<Convoy> convoys = facts.plan().convoys();
        for (int i = 0; i < convoys.size(); i++) {
            Convoy convoy = convoys.get(i);
            for (VehicleLoad load : convoy.vehicles()) {
                for (Aboard some : load.aboard()) {
                    entries.computeIfAbsent(some.group(), id -> new ArrayList<>())
                            .add(new Entry(i, convoy, some));
                }
            }
        }
        for (GroupId group : facts.operation().groups().keySet()) {
            List<Entry> ofGroup = entries.getOrDefault(group, new ArrayList<>());
            inspectExistence(facts, group, ofGroup, findings);
            inspectTwice(ofGroup, findings);
            inspectSum(facts, group, ofGroup, findings);
        }
    }

    private static void inspectExistence(
            Facts facts, GroupId group, List<Entry> entries, Findings findings) {
        int last = facts.households(group).count();
        for (Entry entry : entries) {
            if (entry.aboard().lastHousehold() > last) {
                findings.add(
                        entry.convoy().id(),
                        null,
                        "household " + entry.aboard().lastHousehold() + " of " + group,
                        "households 1 to " + last);
            }
        }
    }

    /// Goes through the entries by their first household, with the entry that reaches furthest so
    /// far and the one that does so among all other convoys. Twice in one convoy is a matter of
    /// `household-together`.
    private static void inspectTwice(List<Entry> entries, Findings findings) {
        entries.sort(Comparator.comparingInt(entry -> entry.aboard().firstHousehold()));
        Entry furthest = null;
        Entry furthestElsewhere = null;
        for (Entry entry : entries) {
            Entry other =
                    furthest != null && sameConvoy(furthest, entry) ? furthestElsewhere : furthest;
            if (other != null
                    && other.aboard().lastHousehold() >= entry.aboard().firstHousehold()) {
                findings.add(
                        entry.convoy().id(),
                        null,
                        "household "
                                + entry.aboard().firstHousehold()
                                + " of "
                                + entry.aboard().group()
                                + " here and in convoy "
                                + other.convoy().id(),
                        "each household in one convoy");
            }
            if (reachesFurther(entry, furthest)) {
                if (furthest != null && !sameConvoy(furthest, entry)) {
                    furthestElsewhere = furthest;
                }
                furthest = entry;
            } else if (furthest != null
                    && !sameConvoy(furthest, entry)
                    && reachesFurther(entry, furthestElsewhere)) {
                furthestElsewhere = entry;
            }
        }
    }

    private static boolean sameConvoy(Entry one, Entry other) {
        return one.position() == other.position();
    }

    private static boolean reachesFurther(Entry entry, @Nullable Entry than) {
        return than == null || entry.aboard().lastHousehold() > than.aboard().lastHousehold();
    }

    private static void inspectSum(
            Facts facts, GroupId group, List<Entry> entries, Findings findings) {
        long aboard = entries.stream().mapToLong(entry -> entry.aboard().people()).sum();
        long left =
                facts.plan().leftBehind().stream()
                        .filter(some -> some.group().equals(group))
                        .mapToLong(LeftBehind::people)
                        .sum();
        long all = facts.peopleOf(group);
        if (aboard + left != all) {
            findings.add(
                    null,
                    null,
                    aboard
                            + " people of "
                            + group
                            + " aboard and "
                            + left
                            + " left behind, together "
                            + (aboard + left),
                    "together " + all);
        }
    }
}
