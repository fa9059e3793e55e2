package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Direction;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;

/// Writes decisions out as a plan in which nothing is implied.
final class PlanWriter {
    private final Instance in;
    private final Map<Long, Integer> nextHousehold = new HashMap<>();

    PlanWriter(Instance instance) {
        in = instance;
    }

    Plan write(Progress progress) {
        // Households are given out in the order of decision; only then are convoys put in order of
        // time.
        List<Manned> manned = new ArrayList<>();
        for (Draft draft : progress.convoys) {
            manned.add(new Manned(draft, vehicleLoads(draft)));
        }
        manned.sort(
                Comparator.comparingInt((Manned m) -> m.draft().boards())
                        .thenComparingInt(m -> m.draft().ends())
                        .thenComparingInt(m -> m.draft().vehicles()[0]));
        List<Convoy> convoys = new ArrayList<>();
        int width = Math.max(3, Integer.toString(manned.size()).length());
        for (Manned next : manned) {
            String id = String.format(Locale.ROOT, "c%0" + width + "d", convoys.size() + 1);
            convoys.add(convoy(new ConvoyId(id), next));
        }
        List<LeftBehind> leftBehind = new ArrayList<>();
        for (int g = 0; g < in.crowd.size(); g++) {
            if (progress.leftPeople[g] > 0) {
                leftBehind.add(new LeftBehind(in.crowd.ids.get(g), progress.leftPeople[g]));
            }
        }
        return new Plan(in.operation.id(), in.figure, convoys, leftBehind);
    }

    private record Manned(Draft draft, List<VehicleLoad> loads) {}

    private List<VehicleLoad> vehicleLoads(Draft draft) {
        Draft.Trip trip = draft.trip();
        List<List<Aboard>> aboard = new ArrayList<>();
        for (int i = 0; i < draft.vehicles().length; i++) {
            aboard.add(new ArrayList<>());
        }
        if (trip != null) {
            for (Load.Party party : trip.load().parties) {
                long key = ((long) party.group() << 32) | party.sizeClass();
                int first =
                        nextHousehold.getOrDefault(
                                key, in.crowd.classFirst[party.group()][party.sizeClass()]);
                nextHousehold.put(key, first + party.households());
                aboard.get(party.vehicle())
                        .add(
                                new Aboard(
                                        in.crowd.ids.get(party.group()),
                                        first,
                                        first + party.households() - 1,
                                        party.people()));
            }
        }
        List<VehicleLoad> loads = new ArrayList<>();
        for (int i = 0; i < draft.vehicles().length; i++) {
            loads.add(new VehicleLoad(vehicle(draft.vehicles()[i]), aboard.get(i)));
        }
        return loads;
    }

    private VehicleId vehicle(int index) {
        int k = in.garage.typeOf[index];
        VehicleType type = in.garage.types.get(k);
        return new VehicleId(type.id(), index - in.garage.firstOfType[k] + 1);
    }

    private Convoy convoy(ConvoyId id, Manned manned) {
        Draft draft = manned.draft();
        Timetable t = draft.timetable();
        Draft.Trip trip = draft.trip();
        if (trip == null) {
            return new Convoy(
                    id,
                    in.roads.placeIds.get(t.way().origin()),
                    in.roads.placeIds.get(t.way().destination()),
                    null,
                    null,
                    manned.loads(),
                    null,
                    movements(t, t.departure(), draft.ends()),
                    null);
        }
        int stands = boardingEnds(draft, trip.load());
        return new Convoy(
                id,
                in.roads.placeIds.get(t.way().origin()),
                in.roads.placeIds.get(t.way().destination()),
                trip.route().corridor(),
                team(draft, trip.load()),
                manned.loads(),
                in.clock.span(draft.boards(), stands),
                movements(t, stands, draft.alights()),
                in.clock.span(draft.alights(), draft.ends()));
    }

    private @Nullable EscortTeam team(Draft draft, Load load) {
        return draft.team() < 0
                ? null
                : new EscortTeam(in.garage.escorts.get(load.escort).id(), draft.team() + 1);
    }

    private int boardingEnds(Draft draft, Load load) {
        int longest = 0;
        for (int i = 0; i < load.vehicles(); i++) {
            longest = Math.max(longest, in.garage.boardingTime(load.types[i], load.peopleIn[i]));
        }
        return draft.boards() + longest;
    }

    private List<Movement> movements(Timetable t, int stands, int ends) {
        List<Movement> movements = new ArrayList<>();
        int legs = t.way().length();
        if (stands < t.departure() || t.service()[0] > 0) {
            movements.add(stop(t, 0, stands, t.departure()));
        }
        for (int k = 0; k < legs; k++) {
            movements.add(
                    new Movement.Passage(
                            in.roads.legIds.get(t.way().legs()[k]),
                            t.way().directions()[k] == 0 ? Direction.FORWARD : Direction.BACKWARD,
                            in.clock.moment(t.headIn()[k]),
                            in.clock.moment(t.headOut(k)),
                            in.clock.moment(t.tailOut(k))));
            if (k + 1 < legs && t.stopsBefore(k + 1)) {
                movements.add(stop(t, k + 1, t.tailOut(k), t.headIn()[k + 1]));
            }
        }
        if (t.arrives() < ends || t.service()[legs] > 0) {
            movements.add(stop(t, legs, t.arrives(), ends));
        }
        return movements;
    }

    private Movement.Stop stop(Timetable t, int k, int from, int to) {
        Span search = null;
        if (t.service()[k] > 0) {
            int start = t.searchFrom()[k];
            search = in.clock.span(start, start + t.service()[k]);
        }
        return new Movement.Stop(
                in.roads.placeIds.get(t.way().places()[k]),
                in.clock.moment(from),
                in.clock.moment(to),
                search);
    }
}
