package org.safepassage.app.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Party;
import org.safepassage.agreement.PartyPart;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.TermStatus;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Coordinates;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.PlacePart;
import org.safepassage.network.Reception;
import org.safepassage.network.Segment;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
import org.safepassage.people.Category;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Score;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Exposure;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleId;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// Two invented towns whose people leave in step, and a plan for them with any number of convoys,
/// laid out by hand for what the page must show; it is no plan that a checker would accept.
///
/// ```
///  east ==6 km== crossing ==15 km== west        corridor east-road, a checkpoint at the crossing
///  hill ==20 km== ford ==30 km== plain          corridor hill-road
/// ```
///
/// Every convoy takes two buses of 40 people for two hours, one convoy each half hour; every second
/// one leaves from `hill`. Each loaded convoy is followed by an empty one back.
final class Rehearsals {
    static final Instant START = Instant.parse("2016-12-15T04:00:00Z");
    static final Span HORIZON = new Span(START, START.plus(Duration.ofDays(8)));
    private static final VehicleTypeId BUS = new VehicleTypeId("bus");
    private static final Duration PASS = Duration.ofSeconds(30);

    private Rehearsals() {}

    /// A report of `loaded` convoys with people and as many empty ones.
    static ReportInput input(int loaded) {
        return input(operation(loaded, Names.of("Rehearsal of two towns")), loaded);
    }

    /// A report of an operation made by [#operation].
    static ReportInput input(Operation operation, int loaded) {
        List<Convoy> convoys = new ArrayList<>();
        for (int i = 0; i < loaded; i++) {
            convoys.add(convoy(i, false));
            convoys.add(convoy(i, true));
        }
        Plan plan =
                new Plan(
                        operation.id(),
                        Figure.LIKELY,
                        convoys,
                        List.of(new LeftBehind(new GroupId("patients-hill"), 3)));
        Instant finish = convoys.getLast().ends().minus(Duration.ofHours(1));
        Score score =
                new Score(0, new Exposure(3_600_000_000L * 5123), finish, Duration.ofHours(99));
        List<ProvenBound.Point> curve = new ArrayList<>();
        for (int i = 0; i < loaded; i++) {
            curve.add(
                    new ProvenBound.Point(
                            convoy(i, false).ends().minus(Duration.ofMinutes(25)), 80L * (i + 1)));
        }
        ProvenBound bound =
                new ProvenBound(
                        new Exposure(3_600_000_000L * 5018),
                        finish.minus(Duration.ofMinutes(40)),
                        curve);
        return ReportInput.of(operation, plan, score, bound, new ReportInput.Making(7, 4000L));
    }

    private static Convoy convoy(int i, boolean empty) {
        boolean east = i % 2 == 0;
        Instant begins = START.plus(Duration.ofMinutes(30L * i));
        Instant departs = begins.plus(Duration.ofMinutes(empty ? 120 : 20));
        List<VehicleLoad> loads = new ArrayList<>();
        for (int v = 1; v <= 2; v++) {
            int first = 10 * (2 * (i / 2) + v - 1) + 1;
            Aboard aboard =
                    new Aboard(
                            new GroupId(east ? "families-east" : "families-hill"),
                            first,
                            first + 9,
                            40);
            loads.add(
                    new VehicleLoad(
                            new VehicleId(BUS, 2 * (i % 10) + v),
                            empty ? List.of() : List.of(aboard)));
        }
        List<Movement> way = east ? eastWay(departs, empty) : hillWay(departs, empty);
        Instant out = way.getLast() instanceof Movement.Passage last ? last.tailOut() : departs;
        PlaceId near = new PlaceId(east ? "east" : "hill");
        PlaceId far = new PlaceId(east ? "west" : "plain");
        return new Convoy(
                new ConvoyId((empty ? "e" : "c") + (i + 1)),
                empty ? far : near,
                empty ? near : far,
                empty ? null : new CorridorId(east ? "east-road" : "hill-road"),
                empty || !east ? null : new EscortTeam(new EscortId("red-crescent"), 1 + i % 3),
                loads,
                empty ? null : new Span(begins, departs),
                way,
                empty ? null : new Span(out, out.plus(Duration.ofMinutes(10))));
    }

    private static List<Movement> eastWay(Instant departs, boolean back) {
        if (back) {
            Movement.Passage far = passage("far-leg", true, departs, 30);
            return List.of(far, passage("city-leg", true, far.headOut(), 12));
        }
        Movement.Passage city = passage("city-leg", false, departs, 15);
        Instant searched = city.tailOut().plus(Duration.ofMinutes(14));
        Instant leaves = searched.plus(Duration.ofMinutes(6));
        return List.of(
                city,
                new Movement.Stop(
                        new PlaceId("crossing"),
                        city.tailOut(),
                        leaves,
                        new Span(city.tailOut(), searched)),
                passage("far-leg", false, leaves, 36));
    }

    private static List<Movement> hillWay(Instant departs, boolean back) {
        Movement.Passage first =
                passage(back ? "plain-leg" : "hill-leg", back, departs, back ? 36 : 30);
        return List.of(
                first,
                passage(back ? "hill-leg" : "plain-leg", back, first.headOut(), back ? 25 : 40));
    }

    private static Movement.Passage passage(String leg, boolean back, Instant in, int minutes) {
        Instant out = in.plus(Duration.ofMinutes(minutes));
        return new Movement.Passage(
                new LegId(leg),
                back ? Direction.BACKWARD : Direction.FORWARD,
                in,
                out,
                out.plus(PASS));
    }

    /// The operation for `loaded` convoys, under a name.
    static Operation operation(int loaded, Names names) {
        Map<PartyId, Party> parties = new LinkedHashMap<>();
        party(parties, "north-side", "Northern side", "الجانب الشمالي", PartyPart.PARTY);
        party(parties, "south-side", "Southern side", "الجانب الجنوبي", PartyPart.PARTY);
        party(parties, "go-between", "Go-between", "الوسيط", PartyPart.MEDIATOR, PartyPart.MONITOR);
        Map<GroupId, Group> groups = new LinkedHashMap<>();
        int each = 40 * loaded;
        group(groups, "families-east", "Families of East", "عائلات الشرق", "east", "west", each);
        group(groups, "families-hill", "Families of Hill", "عائلات التل", "hill", "plain", each);
        group(groups, "patients-hill", "Patients of Hill", "مرضى التل", "hill", "plain", 3);
        EscortId team = new EscortId("red-crescent");
        Escort escort =
                new Escort(
                        team,
                        names("Red Crescent team", "فريق الهلال الأحمر"),
                        CountRange.exactly(3),
                        HORIZON,
                        Duration.ofMinutes(30));
        return new Operation(
                "rehearsal",
                names,
                true,
                Confidentiality.RESTRICTED,
                List.of("en", "ar"),
                ZoneId.of("Asia/Damascus"),
                HORIZON,
                Duration.ofSeconds(30),
                parties,
                network(),
                groups,
                new Fleet(Map.of(BUS, bus()), Map.of(team, escort)),
                terms());
    }

    static Names names(String english, String arabic) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("en", english);
        byLanguage.put("ar", arabic);
        return new Names(byLanguage, List.of());
    }

    private static void party(
            Map<PartyId, Party> parties, String id, String en, String ar, PartyPart... parts) {
        PartyId key = new PartyId(id);
        parties.put(key, new Party(key, names(en, ar), new TreeSet<>(List.of(parts))));
    }

    private static void group(
            Map<GroupId, Group> groups,
            String id,
            String en,
            String ar,
            String from,
            String to,
            int people) {
        GroupId key = new GroupId(id);
        boolean patients = id.startsWith("patients");
        Category category =
                patients
                        ? new Category("patients", names("patients", "مرضى"), true)
                        : new Category("families", names("families", "عائلات"), false);
        groups.put(
                key,
                new Group(
                        key,
                        names(en, ar),
                        new PlaceId(from),
                        category,
                        new CountRange(people * 8 / 10, people, people * 12 / 10),
                        List.of(5, 4, 6, 3, 2),
                        patients ? Need.STRETCHER : Need.SEAT,
                        0,
                        List.of(new PlaceId(to)),
                        Weight.ONE,
                        null,
                        null));
    }

    private static VehicleType bus() {
        return new VehicleType(
                BUS,
                names("bus", "حافلة"),
                CountRange.exactly(20),
                new Capacity(50, 0, 0),
                new PlaceId("west"),
                HORIZON,
                Factor.ONE,
                new Service(Duration.ofMinutes(10), Duration.ofSeconds(15)),
                new Service(Duration.ofMinutes(10), Duration.ZERO),
                Duration.ZERO,
                null,
                Duration.ofHours(8),
                null,
                new TreeSet<>());
    }

    private static Network network() {
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        place(
                places,
                "east",
                names("Assembly East", "تجمّع الشرق"),
                36.20,
                37.16,
                PlacePart.ASSEMBLY);
        place(
                places,
                "crossing",
                names("The crossing", "المعبر"),
                36.15,
                37.13,
                PlacePart.CHECKPOINT);
        place(
                places,
                "west",
                names("Reception West", "استقبال الغرب"),
                36.16,
                36.98,
                PlacePart.RECEPTION);
        place(places, "hill", names("Hill", "التل"), 35.98, 36.70, PlacePart.ASSEMBLY);
        place(places, "ford", names("The ford", "المخاضة"), 36.02, 36.88, PlacePart.HOLD);
        place(places, "plain", names("The plain", "السهل"), 36.10, 37.18, PlacePart.RECEPTION);
        Map<LegId, Leg> legs = new LinkedHashMap<>();
        leg(legs, "city-leg", "east", "crossing", 6000, "north-side");
        leg(legs, "far-leg", "crossing", "west", 15000, "south-side");
        leg(legs, "hill-leg", "hill", "ford", 20000, "south-side");
        leg(legs, "plain-leg", "ford", "plain", 30000, "north-side");
        Map<CorridorId, Corridor> corridors = new LinkedHashMap<>();
        corridor(corridors, "east-road", names("East road", "طريق الشرق"), "city-leg", "far-leg");
        corridor(corridors, "hill-road", names("Hill road", "طريق التل"), "hill-leg", "plain-leg");
        return new Network(places, legs, corridors);
    }

    private static void place(
            Map<PlaceId, Place> places,
            String id,
            Names names,
            double latitude,
            double longitude,
            PlacePart part) {
        PlaceId key = new PlaceId(id);
        PartyId controller =
                Set.of("crossing", "plain").contains(id) ? new PartyId("north-side") : null;
        Checkpoint checkpoint =
                part == PlacePart.CHECKPOINT
                        ? new Checkpoint(
                                1, Duration.ofMinutes(3), Duration.ofSeconds(6), Duration.ZERO)
                        : null;
        places.put(
                key,
                new Place(
                        key,
                        names,
                        new Coordinates(latitude, longitude),
                        null,
                        new TreeSet<>(List.of(part)),
                        controller,
                        part == PlacePart.HOLD ? 20 : null,
                        Reception.UNLIMITED,
                        part == PlacePart.RECEPTION ? Weight.ZERO : Weight.ONE,
                        checkpoint));
    }

    private static void leg(
            Map<LegId, Leg> legs,
            String id,
            String from,
            String to,
            long metres,
            String controller) {
        LegId key = new LegId(id);
        List<Span> windows = new ArrayList<>();
        for (int day = 0; day < 8; day++) {
            Instant opens = START.plus(Duration.ofDays(day));
            windows.add(
                    new Span(opens, opens.plus(Duration.ofHours(id.equals("far-leg") ? 14 : 20))));
        }
        legs.put(
                key,
                new Leg(
                        key,
                        new PlaceId(from),
                        new PlaceId(to),
                        new Distance(metres),
                        Map.of(BUS, Duration.ofMinutes(metres / 400)),
                        new PartyId(controller),
                        windows,
                        id.equals("city-leg") ? Traffic.ALTERNATING : Traffic.TWO_WAY,
                        Duration.ofSeconds(90),
                        20,
                        Weight.ONE,
                        List.of()));
    }

    private static void corridor(
            Map<CorridorId, Corridor> corridors, String id, Names names, String... legs) {
        CorridorId key = new CorridorId(id);
        List<Segment> segments = new ArrayList<>();
        for (String leg : legs) {
            segments.add(new Segment(new LegId(leg), Direction.FORWARD));
        }
        corridors.put(key, new Corridor(key, names, segments));
    }

    static Side side(String... groups) {
        TreeSet<GroupId> ids = new TreeSet<>();
        for (String group : groups) {
            ids.add(new GroupId(group));
        }
        return new Side(String.join(", ", groups), ids);
    }

    private static Map<TermId, Term> terms() {
        Map<TermId, Term> terms = new LinkedHashMap<>();
        term(
                terms,
                "in-step",
                names(
                        "For every 80 from East, 80 leave Hill.",
                        "مقابل كل 80 من الشرق يغادر 80 من التل."),
                TermStatus.AGREED,
                new Clause.Reciprocal(
                        side("families-east"),
                        side("families-hill", "patients-hill"),
                        List.of(new Step(80, 80)),
                        true,
                        new Measure.Departure(),
                        160,
                        160));
        term(
                terms,
                "with-escort",
                names(
                        "Every convoy on the East road has an escort.",
                        "ترافق كل قافلة على طريق الشرق مرافقة."),
                TermStatus.AMBIGUOUS,
                new Clause.EscortRequired(
                        side("families-east"),
                        new CorridorId("east-road"),
                        new EscortId("red-crescent")));
        term(
                terms,
                "quiet",
                names("Nobody fires while people move.", "لا إطلاق نار أثناء تحرّك الناس."),
                TermStatus.AGREED,
                new Clause.WordsOnly());
        return terms;
    }

    private static void term(
            Map<TermId, Term> terms, String id, Names text, TermStatus status, Clause clause) {
        TermId key = new TermId(id);
        List<PartyId> both = List.of(new PartyId("north-side"), new PartyId("south-side"));
        terms.put(
                key,
                new Term(
                        key,
                        text,
                        both.getFirst(),
                        both.getLast(),
                        both,
                        List.of(),
                        status,
                        clause));
    }
}
