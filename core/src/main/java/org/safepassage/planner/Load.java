package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;

/// Who boards one convoy: vehicles by type in marching order, and households by group and size
/// class in each.
final class Load {
    /// Households of one size class of one group in one vehicle.
    ///
    /// @param vehicle position in the convoy
    /// @param group group index
    /// @param sizeClass size class index
    /// @param households how many
    /// @param people how many people they are
    record Party(int vehicle, int group, int sizeClass, int households, int people) {}

    final List<Party> parties = new ArrayList<>();
    int[] types;
    int[] peopleIn;
    final int[] peopleOf;
    int escort = -1;

    Load(int vehicles, int groups) {
        types = new int[vehicles];
        peopleIn = new int[vehicles];
        peopleOf = new int[groups];
    }

    int vehicles() {
        return types.length;
    }

    int people() {
        int sum = 0;
        for (int people : peopleIn) {
            sum += people;
        }
        return sum;
    }

    void add(Party party) {
        parties.add(party);
        peopleIn[party.vehicle()] += party.people();
        peopleOf[party.group()] += party.people();
    }

    /// The same load without vehicles that nobody boarded.
    Load withoutEmptyVehicles() {
        int[] position = new int[types.length];
        int kept = 0;
        for (int i = 0; i < types.length; i++) {
            position[i] = peopleIn[i] > 0 ? kept++ : -1;
        }
        if (kept == types.length) {
            return this;
        }
        Load trimmed = new Load(kept, peopleOf.length);
        trimmed.escort = escort;
        for (int i = 0; i < types.length; i++) {
            if (position[i] >= 0) {
                trimmed.types[position[i]] = types[i];
            }
        }
        for (Party p : parties) {
            trimmed.add(
                    new Party(
                            position[p.vehicle()],
                            p.group(),
                            p.sizeClass(),
                            p.households(),
                            p.people()));
        }
        return trimmed;
    }
}
