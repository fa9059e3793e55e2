package org.safepassage.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine, driven by Playwright. Where there is none, the calling test is
/// skipped and says so; where the environment has `CI=true`, it fails instead.
///
/// Starting takes a second or two: open one in `@BeforeAll`, and a page for each test.
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> FLAGS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final String NONE =
            "no Chromium on this machine (looked for " + String.join(", ", NAMES) + ")";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts the browser, or skips or fails the calling test.
    public static Chromium open() {
        Path executable = find(System.getenv("PATH"));
        if (executable == null) {
            System.out.println("SKIPPED: " + NONE);
            refuse(System.getenv("CI"));
        }
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /// The first Chromium in the folders of `path`, or null.
    static Path find(String path) {
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/bin"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /// Skips the calling test, or fails it when `ci` is "true".
    static void refuse(String ci) {
        if ("true".equals(ci)) {
            throw new AssertionError(NONE + "; with CI=true browser tests must run");
        }
        Assumptions.abort(NONE);
    }

    /// A page of its own: nothing stored, nothing shared with other pages.
    public Page page() {
        return browser.newContext().newPage();
    }

    /// The browser, for contexts with other settings (size, language, offline).
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
