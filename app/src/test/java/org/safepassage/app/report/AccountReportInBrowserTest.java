package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.web.Chromium;

/// The page of an account as people see it, opened from a file.
class AccountReportInBrowserTest {
    private static final List<String> VIEWS = List.of("reports", "figures", "contradictions");
    private static final String HOSTILE =
            """
            <img src=x onerror='window.hit=1'></script><script>window.hit=1</script>

            17 December 2016

            The office <b>said</b> on Friday that 5,000 people\u202E left Homs </script> on Thursday.

            The office said on Friday that 1,500 people left Homs on Thursday.
            """;

    @TempDir static Path folder;
    private static Chromium chromium;
    private static Path two;
    private static Path hostile;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        two = write("two.html", Accounts.two());
        hostile = write("hostile.html", Accounts.of("<i>a</i>/%2\u202E.txt", HOSTILE));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Path write(String name, AccountReportInput input) throws Exception {
        Path file = folder.resolve(name);
        AccountReport.write(file, input);
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

    private static String plain(Page page, String selector) {
        return page.textContent(selector).replaceAll("[\\u2066-\\u2069]", "");
    }

    @Test
    void marksClaimsWhereTheyStand() {
        try (Page page = show(two, "en", "reports")) {
            assertThat(page.locator(".text").count()).isEqualTo(2);
            assertThat(page.locator("mark.contradicted").allTextContents())
                    .contains("5,000 fighters left", "1,500 fighters and their families left");
            assertThat(page.locator("#text-1 .block mark.planned").count()).isEqualTo(1);
            String line =
                    "getComputedStyle(document.querySelector('.block mark.%s')).textDecorationStyle";
            assertThat(page.evaluate(line.formatted("contradicted"))).isEqualTo("double");
            assertThat(page.evaluate(line.formatted("planned"))).isEqualTo("dashed");
            assertThat(page.locator(".role-furniture").textContent()).contains("page furniture");
        }
    }

    @Test
    void foldsALongMenuSoThatTheReportIsSeenFirst() throws Exception {
        String menu = "Home\n\nNews\n\nSports\n\nWeather\n\nArts\n\n";
        String told = "MONITORS said on Friday that 1,200 people had left Homs on Thursday.\n";
        Path file = write("menu.html", Accounts.of("menu.txt", menu + told));
        try (Page page = show(file, "en", "reports")) {
            assertThat(plain(page, ".folded summary")).isEqualTo("5 lines beside the story");
            assertThat(page.locator(".folded .block").first().isVisible()).isFalse();
            assertThat(page.locator(".text mark").isVisible()).isTrue();
            page.locator(".folded summary").press("Enter");
            assertThat(page.locator(".folded .block").first().isVisible()).isTrue();
        }
    }

    @Test
    void showsTheRulesAndTheContradictionsOfAClaimThatIsClicked() {
        try (Page page = show(two, "en", "reports")) {
            page.locator("#text-1 mark.contradicted").first().click();
            assertThat(page.locator(".card .rules code").allTextContents())
                    .contains("number-exact");
            assertThat(plain(page, ".card"))
                    .contains("5,000 fighters left", "of the original", "Contradiction 1")
                    .contains("Monitors");
        }
    }

    @Test
    void saysInArabicWhatContradictsWhatAndUnderWhichCondition() {
        try (Page page = show(two, "ar", "contradictions")) {
            List<String> heads = page.locator(".contradiction h4").allTextContents();
            assertThat(heads).isNotEmpty().noneMatch(head -> head.matches(".*[A-Za-z]{3}.*"));
            assertThat(page.locator(".readings li").allTextContents())
                    .isNotEmpty()
                    .noneMatch(reading ->
                            reading.replaceAll("(agency|monitors)\\.txt", "")
                                    .matches(".*[A-Za-z]{3}.*"));
        }
    }

    @Test
    void opensACardFromTheKeyboardAndComesBack() {
        try (Page page = show(two, "en", "reports")) {
            page.locator("button[data-claim='agency.txt#1']").focus();
            page.keyboard().press("Enter");
            assertThat(plain(page, ".card h3")).isEqualTo("Claim 1 of agency.txt");
            page.keyboard().press("Escape");
            assertThat(page.locator(".card").count()).isZero();
            assertThat(page.evaluate("document.activeElement.dataset.claim"))
                    .isEqualTo("agency.txt#1");
        }
    }

    @Test
    void drawsEachSourceWithItsOwnMarkAndTheRangeAsABand() {
        try (Page page = show(two, "en", "figures")) {
            assertThat(page.locator(".figure-chart .claim-mark").count()).isPositive();
            assertThat(page.locator(".figure-chart .consistent").count()).isPositive();
            int charts = page.locator("#figure option").count();
            for (int i = 0; i < charts; i++) {
                page.selectOption("#figure", String.valueOf(i));
                assertThat(page.locator(".figure-chart .moment").count()).isPositive();
                assertThat(page.locator(".figure-chart").innerHTML()).doesNotContain("NaN");
            }
        }
    }

    @Test
    void keepsTimesBelowColumnsApartWhereReportsHaveLongNames() throws Exception {
        String text = "The office said that 5,000 fighters have left East Aleppo in all.\n";
        Path file =
                write(
                        "long.html",
                        Accounts.of(
                                "003_a-report-of-many-words-and-figures.txt", text,
                                "004_another-report-of-many-words-and-figures.txt",
                                        text.replace("5,000", "6,000"),
                                "005_a-third-report-of-many-words-and-figures.txt",
                                        text.replace("5,000", "7,000")));
        try (Page page = chromium.page()) {
            page.setViewportSize(380, 900);
            go(page, file, "en", "figures");
            assertThat(page.locator(".figure-chart .time").count()).isGreaterThan(2);
            Object widest =
                    page.evaluate(
                            "Math.max(...[...document.querySelectorAll('.figure-chart .time')]"
                                    + ".map(line => line.getBBox().width))");
            assertThat(((Number) widest).doubleValue()).isBetween(10.0, 92.0);
            assertThat(page.locator(".figure-chart .time title").first().textContent())
                    .isNotEmpty();
        }
    }

    @Test
    void leadsFromAContradictionToTheQuotationInItsPlace() {
        try (Page page = show(two, "en", "contradictions")) {
            assertThat(page.locator(".contradiction").count()).isPositive();
            assertThat(plain(page, "#findings-misses")).contains("8,079", "9,079");
            assertThat(plain(page, "#findings-unsaid")).contains("nobody says how many arrived");
            page.locator(".contradiction .quotes a").first().click();
            page.waitForSelector(".card");
            assertThat(page.locator("mark.open").count()).isPositive();
        }
    }

    @Test
    void runsFromRightToLeftInArabic() {
        try (Page page = show(two, "ar", "reports")) {
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            assertThat(page.locator("#text-0").boundingBox().x)
                    .isGreaterThan(page.locator("#text-1").boundingBox().x);
            page.locator("button[data-claim='agency.txt#1']").click();
            assertThat(plain(page, ".card")).contains("القواعد التي صنعته", "مقاتلون وعائلاتهم");
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
                    go(page, two, language, view);
                }
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(two.toUri() + "?"));
    }

    @Test
    void letsHostileReportsDoNoHarm() {
        try (Page page = chromium.page()) {
            for (String view : VIEWS) {
                go(page, hostile, "en", view);
                assertThat(page.evaluate("window.hit ?? null")).isNull();
                assertThat(page.locator("main img, main b, main i").count()).isZero();
            }
            go(page, hostile, "en", "reports");
            assertThat(page.textContent(".texts"))
                    .contains("<img src=x", "<b>said</b>")
                    .doesNotContain("\u202E");
            page.locator(".claim-number").first().click();
            assertThat(page.locator(".card").count()).isEqualTo(1);
            go(page, hostile, "en", "reports/%E0%A4");
            assertThat(page.locator(".text").count()).isEqualTo(1);
        }
    }

    @Test
    void fitsANarrowWindow() {
        Browser.NewPageOptions phone = new Browser.NewPageOptions().setViewportSize(390, 800);
        try (Page page = chromium.browser().newPage(phone)) {
            for (String language : List.of("en", "ar")) {
                for (String view : VIEWS) {
                    go(page, two, language, view);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(language + " " + view)
                            .isEqualTo(390);
                }
            }
            go(page, two, "en", "reports");
            assertThat(page.locator(".text:visible").count()).isEqualTo(1);
            page.locator(".tabs button").nth(1).click();
            assertThat(page.locator("#text-1").isVisible()).isTrue();
        }
    }
}
