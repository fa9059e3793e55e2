package org.safepassage.planner;

import java.util.BitSet;
import org.safepassage.quantity.CorridorId;

/// A way along one corridor on which some groups may travel.
///
/// @param index its number
/// @param corridor the corridor
/// @param way the legs
/// @param groups indices of groups that may travel on it, by falling priority
/// @param onRoute the same groups as a set
/// @param largestConvoy most vehicles of a convoy on all its legs
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Route(
        int index, CorridorId corridor, Way way, int[] groups, BitSet onRoute, int largestConvoy) {}
