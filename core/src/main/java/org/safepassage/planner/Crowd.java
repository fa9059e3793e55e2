package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;

/// Groups by index, their households by size class, the largest first.
final class Crowd {
    final List<GroupId> ids;
    final int[] place;
    final long[] priority;
    final int[] ready;
    final int[] longestAboard;
    final boolean[] medical;
    final int[] people;
    final int[] smallest;
    final int[][] classPeople;
    final int[][] classFirst;
    final int[][] classCount;
    final Capacity[][] classPlaces;
    final List<Group> groups;
    private final Map<GroupId, Integer> index = new HashMap<>();

    Crowd(Operation operation, Figure figure, Clock clock, Roads roads) {
        groups = List.copyOf(operation.groups().values());
        ids = groups.stream().map(Group::id).toList();
        int count = groups.size();
        place = new int[count];
        priority = new long[count];
        ready = new int[count];
        longestAboard = new int[count];
        medical = new boolean[count];
        people = new int[count];
        smallest = new int[count];
        classPeople = new int[count][];
        classFirst = new int[count][];
        classCount = new int[count][];
        classPlaces = new Capacity[count][];
        for (int g = 0; g < count; g++) {
            Group group = groups.get(g);
            index.put(group.id(), g);
            place[g] = roads.place(group.place());
            priority[g] = group.priority().thousandths();
            var from = group.ready();
            ready[g] = from == null ? 0 : Math.max(0, clock.seconds(from));
            var longest = group.longestAboard();
            longestAboard[g] = longest == null ? Roads.NO_LIMIT : Clock.seconds(longest);
            medical[g] = group.category().medical();
            people[g] = group.people(figure);
            dealClasses(g, group, group.households(figure).classes());
        }
    }

    private void dealClasses(int g, Group group, List<SizeClass> classes) {
        int count = classes.size();
        classPeople[g] = new int[count];
        classFirst[g] = new int[count];
        classCount[g] = new int[count];
        List<Capacity> places = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            SizeClass sizeClass = classes.get(c);
            classPeople[g][c] = group.peopleIn(sizeClass.size());
            classFirst[g][c] = sizeClass.first();
            classCount[g][c] = sizeClass.count();
            places.add(group.placesFor(sizeClass.size()));
        }
        classPlaces[g] = places.toArray(new Capacity[0]);
        smallest[g] = Arrays.stream(classPeople[g]).min().orElse(0);
    }

    int size() {
        return ids.size();
    }

    int index(GroupId id) {
        Integer found = index.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no group " + id + " in the operation");
        }
        return found;
    }

    BitSet set(SortedSet<GroupId> groupIds) {
        BitSet set = new BitSet(size());
        groupIds.forEach(id -> set.set(index(id)));
        return set;
    }

    int peopleOf(BitSet set) {
        return set.stream().map(g -> people[g]).sum();
    }
}
