package org.safepassage.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ChromiumTest {

    @Test
    void showsAPageInBothDirectionsOfWriting() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page();
            page.setContent("<p id=en>safe passage</p><p id=ar dir=rtl>مرور آمن</p>");
            assertThat(page.textContent("#en")).isEqualTo("safe passage");
            assertThat(page.evaluate("getComputedStyle(document.getElementById('ar')).direction"))
                    .isEqualTo("rtl");
        }
    }

    @Test
    void skipsWithoutABrowserExceptInContinuousIntegration() {
        assertThatThrownBy(() -> Chromium.refuse(null)).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Chromium.refuse("true")).isInstanceOf(AssertionError.class);
    }
}
