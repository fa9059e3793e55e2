package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.exports.Reasons;
import org.safepassage.app.web.Chromium;
import org.safepassage.planner.bound.Clash;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Obstacle.Kind;
import org.safepassage.planner.bound.Relief;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.planner.bound.Relief.Giving;
import org.safepassage.planner.bound.Reliefs;

/// What the report says of people who are left behind.
class ReasonsInBrowserTest {
    private static final Extent SIX = new Extent.Count(6);
    private static final Extent HOUR = new Extent.Time(Duration.ofHours(1));

    @TempDir static Path folder;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String alert(@Nullable Reasons reasons, String language) throws Exception {
        Path file = folder.resolve("reasons.html");
        Report.write(file, Rehearsals.input(12).withReasons(reasons));
        try (Page page = chromium.page()) {
            page.navigate(file.toUri() + "?lang=" + language);
            page.waitForSelector("body[data-ready^=summary]");
            return page.innerText(".alert").replaceAll("[\\u2066-\\u2069]", "");
        }
    }

    private static Obstacle obstacle(Kind kind, String id) {
        return new Obstacle(kind, id);
    }

    private static Relief relief(
            Kind kind, String id, Giving giving, Extent least, @Nullable Extent enough) {
        return new Relief(obstacle(kind, id), giving, least, enough);
    }

    private static Reasons.Proven reasons() {
        List<Obstacle> obstacles =
                List.of(
                        obstacle(Kind.HORIZON, ""),
                        obstacle(Kind.WINDOWS, "far-leg"),
                        obstacle(Kind.LEG_RATE, "city-leg"),
                        obstacle(Kind.CHECKPOINT, "crossing"),
                        obstacle(Kind.FLEET, "bus"),
                        obstacle(Kind.ESCORT, "red-crescent"),
                        obstacle(Kind.TERM, "in-step"));
        List<Relief> reliefs =
                List.of(
                        relief(Kind.HORIZON, "", Giving.END_LATER, HOUR, HOUR),
                        relief(Kind.WINDOWS, "far-leg", Giving.WINDOWS_LONGER, HOUR, null),
                        relief(Kind.LEG_RATE, "city-leg", Giving.HEADWAY_SHORTER, HOUR, null),
                        relief(Kind.CHECKPOINT, "crossing", Giving.LANES, SIX, null),
                        relief(Kind.FLEET, "bus", Giving.VEHICLES, SIX, new Extent.Count(9)),
                        relief(Kind.ESCORT, "red-crescent", Giving.TEAMS, SIX, SIX),
                        relief(
                                Kind.TERM,
                                "in-step",
                                Giving.ALTOGETHER,
                                new Extent.Whole(),
                                new Extent.Whole()));
        return new Reasons.Proven(
                new Explanation.Proven(List.of(new Clash(obstacles, true)), true, 3000),
                new Reliefs.Answer(reliefs, List.of(), true));
    }

    @Test
    void saysWhoStaysWhatStandsInTheWayAndWhatWouldBeEnough() throws Exception {
        assertThat(alert(reasons(), "en").lines())
                .contains(
                        "Not everyone can be moved",
                        "Patients of Hill, at Hill: 3 of 3 people stay behind.",
                        "They cannot be moved as long as all 7 of these hold",
                        "Everything ends by Fri 23 Dec 06:00.",
                        "The crossing serves one vehicle at a time: 3 min for each vehicle and 6 s"
                                + " for each person searched.",
                        "On the stretch Assembly East – The crossing convoys follow one another at"
                                + " 1 min 30 s or more; most vehicles in a convoy: 20.",
                        "An end later by 1 h (each further day open as the last one is) is enough, as a plan shows; less is not enough.",
                        "Each window of The crossing – Reception West longer by 1 h at the least:"
                                + " less is not enough, and more may be needed.",
                        "More vehicles (bus): 9 is enough, as a plan shows; less than 6 is not enough.");
    }

    @Test
    void doesNotSayThatNothingHelpsWhereThereWasNoTimeToAsk() throws Exception {
        Reasons cut =
                new Reasons.Proven(
                        reasons().explanation(), new Reliefs.Answer(List.of(), List.of(), false));
        assertThat(alert(cut, "en")).contains("no time").doesNotContain("None of these alone");
    }

    @Test
    void namesEachReasonOfSeveralAndWhatMustGiveTogether() throws Exception {
        Clash first =
                new Clash(List.of(obstacle(Kind.HORIZON, ""), obstacle(Kind.FLEET, "bus")), true);
        Clash second = new Clash(List.of(obstacle(Kind.TERM, "in-step")), true);
        List<Relief> together =
                List.of(
                        relief(Kind.FLEET, "bus", Giving.VEHICLES, SIX, new Extent.Count(9)),
                        relief(
                                Kind.TERM,
                                "in-step",
                                Giving.ALTOGETHER,
                                new Extent.Whole(),
                                new Extent.Whole()));
        Reasons several =
                new Reasons.Proven(
                        new Explanation.Proven(List.of(first, second), true, 3000),
                        new Reliefs.Answer(List.of(), together, true));
        assertThat(alert(several, "en").lines())
                .contains(
                        "There are 2 reasons, and each of them alone keeps people back.",
                        "Reason 1: people stay as long as these 2 hold together",
                        "Reason 2: people stay as long as this holds",
                        "None of these alone is enough, whatever it gives: something of each"
                                + " reason has to give way.",
                        "More vehicles (bus): 9 (less than 6 is not enough)",
                        "All of this together is enough, as a plan shows.");
        assertThat(alert(several, "ar")).contains("هناك سببان", "السبب 2");
    }

    @Test
    void saysItInArabicToo() throws Exception {
        assertThat(alert(reasons(), "ar"))
                .contains(
                        "لا يمكن نقل الجميع",
                        "مرضى التل، في التل: الباقون 3 من أصل 3",
                        "(حافلة): 9")
                .doesNotContainPattern("[a-z]{3}[^-]*[a-z]{3} ");
    }

    @Test
    void doesNotSayThatPeopleMustStayWhereNothingProvesIt() throws Exception {
        Reasons unknown = new Reasons.Unproven(List.of(), new Reasons.SecondSearch(2, 400, 1));
        assertThat(alert(unknown, "en"))
                .contains("A second search (seed 2, search steps 400) leaves 1 person behind.");
        for (Reasons reasons : new Reasons[] {unknown, null}) {
            assertThat(alert(reasons, "en"))
                    .startsWith("This plan does not move everyone")
                    .contains("Nothing proves that these people must stay")
                    .doesNotContain("cannot");
        }
    }

    @Test
    void namesATermByWhichTheSidesMayHoldEachOtherUp() throws Exception {
        Reasons unknown =
                new Reasons.Unproven(
                        List.of(obstacle(Kind.TERM, "in-step")),
                        new Reasons.SecondSearch(2, 400, 3));
        assertThat(alert(unknown, "en"))
                .contains("Nothing proves that these people must stay")
                .contains("can hold each other up for good");
    }
}
