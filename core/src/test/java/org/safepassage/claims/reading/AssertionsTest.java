package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Topic;

/// What a report tells without a figure.
class AssertionsTest {

    @Test
    void woundedMenAreNotADeed() {
        assertThat(topics("Twelve wounded women and children were flown to Tarsa."))
                .doesNotContain(Topic.DEED);
        assertThat(topics("Gunners wounded residents in Tarsa on Friday.")).contains(Topic.DEED);
    }

    @Test
    void everyoneIsOnlyWhoIsSaidToHaveLeft() {
        assertThat(topics("The figure covers everyone who had left before Friday."))
                .doesNotContain(Topic.EVERYONE);
        assertThat(topics("They checked everyone, and the patients were flown out."))
                .doesNotContain(Topic.EVERYONE);
        assertThat(topics("Everyone has been evacuated from Tarsa.")).contains(Topic.EVERYONE);
    }

    @Test
    void menWhoAreMadePrisonersHaveNotLeft() {
        assertThat(topics("The terms were that all men be made prisoners."))
                .doesNotContain(Topic.EVERYONE);
    }

    private static List<Topic> topics(String text) {
        return ReportReading.read("a.txt", text).assertions().stream()
                .map(Assertion::topic)
                .toList();
    }
}
