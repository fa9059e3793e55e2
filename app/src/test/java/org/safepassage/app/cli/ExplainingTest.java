package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.safepassage.app.exports.Reasons;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.operation.Operation;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Inquiry;
import org.safepassage.quantity.Figure;
import org.safepassage.solver.Solvers;
import org.safepassage.testkit.Repository;

class ExplainingTest {
    private static final Operation BUSTAN =
            OperationFile.read(
                    Repository.root().resolve("operations").resolve("bustan-al-qasr-2016.yaml"));
    private static final Settings SETTINGS = new Settings(Figure.LIKELY, 7, 1, Objective.EXPOSURE);

    /// A plan that leaves everybody behind for no reason.
    private static Plan nobodyMoves() {
        List<LeftBehind> everybody =
                BUSTAN.groups().values().stream()
                        .map(group -> new LeftBehind(group.id(), group.people(Figure.LIKELY)))
                        .toList();
        return new Plan(BUSTAN.id(), Figure.LIKELY, List.of(), everybody);
    }

    private static Explaining.Answer why(BooleanSupplier isOver) {
        Inquiry inquiry =
                new Inquiry(Figure.LIKELY, Solvers.best(), () -> Duration.ofMinutes(5), isOver);
        return new Explaining(BUSTAN, SETTINGS, new Questions(inquiry, inquiry))
                .why(nobodyMoves(), 50);
    }

    @Test
    void givesThePlanThatMovesEveryoneWhereOnlyTheSearchFailed() {
        assertThat(why(() -> false))
                .isInstanceOfSatisfying(
                        Explaining.Answer.OnlyTheSearch.class,
                        found -> {
                            assertThat(found.better().plan().leftBehind()).isEmpty();
                            assertThat(found.by().seed()).isEqualTo(8);
                        });
    }

    @Test
    void promisesNoPlanWhereThereWasNoTimeForASecondSearch() {
        assertThat(why(() -> true))
                .isEqualTo(new Explaining.Answer.Why(new Reasons.Unproven(List.of(), null)));
    }
}
