package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Predicate;

/// Tables in which only the heading says what is counted.
class TableRowsTest {

    @Test
    void theHeadingOfTheColumnSaysWhoCame() {
        List<Claim> claims =
                claims(
                        """
                        Movements recorded by partners on the roads to the west of the city this week.

                        Place\tPeople arrived\tSource
                        Bidda\t100,000\tIOM
                        Karm\t65,000\tIOM
                        Tell\t8,000\tUNHCR
                        """);
        assertThat(claims).hasSize(3).allMatch(claim -> claim.predicate() == Predicate.ARRIVED);
        assertThat(claims)
                .extracting(claim -> claim.circumstances().to())
                .containsExactly("Bidda", "Karm", "Tell");
        assertThat(claims)
                .extracting(claim -> claim.source().label())
                .containsExactly("IOM", "IOM", "UNHCR");
    }

    @Test
    void theLineAboveTheTableSaysItForRowsOfPoints() {
        List<Claim> claims =
                claims(
                        """
                        COLLECTIVE SHELTERS (people hosted, 24 March)
                        Adra School ........ 13,760
                        Bidda .............. 7,190
                        TOTAL .............. 20,950
                        """);
        assertThat(claims).hasSize(3).allMatch(claim -> claim.predicate() == Predicate.SHELTERED);
        assertThat(claims)
                .allMatch(claim -> "24 March".equals(claim.circumstances().when()))
                .extracting(claim -> claim.circumstances().from())
                .containsExactly("Adra School", "Bidda", null);
    }

    @Test
    void aTableWhoseHeadingSaysNothingIsNotRead() {
        assertThat(
                        claims(
                                """
                                Scores
                                Bidda\t3\t1
                                Karm\t2\t2
                                Tell\t0\t4
                                """))
                .isEmpty();
    }

    private static List<Claim> claims(String text) {
        return ReportReading.read("a", text).claims();
    }
}
