package org.safepassage.plan;

/// Every rule that a plan must keep, under the id that model page, checker, violation, test and
/// message share.
///
/// `docs/model.md` defines each.
public enum Rule {
    /// Every record of the plan names things that exist, and its steps follow one another without a
    /// gap.
    WELL_FORMED("well-formed"),
    /// Everything happens within the horizon.
    WITHIN_HORIZON("within-horizon"),
    /// Every household boards at most once, and who does not board is counted as left behind.
    EVERYONE_COUNTED_ONCE("everyone-counted-once"),
    /// Nobody sits, lies or rolls where there is no place.
    SEATS_AND_STRETCHERS("seats-and-stretchers"),
    /// A household travels in one vehicle.
    HOUSEHOLD_TOGETHER("household-together"),
    /// A vehicle carries only the categories it may carry.
    VEHICLE_CARRIES("vehicle-carries"),
    /// A vehicle is in one place at a time, and begins where it last was.
    VEHICLE_IN_ONE_PLACE("vehicle-in-one-place"),
    /// A vehicle works only while it is available.
    VEHICLE_AVAILABLE("vehicle-available"),
    /// A vehicle makes no more loaded trips than its type allows.
    VEHICLE_TRIPS("vehicle-trips"),
    /// After alighting a vehicle rests its turn-round.
    TURN_ROUND("turn-round"),
    /// Boarding and alighting last as long as the fullest vehicle needs.
    BOARDING_TIME("boarding-time"),
    /// People board at their own place, not before they are ready.
    BOARDING_PLACE("boarding-place"),
    /// A convoy takes exactly the time of its slowest vehicle over each leg.
    TRAVEL_TIME("travel-time"),
    /// People travel along one corridor, the way it goes.
    CORRIDOR("corridor"),
    /// From head in to tail out a convoy is within one window.
    LEG_OPEN("leg-open"),
    /// On an alternating leg convoys never meet.
    ONE_WAY("one-way"),
    /// Convoys keep their headway and never overtake on a leg.
    HEADWAY("headway"),
    /// No convoy is larger than a leg allows.
    CONVOY_SIZE("convoy-size"),
    /// A checkpoint serves one convoy at a time, for as long as its lanes need.
    CHECKPOINT_RATE("checkpoint-rate"),
    /// No more vehicles stand at a place than it has room for.
    ROOM_TO_STAND("room-to-stand"),
    /// No more people arrive than a place can receive.
    RECEPTION_CAPACITY("reception-capacity"),
    /// Nobody is aboard longer than allowed.
    TIME_ABOARD("time-aboard"),
    /// No driver's duty is longer than allowed.
    DRIVER_DUTY("driver-duty"),
    /// Everyone arrives where they chose to go.
    CHOSEN_DESTINATION("chosen-destination"),
    /// An escort team is with one convoy at a time, and only while it is available.
    ESCORT_TEAM("escort-team"),
    /// Term: nobody of one side before all of another.
    FIRST("first"),
    /// Term: two sides move in step.
    RECIPROCAL("reciprocal"),
    /// Term: only after something.
    GATE("gate"),
    /// Term: at most so many in each period.
    QUOTA("quota"),
    /// Term: convoys in pairs.
    TOGETHER("together"),
    /// Term: with an escort.
    ESCORT("escort"),
    /// Term: only while a monitor is present.
    MONITOR_PRESENT("monitor-present"),
    /// Term: some are not searched.
    NO_SEARCH("no-search"),
    /// Term: not to this place.
    DESTINATION_EXCLUDED("destination-excluded");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /// The id, as `docs/model.md` and messages write it.
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
