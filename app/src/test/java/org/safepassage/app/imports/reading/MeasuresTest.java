package org.safepassage.app.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.text.Node;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.Speed;

class MeasuresTest {
    @ParameterizedTest
    @CsvSource({
        "25 min, 1500",
        "25min, 1500",
        "1 h 30 min, 5400",
        "1.5 h, 5400",
        "0.25 min, 15",
        "90 s, 90",
        "2 d 3 h, 183600",
        "PT25M, 1500",
        "PT1H30M, 5400",
        "P1DT2H, 93600",
        "0 s, 0",
    })
    void readDurations(String written, long seconds) throws Refused {
        assertThat(read(Measures.duration(), written)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25",
                "min",
                "25 Minuten",
                "1 min 1 h",
                "1 min 1 min",
                "1 h, 30 min",
                "0.001 s",
                "-1 s",
                "PT-1S",
                "PT",
                "P1Y",
                "1,5 h",
                "25 min ago",
                "1 h 30",
                "1e3 s",
                ".5 h",
                "5. h",
                "61 d",
                "99999999999 d",
                "PT9999999999999999999H",
                "٢٥ min",
                " ",
                "25  min"
            })
    void refuseWhatIsNoDuration(String written) {
        assertThatThrownBy(() -> read(Measures.duration(), written)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5400, 1 h 30 min",
        "90, 1 min 30 s",
        "0, 0 s",
        "86400, 1 d",
        "90000, 25 h",
        "3601, 1 h 1 s"
    })
    void writeDurationsAsTheyAreRead(long seconds, String written) throws Refused {
        assertThat(Measures.written(Duration.ofSeconds(seconds))).isEqualTo(written);
        assertThat(read(Measures.duration(), written)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void readLengthsAndSpeeds() throws Refused {
        assertThat(read(Measures.length(), "6.5 km")).isEqualTo(new Distance(6500));
        assertThat(read(Measures.length(), "850 m")).isEqualTo(new Distance(850));
        assertThat(read(Measures.length(), "1 km 200 m")).isEqualTo(new Distance(1200));
        assertThat(read(Measures.speed(), "25 km/h")).isEqualTo(new Speed(25_000));
        assertThat(read(Measures.speed(), "12.5 km/h")).isEqualTo(new Speed(12_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 m", "0.5 m", "10001 km", "6", "6 miles", "6 km/h"})
    void refuseWhatIsNoLength(String written) {
        assertThatThrownBy(() -> read(Measures.length(), written)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 km/h", "1001 km/h", "25", "25 mph", "7 m/s", "25 km"})
    void refuseWhatIsNoSpeed(String written) {
        assertThatThrownBy(() -> read(Measures.speed(), written)).isInstanceOf(Refused.class);
    }

    private static <T> T read(Form<T> form, String written) throws Refused {
        return form.reading().read(new Node.Scalar(Position.WHOLE_FILE, written, true));
    }
}
