package org.safepassage.bench.family;

/// How large an operation of the family is.
///
/// The counts follow what is known of real operations: a hospital (S), a town (M), a besieged part
/// of a city (L), and the size that the planner is built for (XL).
public enum FamilySize {
    /// 300 people, 8 vehicles, one day.
    S,
    /// 5,000 people, 80 vehicles, two days.
    M,
    /// 35,000 people, 300 vehicles, three days.
    L,
    /// 100,000 people, 1,000 vehicles, three days.
    XL;

    /// Who is to be moved.
    public People people() {
        return switch (this) {
            case S -> new People(300, 3, 2);
            case M -> new People(5_000, 4, 4);
            case L -> new People(35_000, 5, 6);
            case XL -> new People(100_000, 6, 10);
        };
    }

    /// On what roads.
    public Roads roads() {
        return switch (this) {
            case S -> new Roads(1, 1, 1, 1, 4);
            case M -> new Roads(3, 2, 3, 3, 5);
            case L -> new Roads(5, 3, 6, 6, 8);
            case XL -> new Roads(7, 5, 10, 10, 11);
        };
    }

    /// With what vehicles.
    public Vehicles vehicles() {
        return switch (this) {
            case S -> new Vehicles(5, 2, 1, 0);
            case M -> new Vehicles(65, 11, 4, 0);
            case L -> new Vehicles(255, 33, 9, 3);
            case XL -> new Vehicles(850, 120, 20, 10);
        };
    }

    /// Days from the first to the last second of the horizon.
    public int days() {
        return switch (this) {
            case S -> 1;
            case M -> 2;
            case L, XL -> 3;
        };
    }

    /// Who is to be moved.
    ///
    /// @param all people in all groups together, about
    /// @param categories categories at each origin
    /// @param origins places where they gather
    public record People(int all, int categories, int origins) {}

    /// On what roads.
    ///
    /// @param corridors corridors, each from one or two origins
    /// @param shelters places of reception
    /// @param holds places at which convoys may be told to wait
    /// @param checkpoints checkpoints
    /// @param legsOnTheWay legs of one corridor, about
    public record Roads(
            int corridors, int shelters, int holds, int checkpoints, int legsOnTheWay) {}

    /// With what vehicles.
    ///
    /// @param buses buses of 45 to 60 seats
    /// @param minibuses minibuses of 18 seats
    /// @param ambulances ambulances of 3 stretchers
    /// @param ambulanceBuses buses of 20 stretchers
    public record Vehicles(int buses, int minibuses, int ambulances, int ambulanceBuses) {
        /// All vehicles.
        public int all() {
            return buses + minibuses + ambulances + ambulanceBuses;
        }
    }
}
