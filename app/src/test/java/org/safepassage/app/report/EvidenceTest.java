package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.plan.Convoy;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import tools.jackson.databind.node.ObjectNode;

/// Four convoys of the rehearsal: from East at 20 and 80 minutes, from Hill at 50 and 110 minutes,
/// 80 people each; seconds count from the operation's start.
class EvidenceTest {
    private static final ReportInput INPUT = Rehearsals.input(4);

    private static ObjectNode evidence(Clause clause) {
        ObjectNode node = Nodes.object();
        new Evidence(INPUT.operation(), INPUT.plan()).show(clause, node);
        return node;
    }

    @Test
    void namesTheLastBeforeAndTheFirstAfter() {
        ObjectNode first =
                evidence(
                        new Clause.First(
                                Rehearsals.side("families-east"),
                                Rehearsals.side("families-hill"),
                                new Measure.Departure()));
        assertThat(first.path("oneLast").asInt()).isEqualTo(80 * 60);
        assertThat(first.path("otherFirst").asInt()).isEqualTo(50 * 60);
    }

    @Test
    void saysNeverOfWhomNobodyMoves() {
        ObjectNode gate =
                evidence(
                        new Clause.Gate(
                                Rehearsals.side("patients-hill"),
                                new Opening.OutsideEvent(
                                        "release", Instant.parse("2016-12-15T05:00:00Z"))));
        assertThat(gate.path("oneFirst").isNull()).isTrue();
        assertThat(gate.path("opens").asInt()).isEqualTo(3600);
    }

    @Test
    void findsTheFullestPeriodOfAQuota() {
        Clause.Quota quota =
                new Clause.Quota(
                        new Where.OnLeg(new LegId("far-leg")),
                        Counted.PEOPLE,
                        100,
                        new Period.Blocks(Duration.ofHours(1)),
                        null);
        ObjectNode node = evidence(quota); // into the leg at 55:30 and 115:30
        assertThat(node.path("fullest").asInt()).isEqualTo(80);
        assertThat(node.path("fullestFrom").asInt()).isZero();
    }

    @Test
    void pairsConvoysInOrder() {
        Clause.Together together =
                new Clause.Together(
                        Rehearsals.side("families-east"),
                        Rehearsals.side("families-hill"),
                        new Measure.Departure(),
                        Duration.ofHours(1));
        ObjectNode node = evidence(together);
        assertThat(node.path("pairs").asInt()).isEqualTo(2);
        assertThat(node.path("widest").asInt()).isEqualTo(30 * 60);
    }

    @Test
    void tellsALeaderOnlyTheTermsThatBindTheConvoy() {
        Binding binding = new Binding(INPUT.operation());
        List<Convoy> convoys = INPUT.plan().convoys();
        assertThat(ids(binding, convoys.get(0))).containsExactly("in-step", "with-escort");
        assertThat(ids(binding, convoys.get(2))).containsExactly("in-step");
        assertThat(ids(binding, convoys.get(1))).as("an empty convoy").isEmpty();
    }

    private static List<String> ids(Binding binding, Convoy convoy) {
        return binding.terms(convoy).stream().map(Term::id).map(Object::toString).toList();
    }

    @Test
    void showsEveryKindOfClause() {
        var east = Rehearsals.side("families-east");
        List<Clause> clauses =
                List.of(
                        new Clause.Gate(east, new Opening.AllArrived(east)),
                        new Clause.Gate(east, new Opening.AllDeparted(east)),
                        new Clause.EscortRequired(east, null, new EscortId("red-crescent")),
                        new Clause.MonitorPresent(
                                new PartyId("go-between"),
                                new Where.AtPlace(new PlaceId("crossing")),
                                List.of(Rehearsals.HORIZON)),
                        new Clause.NoSearch(east, null),
                        new Clause.DestinationExcluded(east, new PlaceId("plain")));
        for (Clause clause : clauses) {
            assertThat(evidence(clause).isEmpty()).as(clause.toString()).isFalse();
        }
        assertThat(evidence(new Clause.WordsOnly()).isEmpty()).isTrue();
    }
}
