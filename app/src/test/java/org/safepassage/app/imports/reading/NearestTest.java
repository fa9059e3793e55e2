package org.safepassage.app.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS =
            List.of("count", "companions", "category", "to", "need");

    @Test
    void findsWhatWasMisspelt() {
        assertThat(Nearest.to("cuont", KEYS)).isEqualTo("count");
        assertThat(Nearest.to("categroy", KEYS)).isEqualTo("category");
        assertThat(Nearest.to("compagnions", KEYS)).isEqualTo("companions");
        assertThat(Nearest.to("ned", KEYS)).isEqualTo("need");
    }

    @Test
    void findsWhatWasCutShort() {
        assertThat(Nearest.to("comp", KEYS)).isEqualTo("companions");
    }

    @Test
    void findsTheWordThatEndsOtherwise() {
        List<String> words = List.of("families", "fighters", "children-with-carer", "department");
        assertThat(Nearest.to("family", words)).isEqualTo("families");
        assertThat(Nearest.to("child", words)).isEqualTo("children-with-carer");
        assertThat(Nearest.to("depot", words)).isNull();
    }

    @Test
    void findsNothingNearWhatIsFar() {
        assertThat(Nearest.to("colour-of-the-bus", KEYS)).isNull();
        assertThat(Nearest.to("x", KEYS)).isNull();
        assertThat(Nearest.to("", KEYS)).isNull();
        assertThat(Nearest.to("c".repeat(1_000_000), KEYS)).isNull();
    }

    @Test
    void takesTheFirstByAlphabetOfSeveral() {
        assertThat(Nearest.to("gate-c", List.of("gate-b", "gate-a"))).isEqualTo("gate-a");
    }
}
