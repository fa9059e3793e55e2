package org.safepassage.plan;

import java.util.List;
import org.safepassage.quantity.Figure;

/// A plan: every convoy, loaded or empty, and who is left behind. Nothing in it is implied.
///
/// @param operation id of the operation it was made for
/// @param figure which end of every count range it was made for
/// @param convoys by the time they begin, then by id
/// @param leftBehind groups with people whom no convoy moves, in the operation's order
public record Plan(
        String operation, Figure figure, List<Convoy> convoys, List<LeftBehind> leftBehind) {
    public Plan {
        convoys = List.copyOf(convoys);
        leftBehind = List.copyOf(leftBehind);
    }

    /// All people whom it moves, companions counted.
    public int peopleMoved() {
        return convoys.stream().mapToInt(Convoy::people).sum();
    }

    /// All people whom it leaves behind.
    public int peopleLeftBehind() {
        return leftBehind.stream().mapToInt(LeftBehind::people).sum();
    }
}
