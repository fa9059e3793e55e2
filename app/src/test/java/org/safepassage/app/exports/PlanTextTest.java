package org.safepassage.app.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.PlanFile;
import org.safepassage.operation.Operation;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Plan;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.testkit.Repository;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;
import org.safepassage.testkit.Trip;

class PlanTextTest {
    private static final Operation TOWN =
            Towns.oneRoad().addEscort("red-crescent", 2, Duration.ZERO).operation();

    private static final Plan PLAN =
            new Plan(
                    "town",
                    Figure.LIKELY,
                    List.of(
                            new Trip(TOWN, "empty-1").over("depot-leg").vehicle("bus-1").build(),
                            new Trip(TOWN, "loaded-1")
                                    .along("road")
                                    .aboard("bus-1", "families", 1, 3)
                                    .escort("red-crescent-2")
                                    .begins(Town.at("06:10"))
                                    .build()),
                    List.of(new LeftBehind(new GroupId("families"), 2)));

    @Test
    void readsBackAnEqualPlan() {
        String text = PlanText.of(PLAN);
        assertThat(PlanFile.read("plan.json", text.getBytes(UTF_8))).isEqualTo(PLAN);
        assertThat(PlanText.of(PlanFile.read("plan.json", text.getBytes(UTF_8)))).isEqualTo(text);
    }

    @Test
    void canBeReadByAPerson() {
        assertThat(PlanText.of(PLAN))
                .isEqualTo(
                        """
                        {
                          "format": "safe-passage plan 1",
                          "operation": "town",
                          "figure": "likely",
                          "convoys": [
                            {
                              "id": "empty-1",
                              "origin": "depot",
                              "destination": "assembly",
                              "vehicles": [{"vehicle": "bus-1", "aboard": []}],
                              "movements": [{"leg": "depot-leg", "direction": "forward", "headIn": "2030-01-01T06:00:00Z", "headOut": "2030-01-01T06:10:00Z", "tailOut": "2030-01-01T06:10:00Z"}]
                            },
                            {
                              "id": "loaded-1",
                              "origin": "assembly",
                              "destination": "reception",
                              "corridor": "road",
                              "escort": "red-crescent-2",
                              "vehicles": [{"vehicle": "bus-1", "aboard": [{"group": "families", "households": [1, 3], "people": 10}]}],
                              "boarding": {"from": "2030-01-01T06:10:00Z", "to": "2030-01-01T06:15:00Z"},
                              "movements": [
                                {"leg": "city-leg", "direction": "forward", "headIn": "2030-01-01T06:15:00Z", "headOut": "2030-01-01T06:35:00Z", "tailOut": "2030-01-01T06:35:00Z"},
                                {"stop": "checkpoint", "from": "2030-01-01T06:35:00Z", "to": "2030-01-01T06:38:00Z", "search": {"from": "2030-01-01T06:35:00Z", "to": "2030-01-01T06:38:00Z"}},
                                {"leg": "country-leg", "direction": "forward", "headIn": "2030-01-01T06:38:00Z", "headOut": "2030-01-01T07:08:00Z", "tailOut": "2030-01-01T07:08:00Z"}
                              ],
                              "alighting": {"from": "2030-01-01T07:08:00Z", "to": "2030-01-01T07:10:00Z"}
                            }
                          ],
                          "leftBehind": [{"group": "families", "people": 2}]
                        }
                        """);
    }

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(schema().validate(PlanText.of(PLAN), InputFormat.JSON)).isEmpty();
    }

    @Test
    void breaksItsSchemaWhenAKeyIsMissing() throws IOException {
        String text = PlanText.of(PLAN).replace("\"figure\": \"likely\",", "");
        assertThat(schema().validate(text, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        String text = Files.readString(Repository.root().resolve("docs/plan.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }
}
