package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Claim;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Report;
import org.safepassage.claims.StatedEvent;

/// What an office that runs an evacuation writes: key figures in a list, and what it holds of them.
class SituationUpdateTest {

    private static final String UPDATE =
            """
            NORWICK EVACUATION - SITUATION UPDATE No. 4
            15 March 2021, 18:00

            Key figures
            - 1,020 people have left the old harbour since 12 March (Red Cross tally)
            - 73 wounded evacuated
            - 14 buses, 5 ambulances used
            - 20 things to know
            - 150 people remain in the school basement

            The church council said 45 people were sent back to the school.
            """;

    @Test
    void everyItemWithANumberAndWhatItCountsIsRead() {
        assertThat(read(UPDATE).claims())
                .extracting(claim -> claim.quantity().low().toString())
                .containsExactly("1020", "73", "14", "5", "150", "45");
    }

    @Test
    void aTallyInBracketsNamesItsSourceAndLeavesTheTimeToTheFigure() {
        Claim left = read(UPDATE).claims().getFirst();
        assertThat(left.source().label()).isEqualTo("Red Cross");
        assertThat(left.circumstances().when()).isEqualTo("since 12 March");
    }

    @Test
    void whoWasSentBackIsNotOutAndNotMerelyStillThere() {
        Claim back = read(UPDATE).claims().getLast();
        assertThat(back.predicate()).isEqualTo(Predicate.TURNED_BACK);
        assertThat(back.source().label()).isEqualTo("church council");
    }

    @Test
    void whoeverLeavesBehindTheEvacuationOfAPlaceLeavesThatPlace() {
        Report report =
                read(
                        "The evacuation of the old harbour is complete, the governor said on Tuesday. A total of 1,200 people left, including 73 wounded.");
        assertThat(report.claims())
                .allMatch(claim -> "old harbour".equals(claim.circumstances().from()));
    }

    @Test
    void everyoneWhoIsOutMakesAnEndUnlessItIsDenied() {
        assertThat(types("\"All civilians are out,\" the governor said in a statement."))
                .containsExactly(EventType.COMPLETED);
        assertThat(types("Everyone is out of Norwick, the mayor said on Monday."))
                .containsExactly(EventType.COMPLETED);
        assertThat(types("Not all civilians are out, the bishop said on Monday.")).isEmpty();
        assertThat(types("All the wounded are out of danger, doctors said on Monday.")).isEmpty();
    }

    @Test
    void whoRunsAnOperationIsNotWhereItIs() {
        StatedEvent event =
                read("The operation of the Coastal Center for Relief to evacuate families from the districts of Norwick is now complete.")
                        .events()
                        .getFirst();
        assertThat(event.place()).isEqualTo("districts of Norwick");
    }

    private static List<EventType> types(String text) {
        return read(text).events().stream().map(StatedEvent::type).toList();
    }

    private static Report read(String text) {
        return ReportReading.read("r", text);
    }
}
