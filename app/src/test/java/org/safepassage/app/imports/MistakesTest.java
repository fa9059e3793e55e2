package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;

/// One mistake at a time: each is reported once, at its place, with what was found and what to do.
class MistakesTest {
    /// A mistake and what is said about it.
    ///
    /// @param found what stands in the small operation
    /// @param replacement the mistake
    /// @param place where it is reported
    /// @param says part of what was found
    /// @param advises part of what to do
    record Mistake(String found, String replacement, String place, String says, String advises) {}

    private static final String TIME = "time: 30 min";
    private static final String WINDOW = "corridors[0].legs[1].windows[0]";
    private static final String FIRST =
            "first: {before: {category: wounded-stretcher}, after: {category: families}}";

    static List<Mistake> ofKeysAndWords() {
        return List.of(
                new Mistake(
                        "count: 12",
                        "cuont: 12",
                        "groups[0].cuont",
                        "no group has",
                        "did you mean `count`?"),
                new Mistake("count: 12, ", "", "groups[0].count", "no key `count`", "add it here"),
                new Mistake(
                        "count: 12",
                        "count: 12, count: 13",
                        "groups[0].count",
                        "again",
                        "join the two"),
                new Mistake("count: 12", "count:", "groups[0].count", "nothing", "write"),
                new Mistake(
                        "count: 12", "count: &a 12", "groups[0].count", "anchor `&a`", "delete"),
                new Mistake(
                        "count: 12", "count: *a", "groups[0].count", "alias `*a`", "value itself"),
                new Mistake("count: 12", "count: !!int 12", "groups[0].count", "a tag", "delete"),
                new Mistake(
                        "count: 12",
                        "count: 12, <<: {a: b}",
                        "groups[0]",
                        "merge key",
                        "copy the keys"),
                new Mistake(
                        "to: [reception]",
                        "to: [recption]",
                        "groups[0].to[0]",
                        "no place",
                        "`reception`?"),
                new Mistake(
                        "to: [reception]",
                        "to: []",
                        "groups[0].to",
                        "no destination",
                        "to: [reception]"),
                new Mistake(
                        "to: [reception]",
                        "to: [assembly]",
                        "groups[0].to[0]",
                        "already is",
                        "delete"),
                new Mistake(
                        "{id: depot, parts: [depot]}",
                        "{id: depot, parts: [depot], room: 2}",
                        "places[0].room",
                        "3 based here",
                        "write 3 or more"),
                new Mistake(
                        "owed-by: government",
                        "owed-by: goverment",
                        "terms[0].owed-by",
                        "no party",
                        "`government`?"),
                new Mistake(
                        "{category: families}}",
                        "{group: famlies}}",
                        "terms[0].first.after.group",
                        "no group",
                        "`families`?"),
                new Mistake(
                        "carries: [wounded-stretcher]",
                        "carries: [wounded-strecher]",
                        "fleet[1].carries[0]",
                        "no category",
                        "`wounded-stretcher`?"),
                new Mistake(
                        "category: families,",
                        "category: wounded,",
                        "groups[0].category",
                        "no category",
                        "`wounded-seated`?"),
                new Mistake(
                        TIME,
                        "time: {default: 30 min, bsu: 3 min}",
                        "corridors[0].legs[1].time.bsu",
                        "no vehicle type",
                        "`bus`?"),
                new Mistake(
                        TIME,
                        "time: {bus: 30 min}",
                        "corridors[0].legs[1].time",
                        "ambulance",
                        "default"),
                new Mistake(
                        "id: depot-leg",
                        "id: city-leg",
                        "legs[0].id",
                        "another leg (line 22)",
                        "rename"),
                new Mistake(
                        "id: country-leg",
                        "id: Country Leg",
                        "corridors[0].legs[1].id",
                        "Country Leg",
                        "write country-leg"),
                new Mistake(
                        "kind: exercise",
                        "kind: excercise",
                        "operation.kind",
                        "excercise",
                        "`exercise`?"),
                new Mistake(
                        "parts: [depot]",
                        "parts: [garage]",
                        "places[0].parts[0]",
                        "garage",
                        "choose"),
                new Mistake(
                        "name: Small Town",
                        "name: {en: Town, English: Town}",
                        "operation.name.English",
                        "English",
                        "en, ar or fr"),
                new Mistake(
                        "safe-passage: 1",
                        "safe-passage: 2",
                        "safe-passage",
                        "'2'",
                        "safe-passage: 1"),
                new Mistake(
                        "escorts:\n",
                        "categories: [{id: families}]\nescorts:\n",
                        "categories[0].id",
                        "fixed list",
                        "another"),
                new Mistake(
                        "{id: bus, number: 2",
                        "{id: default, number: 2",
                        "fleet[0].id",
                        "'default'",
                        "rename"));
    }

    static List<Mistake> ofNumbersAndMeasures() {
        return List.of(
                new Mistake("count: 12", "count: -5", "groups[0].count", "'-5'", "negative"),
                new Mistake("count: 12", "count: 1000001", "groups[0].count", "'1000001'", "limit"),
                new Mistake(
                        "count: 12",
                        "count: " + "9".repeat(400),
                        "groups[0].count",
                        "400 characters",
                        "write"),
                new Mistake("count: 12", "count: ٢٥", "groups[0].count", "'٢٥'", "write 25"),
                new Mistake(
                        "count: 12", "count: 7,000", "groups[0].000", "'000'", "without a comma"),
                new Mistake(
                        "count: 12", "count: 7_000", "groups[0].count", "'7_000'", "write 7000"),
                new Mistake("count: 12", "count: 012", "groups[0].count", "'012'", "write 12"),
                new Mistake(
                        "count: 12",
                        "count: \"12\"",
                        "groups[0].count",
                        "in quotes",
                        "without quotes"),
                new Mistake(
                        "count: 12",
                        "count: {low: 5, likely: 3, high: 9}",
                        "groups[0].count",
                        "low 5",
                        "in order"),
                new Mistake(
                        "count: 12",
                        "count: 12, priority: 1.2345",
                        "groups[0].priority",
                        "1.2345",
                        "write"),
                new Mistake(
                        "households: [4, 3, 3, 2]",
                        "households: [4, 0]",
                        "groups[0].households[1]",
                        "'0'",
                        "figure"),
                new Mistake(
                        TIME,
                        "time: 25",
                        "corridors[0].legs[1].time",
                        "without a unit",
                        "`25 min`?"),
                new Mistake(TIME, "time: 25m", "corridors[0].legs[1].time", "'25m'", "`25 min`?"),
                new Mistake(
                        TIME,
                        "time: 25 minutes",
                        "corridors[0].legs[1].time",
                        "minutes",
                        "`25 min`?"),
                new Mistake(
                        TIME,
                        "time: -25 min",
                        "corridors[0].legs[1].time",
                        "'-25 min'",
                        "negative"),
                new Mistake(TIME, "time: 0 min", "corridors[0].legs[1].time", "'0 min'", "figure"),
                new Mistake(TIME, "time: 61 d", "corridors[0].legs[1].time", "'61 d'", "figure"),
                new Mistake(
                        TIME,
                        "time: PT1.5S",
                        "corridors[0].legs[1].time",
                        "PT1.5S",
                        "whole seconds"),
                new Mistake(TIME, "time: ٣٠ min", "corridors[0].legs[1].time", "٣٠", "30 min"),
                new Mistake(
                        TIME,
                        "speed: 30",
                        "corridors[0].legs[1].speed",
                        "without a unit",
                        "`30 km/h`?"),
                new Mistake(TIME, "speed: 30 mph", "corridors[0].legs[1].speed", "mph", "km/h"),
                new Mistake(
                        TIME,
                        "time: 30 min, speed: 3 km/h",
                        "corridors[0].legs[1].time",
                        "together",
                        "keep one"),
                new Mistake(
                        ", " + TIME,
                        "",
                        "corridors[0].legs[1]",
                        "without speed or time",
                        "speed: 25 km/h"),
                new Mistake(
                        "length: 15 km",
                        "length: \"3,4 km\"",
                        "corridors[0].legs[1].length",
                        "'3,4 km'",
                        "3.4 km"),
                new Mistake(
                        "length: 15 km",
                        "length: 15",
                        "corridors[0].legs[1].length",
                        "without a unit",
                        "`15 m` or `15 km`"),
                new Mistake(
                        "count: 12",
                        "count: about 12",
                        "groups[0].count",
                        "'about 12'",
                        "write 12, or how few"),
                new Mistake(
                        "count: 12",
                        "count: 10-14",
                        "groups[0].count",
                        "'10-14'",
                        "{low: 10, likely: ..., high: 14}"),
                new Mistake(
                        "zone: Asia/Damascus",
                        "zone: Damascus",
                        "operation.zone",
                        "'Damascus'",
                        "`Asia/Damascus`?"),
                new Mistake(
                        "companions: 1",
                        "companions:",
                        "groups[1].companions",
                        "nothing",
                        "delete the key"),
                new Mistake("parts: [depot]", "at: [96, 37]", "places[0].at[0]", "'96'", "write"),
                new Mistake(
                        "parts: [depot]",
                        "at: [36]",
                        "places[0].at",
                        "a list of 1",
                        "[36.18, 37.13]"));
    }

    static List<Mistake> ofTimes() {
        return List.of(
                new Mistake(
                        "start: 2016-12-15T06:00+02:00",
                        "start: 2016-12-15T06:00",
                        "operation.start",
                        "without offset",
                        "write 2016-12-15T06:00+02:00"),
                new Mistake(
                        "start: 2016-12-15T06:00+02:00",
                        "start: 2016-12-15T06:00+03:00",
                        "operation.start",
                        "do not show then",
                        "2016-12-15T05:00+02:00"),
                new Mistake(
                        "start: 2016-12-15T06:00+02:00",
                        "start: 2016-12-15",
                        "operation.start",
                        "without a time",
                        "2016-12-15T00:00+02:00"),
                new Mistake(
                        "start: 2016-12-15T06:00+02:00",
                        "start: 2016-02-30T06:00+02:00",
                        "operation.start",
                        "no calendar",
                        "check"),
                new Mistake(
                        "end: 2016-12-17T00:00+02:00",
                        "end: 2016-12-14T00:00+02:00",
                        "operation.end",
                        "not after the start",
                        "check"),
                new Mistake(
                        "end: 2016-12-17T00:00+02:00",
                        "end: 2017-12-17T00:00+02:00",
                        "operation.end",
                        "366 days",
                        "split"),
                new Mistake(
                        "zone: Asia/Damascus",
                        "zone: Asia/Damascsu",
                        "operation.zone",
                        "Damascsu",
                        "`Asia/Damascus`?"),
                new Mistake(
                        TIME,
                        TIME
                                + ", windows: [{from: 2016-12-15T10:00+02:00, to: 2016-12-15T09:00+02:00}]",
                        WINDOW + ".to",
                        "not after",
                        "swap"),
                new Mistake(
                        TIME,
                        TIME
                                + ", windows: [{from: 2016-11-15T10:00+02:00, to: 2016-11-15T19:00+02:00}]",
                        WINDOW,
                        "outside the operation",
                        "correct the day"),
                new Mistake(
                        TIME,
                        TIME + ", windows: [{daily: \"06:00-18:00\", from: 2016-12-20}]",
                        WINDOW,
                        "outside the operation",
                        "correct the day"),
                new Mistake(
                        TIME,
                        TIME + ", windows: [{daily: 6-18}]",
                        WINDOW + ".daily",
                        "6-18",
                        "06:00-18:00"),
                new Mistake(
                        TIME,
                        TIME + ", windows: [{daily: \"06:00-25:00\"}]",
                        WINDOW + ".daily",
                        "25:00",
                        "06:00-18:00"),
                new Mistake(
                        TIME,
                        TIME + ", windows: [{daily: \"06:00-18:00\", to: 2016-12-15T18:00+02:00}]",
                        WINDOW + ".to",
                        "2016-12-15T18",
                        "write 2016-12-15"),
                new Mistake(
                        TIME,
                        TIME + ", windows: []",
                        "corridors[0].legs[1].windows",
                        "never open",
                        "add a window"),
                new Mistake(
                        TIME,
                        TIME + ", closed: [{daily: \"00:00-24:00\"}]",
                        "corridors[0].legs[1].closed",
                        "never open",
                        "shorten"),
                new Mistake(
                        "count: 12",
                        "count: 12, ready: 2016-12-18T06:00+02:00",
                        "groups[0].ready",
                        "has ended",
                        "check the day"),
                new Mistake(
                        "seats: 50",
                        "seats: 50, available: {from: 2016-12-18T06:00+02:00, to: 2016-12-19T06:00+02:00}",
                        "fleet[0].available",
                        "outside the operation",
                        "correct"));
    }

    static List<Mistake> ofThingsThatDoNotFitTogether() {
        return List.of(
                new Mistake(
                        "from: checkpoint, to: reception",
                        "from: reception, to: checkpoint",
                        "corridors[0].legs[1]",
                        "begins at 'reception'",
                        "swap `from` and `to`"),
                new Mistake(
                        "from: checkpoint, to: reception",
                        "from: depot, to: reception",
                        "corridors[0].legs[1]",
                        "begins at 'depot'",
                        "missing between"),
                new Mistake(
                        "from: reception, to: hospital",
                        "from: reception, to: assembly",
                        "corridors[0].legs[2]",
                        "comes back to 'assembly'",
                        "two corridors"),
                new Mistake(
                        "from: depot, to: assembly",
                        "from: depot, to: depot",
                        "legs[0].to",
                        "also begins",
                        "two ends"),
                new Mistake(
                        "      - {id: hospital-leg, from: reception, to: hospital, length: 1 km, time: 5 min}\n",
                        "",
                        "groups[1].to",
                        "no corridor reaches",
                        "add a corridor"),
                new Mistake(
                        "place: assembly, category: families",
                        "place: hospital, category: families",
                        "groups[0].to",
                        "no corridor reaches",
                        "other way only"),
                new Mistake(
                        "category: wounded-stretcher, count: 4, need: stretcher",
                        "category: wounded-seated, count: 4, need: wheelchair",
                        "groups[1].need",
                        "wheelchair place",
                        "add a type"),
                new Mistake(
                        "seats: 50",
                        "seats: 3",
                        "groups[0].households",
                        "a household of 4",
                        "larger type"),
                new Mistake(
                        "fleet:\n",
                        "fleet:\n  - {id: van, number: 1, seats: 8, base: depot, carries: [elderly]}\n",
                        "fleet[0].carries",
                        "nobody can board",
                        "delete the type"),
                new Mistake(
                        "seats: 2, stretchers: 2",
                        "seats: 0",
                        "fleet[1].seats",
                        "without seats",
                        "add for example"),
                new Mistake(
                        "legs:\n  - {id: depot-leg, from: depot, to: assembly, length: 2 km, speed: 20 km/h}\n",
                        "",
                        "fleet[0].base",
                        "no leg leads on",
                        "add under `legs`"),
                new Mistake(
                        FIRST,
                        "first: {before: {category: patients}, after: {category: families}}",
                        "terms[0].first.before",
                        "no group is patients",
                        "check"),
                new Mistake(
                        FIRST,
                        "first: {before: {}, after: {category: families}}",
                        "terms[0].first.before",
                        "names nobody",
                        "everyone"),
                new Mistake(
                        FIRST,
                        "first: {before: everyone, after: {category: families}}",
                        "terms[0].first",
                        "'families' on both sides",
                        "tell the sides apart"),
                new Mistake(
                        FIRST,
                        FIRST
                                + "\n    gate: {held: everyone, until: {event: x, expected: 2016-12-15T10:00+02:00}}",
                        "terms[0].gate",
                        "first and gate together",
                        "keep one"),
                new Mistake(
                        "count: 12",
                        "count: 1000000, priority: 1000",
                        "groups[0]",
                        "too much to be added",
                        "divide"));
    }

    @ParameterizedTest
    @MethodSource({
        "ofKeysAndWords",
        "ofNumbersAndMeasures",
        "ofTimes",
        "ofThingsThatDoNotFitTogether"
    })
    void isReportedAtItsPlaceWithWhatToDo(Mistake mistake) {
        List<Problem> problems =
                SmallOperation.with(mistake.found(), mistake.replacement()).problems();
        assertThat(problems).isNotEmpty();
        Problem problem =
                problems.stream()
                        .filter(one -> one.place().equals(mistake.place()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("reported elsewhere: " + problems));
        assertThat(problem.found()).contains(mistake.says());
        assertThat(problem.nextStep()).contains(mistake.advises());
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
    }

    @ParameterizedTest
    @MethodSource({"ofKeysAndWords", "ofNumbersAndMeasures", "ofTimes"})
    void doesNotDrawOtherReportsAfterIt(Mistake mistake) {
        assertThat(SmallOperation.with(mistake.found(), mistake.replacement()).problems())
                .allMatch(problem ->
                        problem.place().startsWith(mistake.place()) || isMissing(problem));
    }

    @Test
    void areAllReportedAtOnceInTheOrderOfTheFile() {
        List<Problem> problems =
                SmallOperation.with("start: 2016-12-15T06:00+02:00", "start: 2016-12-15T06:00")
                        .and("parts: [depot]", "parts: [garage]")
                        .and("length: 15 km", "length: 15")
                        .and("count: 12", "cuont: 12")
                        .and("count: 4", "count: -4")
                        .and("seats: 50", "seats: many")
                        .and("by: government", "by: nobody")
                        .problems();
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly(
                        "operation.start",
                        "places[0].parts[0]",
                        "corridors[0].legs[1].length",
                        "groups[0].cuont",
                        "groups[1].count",
                        "fleet[0].seats",
                        "terms[0].owed-by");
        assertThat(problems).extracting(Problem::line).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "'parties:', 'paries:', paries",
        "'places:', 'paces:', paces",
        "'corridors:', 'corridor:', corridor",
        "'groups:', 'gruops:', gruops",
        "'fleet:', 'fleets:', fleets",
        "'escorts:', 'escort:', escort",
        "'{id: government,', '{id: Government,', parties[0].id",
        "'{id: assembly,', '{di: assembly,', places[1].di",
        "'{id: bus, ', '{', fleet[0].id",
        "'{id: wounded, ', '{id: [wounded], ', groups[1].id",
        "'id: city-leg', 'id: city leg', corridors[0].legs[0].id",
    })
    void inADefinitionAreNotReportedAgainWhereItIsUsed(
            String found, String replacement, String place) {
        SmallOperation file =
                SmallOperation.withTerm(
                        "quota: {leg: city-leg, most: 9 people, per: day, of: {group: wounded}}");
        assertThat(file.and(found, replacement).problems())
                .extracting(Problem::place)
                .containsExactly(place);
    }

    @Test
    void inOnePartDoNotHideThoseThatLieDeeper() {
        List<Problem> problems =
                SmallOperation.with("parts: [depot]", "dangr: 2")
                        .and("length: 6 km", "length: 6")
                        .and("{id: depot-leg, from: depot", "{id: depot-leg, from: reception")
                        .and("from: reception, to: hospital", "from: checkpoint, to: hospital")
                        .and("count: 12", "count: many")
                        .and("seats: 50", "seats: 50, trips: 0")
                        .and("need: stretcher", "need: wheelchair")
                        .and("{category: families}}", "{category: elderly}}")
                        .problems();
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly(
                        "places[0].dangr",
                        "corridors[0].legs[0].length",
                        "corridors[0].legs[2]",
                        "groups[0].count",
                        "groups[1].need",
                        "fleet[0].trips",
                        "terms[0].first.after");
    }

    @Test
    void inAnIdHideOnlyReferencesThatMayMeanIt() {
        List<Problem> problems =
                SmallOperation.with("{id: reception, parts", "{id: Reception, parts")
                        .and("from: assembly, to: checkpoint", "from: assembly, to: chekpoint")
                        .problems();
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly("places[3].id", "corridors[0].legs[0].to");
        assertThat(problems.getLast().expected())
                .isEqualTo("a known place (assembly, checkpoint, depot, hospital)");
        assertThat(SmallOperation.with("{id: reception, parts", "{id: الاستقبال, parts").problems())
                .extracting(Problem::place)
                .containsExactly("places[3].id");
    }

    @Test
    void byTheThousandLeaveNothingThatIsTakenForSound() {
        StringBuilder corridors = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            corridors.append("  - {id: c").append(i).append(", legs: [no-leg]}\n");
        }
        assertThat(SmallOperation.with("corridors:\n", "corridors:\n" + corridors).problems())
                .hasSize(201);
    }

    @Test
    void inListsThatAreTooLongAreSaidOnce() {
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            types.append("  - {id: t").append(i).append(", number: 1, seats: 5, base: depot}\n");
        }
        Problem problem = SmallOperation.with("fleet:\n", "fleet:\n" + types).problem();
        assertThat(problem.place()).isEqualTo("fleet");
        assertThat(problem.expected()).isEqualTo("at most 500 of this kind");
    }

    @Test
    void arePrintedSoThatEditorsFindThePlace() {
        WrongInput wrong =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        WrongInput.class,
                        () -> SmallOperation.with("time: 30 min", "time: 25").operation());
        assertThat(wrong)
                .hasMessage(
                        """
                        small.yaml:23:81: corridors[0].legs[1].time
                            found     '25' without a unit
                            expected  a duration from 1 s to 60 d in s, min, h or d
                            do        did you mean `25 min`?
                        1 problem in small.yaml; nothing was written.\
                        """);
    }

    @Test
    void areCountedOutAtTwoHundred() {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            places.append("  - {id: p").append(i).append(", colour: red}\n");
        }
        List<Problem> problems = SmallOperation.with("places:\n", "places:\n" + places).problems();
        assertThat(problems).hasSize(201);
        assertThat(problems.getLast().found()).isEqualTo("more than 200 problems");
    }

    private static boolean isMissing(Problem problem) {
        return problem.found().startsWith("no key");
    }
}
