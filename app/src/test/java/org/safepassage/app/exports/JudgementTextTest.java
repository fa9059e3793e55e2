package org.safepassage.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.check.Violation;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;
import org.safepassage.plan.Score;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Towns;

class JudgementTextTest {
    private static final Score NOBODY_MOVED =
            PlanChecker.check(
                            Towns.oneRoad().operation(),
                            new Plan("town", Figure.LIKELY, List.of(), List.of()))
                    .score();

    @Test
    void saysThatOtherViolationsMayFollowFromAConvoyThatIsNotWellFormed() {
        assertThat(lines(violation(Rule.WELL_FORMED), violation(Rule.RECIPROCAL)))
                .endsWith("some of the others may follow from it.\n");
        assertThat(lines(violation(Rule.WELL_FORMED))).endsWith("1 violation.\n");
        assertThat(lines(violation(Rule.HEADWAY), violation(Rule.RECIPROCAL)))
                .endsWith("2 violations.\n");
    }

    private static String lines(Violation... violations) {
        return JudgementText.lines(
                new Judgement(List.of(violations), Map.of(), NOBODY_MOVED),
                ZoneOffset.UTC,
                Wording.in(Language.ENGLISH));
    }

    @Test
    void saysInEnglishWhatTheViolationItselfSaysAndInArabicWhereItIs() {
        Violation violation = violation(Rule.HEADWAY);
        assertThat(lines(violation)).startsWith(violation.message(ZoneOffset.UTC) + "\n");
        String arabic =
                JudgementText.lines(
                        new Judgement(List.of(violation), Map.of(), NOBODY_MOVED),
                        ZoneOffset.UTC,
                        Wording.in(Language.ARABIC));
        assertThat(arabic).contains("القافلة", "c001", "headway", "مخالفة واحدة");
    }

    private static Violation violation(Rule rule) {
        return new Violation(
                rule,
                null,
                new ConvoyId("c001"),
                Instant.parse("2030-01-01T06:00:00Z"),
                "one thing",
                "another",
                "Mend it.");
    }
}
