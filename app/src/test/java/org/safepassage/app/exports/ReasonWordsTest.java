package org.safepassage.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Repository;

class ReasonWordsTest {

    @Test
    void tellsTimesToTheSecondAsTheyWereAgreed() {
        ReasonWords words =
                new ReasonWords(
                        OperationFile.read(
                                Repository.root().resolve("operations/east-aleppo-2016.yaml")),
                        Figure.LIKELY,
                        Wording.in(Language.ENGLISH));
        assertThat(words.of(new Obstacle(Obstacle.Kind.CHECKPOINT, "ramouseh")))
                .contains("1 min 30 s for each vehicle");
    }
}
