package org.safepassage.app.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.app.web.Chromium;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.testkit.Repository;

/// The report as people see it, opened from a file as it would be from a USB stick.
class ReportInBrowserTest {
    private static final List<String> VIEWS =
            List.of("summary", "diagram", "map", "curves", "orders", "manifests");
    private static final String HOSTILE =
            "<img src=x onerror='window.hit=1'></script><script>window.hit=1</script>\u202Etfel";

    @TempDir static Path folder;
    private static Chromium chromium;
    private static Path small;
    private static Path large;
    private static Path hostile;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        small = write("small.html", Rehearsals.input(12));
        large = write("large.html", Rehearsals.input(300));
        hostile =
                write(
                        "hostile.html",
                        Rehearsals.input(
                                Rehearsals.operation(4, Rehearsals.names(HOSTILE, HOSTILE)), 4));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Path write(String name, ReportInput input) throws Exception {
        Path file = folder.resolve(name);
        Report.write(file, input);
        return file;
    }

    private static Page show(Path file, String language, String view) {
        Page page = chromium.page();
        go(page, file, language, view);
        return page;
    }

    private static void go(Page page, Path file, String language, String view) {
        page.navigate("about:blank");
        page.navigate(file.toUri() + "?lang=" + language + "#" + view);
        page.waitForSelector("body[data-ready^='" + view.split("/")[0] + "']");
    }

    @Test
    void drawsOneLineForEachConvoyOnTheRoad() {
        try (Page page = show(small, "en", "diagram")) {
            assertThat(page.locator("[data-corridor=east-road] .convoy.loaded").count())
                    .isEqualTo(6);
            assertThat(page.locator("[data-corridor=east-road] .convoy.empty").count())
                    .isEqualTo(6);
        }
    }

    @Test
    void anOrderOfAPlanWhoseTimeEndedTooSoonSaysSo() throws Exception {
        ReportInput whole = Rehearsals.input(2);
        ReportInput cut =
                ReportInput.of(
                        whole.operation(),
                        whole.plan(),
                        whole.score(),
                        null,
                        new ReportInput.Making(7, null));
        try (Page page = show(write("cut.html", cut), "en", "orders")) {
            assertThat(page.innerText(".sheet .origin")).contains("plan again with more time");
        }
    }

    /// `constructor` is a name that every object of the language knows.
    @Test
    void beginsWithTheSummaryWhereAnAddressWasCut() {
        for (String cut : List.of("constructor", "orders/%E0%A4", "nothing")) {
            try (Page page = chromium.page()) {
                page.navigate(small.toUri() + "?lang=en#" + cut);
                page.waitForSelector("body[data-ready^='summary']");
            }
        }
    }

    @Test
    void drawsHundredsOfConvoysOnceAllDaysAreChosen() {
        try (Page page = show(large, "en", "diagram")) {
            int firstDay = page.locator("[data-corridor=east-road] .convoy").count();
            page.selectOption("#day", "-1");
            assertThat(page.locator("[data-corridor=east-road] .convoy").count()).isEqualTo(300);
            assertThat(firstDay).isBetween(30, 60);
        }
    }

    @Test
    void tellsApartTheTwoTimesThatClocksShowWhenTheyGoBack() throws Exception {
        String page =
                Files.readString(small)
                        .replaceFirst(
                                "\"offsets\":\\[\\[.*?\\]\\]",
                                "\"offsets\":[[0,10800],[7200,7200]]");
        Path back = Files.writeString(folder.resolve("back.html"), page);
        try (Page shown = show(back, "en", "orders")) {
            assertThat(plain(shown, "main")).contains("+03:00").contains("+02:00");
        }
        try (Page shown = show(small, "en", "orders")) {
            assertThat(plain(shown, "main")).doesNotContain("+03:00").doesNotContain("+02:00");
        }
    }

    @Test
    void shadesStretchesThatAreNotOpen() {
        try (Page page = show(large, "en", "diagram")) {
            assertThat(page.locator("[data-corridor=east-road] .closed").count()).isEqualTo(1);
        }
    }

    @Test
    void movesAConvoyOnTheMapWithTheSlider() {
        try (Page page = show(small, "en", "map")) {
            String where = "passageMap.positionOf('c1').join()";
            Object before = page.evaluate(where);
            page.locator("#slider").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.evaluate(where)).isNotEqualTo(before);
            assertThat(page.locator("#map-status").textContent()).contains("80");
        }
    }

    @Test
    void showsPeopleWhereTheyStandWhenNotOnTheRoad() {
        try (Page page = show(small, "en", "map")) {
            page.evaluate("passageMap.set(40 * 60)"); // c1 is searched at the crossing
            assertThat(page.evaluate("passageMap.positionOf('c1')")).isNull();
            assertThat(plain(page, "#map-status")).contains("80 at checkpoints");
        }
    }

    @Test
    void hidesNoConvoyBehindTheLabelOfAnother() {
        try (Page page = show(small, "en", "map")) {
            page.evaluate("passageMap.map.getView().setZoom(5)");
            page.waitForTimeout(300);
            String labels =
                    "passageMap.vehicles.getFeatures().map((f) => f.get('label'))"
                            + ".filter((label) => label).join('|').replace(/[\u2066-\u2069]/g, '')";
            page.evaluate("passageMap.set(70 * 60)");
            Object many = page.evaluate("passageMap.vehicles.getFeatures().length");
            assertThat((Integer) many).isGreaterThan(1);
            assertThat(String.valueOf(page.evaluate(labels))).matches("\\d+ in \\d convoys");
        }
    }

    @Test
    void playsAndPauses() {
        try (Page page = show(small, "en", "map")) {
            String before = page.inputValue("#slider");
            page.click(".play");
            for (int i = 0; i < 50 && page.inputValue("#slider").equals(before); i++) {
                page.waitForTimeout(100);
            }
            assertThat(page.inputValue("#slider")).isNotEqualTo(before);
            page.click(".play");
            assertThat(page.textContent(".play")).isEqualTo("Play");
        }
    }

    @Test
    void runsFromRightToLeftInArabic() {
        try (Page page = show(small, "en", "orders")) {
            page.click(".languages [lang=ar]");
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            double summary = page.locator("#views a").first().boundingBox().x;
            double manifests = page.locator("#views a").last().boundingBox().x;
            assertThat(summary).isGreaterThan(manifests);
            assertThat(page.locator(".timetable th").first().boundingBox().x)
                    .isGreaterThan(page.locator(".timetable thead th").last().boundingBox().x);
            assertThat(page.locator(".sheet .way").textContent()).contains("تجمّع الشرق");
            assertThat(page.locator(".sheet .date").textContent()).contains("الخميس", "2016");
        }
    }

    @Test
    void keepsTheOrderOfATimeWithinArabicWords() {
        try (Page page = show(small, "ar", "map")) {
            String words = page.locator("#map-status").textContent();
            // the moment as a whole runs from right to left, the clock in it from left to right
            assertThat(words).startsWith("\u2067").contains("الخميس", "\u206606:27\u2069");
        }
    }

    @Test
    void saysNothingOnTheConsoleAndAsksNoOtherHost() {
        List<String> complaints = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        try (Page page = chromium.page()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequest(request -> requests.add(request.url()));
            for (String language : List.of("en", "ar")) {
                for (String view : VIEWS) {
                    go(page, large, language, view);
                    page.waitForTimeout(150);
                }
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(requests)
                .allMatch(url ->
                        url.matches("(data|blob):.*") || url.startsWith(large.toUri() + "?"));
    }

    @Test
    void isReachedByKeyboardAlone() {
        try (Page page = show(small, "en", "summary")) {
            tabTo(page, "#diagram");
            page.keyboard().press("Enter");
            page.waitForSelector("body[data-ready^=diagram]");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#diagram");
            tabTo(page, "c1");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            Object second = page.evaluate("document.activeElement.dataset.convoy");
            assertThat(second).isEqualTo("c3");
            assertThat(page.locator(".diagram .about").first().textContent()).contains("c3");
            page.keyboard().press("Enter");
            page.waitForSelector("body[data-ready^=orders]");
            assertThat(page.locator(".sheet h3 .number").textContent()).isEqualTo("c3");
            assertThat(page.evaluate("document.activeElement.dataset.convoy")).isEqualTo("c3");
        }
    }

    /// Whatever a mouse can press, Tab reaches, or is a convoy, which arrow keys reach.
    @Test
    void letsTheKeyboardReachEveryControl() {
        for (String view : VIEWS) {
            try (Page page = show(small, "en", view)) {
                Object unreached =
                        page.evaluate(
                                "[...document.querySelectorAll('a[href], button, input, select,"
                                        + " summary, [onclick], .convoy')]"
                                        + ".filter((e) => e.offsetParent !== null && e.tabIndex < 0"
                                        + " && !e.disabled && !e.closest('.convoy'))"
                                        + ".map((e) => e.outerHTML.slice(0, 120))");
                assertThat((List<?>) unreached).as(view).isEmpty();
            }
        }
    }

    private static void tabTo(Page page, String wanted) {
        String focused =
                "(document.activeElement.getAttribute('href') ?? '') + '|'"
                        + " + (document.activeElement.dataset.convoy ?? '')";
        for (int i = 0; i < 60; i++) {
            if (List.of(String.valueOf(page.evaluate(focused)).split("\\|")).contains(wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reached " + wanted);
    }

    @Test
    void printsItsMarksSoThatTheyCanBeReadWithBackgroundsAndWithout() {
        try (Page page = show(small, "en", "summary")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(plain(page, ".mark.confidential")).contains("RESTRICTED");
            String style = "getComputedStyle(document.querySelector('.mark.confidential')).";
            assertThat(page.evaluate(style + "color")).isEqualTo("rgb(20, 24, 29)");
            assertThat(page.evaluate(style + "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void printsOneOrderOnAPage() {
        for (String language : List.of("en", "ar")) {
            try (Page page = show(small, language, "orders")) {
                assertThat(page.locator(".sheet").count()).isEqualTo(1);
                assertThat(pages(page)).isEqualTo(12);
                assertThat(page.locator(".sheet").count()).isEqualTo(1);
            }
        }
    }

    @Test
    void printsEveryOrderOfTheLargestWorkedOperationOnOnePage() throws Exception {
        Path file = Repository.root().resolve("operations/east-aleppo-2016.yaml");
        Operation operation = OperationFile.read(file);
        Outcome outcome = Planner.plan(operation, Settings.of(1), new Effort.Steps(20));
        ReportInput.Making made = new ReportInput.Making(1, 20L);
        ReportInput input = ReportInput.of(operation, outcome.plan(), outcome.score(), null, made);
        Path report = write("east-aleppo.html", input);
        long loaded = outcome.plan().convoys().stream().filter(Convoy::isLoaded).count();
        for (String language : List.of("en", "ar")) {
            try (Page page = show(report, language, "orders")) {
                assertThat(pages(page)).as(language).isEqualTo((int) loaded);
            }
        }
    }

    @Test
    void printsTheOrdersThatAreFoundAndNoOthers() {
        try (Page page = show(small, "en", "orders")) {
            page.fill("#find", "families-hill");
            assertThat(pages(page)).isEqualTo(6);
            page.fill("#find", "");
            page.check("#with-empty");
            assertThat(pages(page)).isEqualTo(24);
        }
    }

    @Test
    void putsSeveralManifestsOnAPageWhereTheyFit() {
        try (Page page = show(small, "en", "manifests")) {
            assertThat(pages(page)).isBetween(2, 11);
        }
    }

    private static int pages(Page page) {
        Page.PdfOptions paper = new Page.PdfOptions().setPreferCSSPageSize(true);
        String pdf = new String(page.pdf(paper), ISO_8859_1);
        return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }

    @Test
    void putsNoCategoryOnAPaperThatNamesHouseholds() {
        for (String view : List.of("orders", "manifests")) {
            try (Page page = show(small, "en", view)) {
                assertThat(page.textContent("main")).contains("families-east", "Families of East");
                assertThat(plain(page, "main")).doesNotContainPattern("\\bfamilies\\b(?!-)");
            }
        }
    }

    @Test
    void letsHostileNamesDoNoHarm() {
        try (Page page = chromium.page()) {
            for (String view : VIEWS) {
                go(page, hostile, "en", view);
                page.waitForTimeout(100);
                assertThat(page.evaluate("window.hit ?? null")).isNull();
                assertThat(page.textContent("h1")).contains("<img src=x").doesNotContain("\u202E");
            }
        }
    }

    @Test
    void fitsANarrowWindow() {
        Browser.NewPageOptions phone = new Browser.NewPageOptions().setViewportSize(360, 740);
        try (Page page = chromium.browser().newPage(phone)) {
            for (String language : List.of("en", "ar")) {
                for (String view : VIEWS) {
                    go(page, large, language, view);
                    Object wide =
                            page.evaluate(
                                    "[...document.querySelectorAll('main *')].filter((e) =>"
                                            + " !e.closest('.scroll, svg, .map, .plot') &&"
                                            + " e.getBoundingClientRect().width > 0 &&"
                                            + " (e.getBoundingClientRect().right > 361 ||"
                                            + " e.getBoundingClientRect().left < -1)).map((e) =>"
                                            + " e.outerHTML.slice(0, 80)).join()");
                    assertThat(wide).as(language + " " + view).isEqualTo("");
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(language + " " + view)
                            .isEqualTo(360);
                    var tab = page.locator("#views a[aria-current]").boundingBox();
                    assertThat(tab.x).as(language + " " + view).isGreaterThanOrEqualTo(0);
                    assertThat(tab.x + tab.width).isLessThanOrEqualTo(360);
                }
            }
        }
    }

    @Test
    void saysHowGoodThePlanIsInPlainWords() {
        try (Page page = show(small, "en", "summary")) {
            assertThat(plain(page, ".quality"))
                    .contains("No plan can have less than 5,018 weighted person-hours")
                    .contains("within 2.1 %")
                    .contains("Thu 15 Dec 13:31, 40 min later");
        }
    }

    /// The text of an element without the marks that isolate its values.
    private static String plain(Page page, String selector) {
        return page.textContent(selector).replaceAll("[\\u2066-\\u2069]", "");
    }
}
