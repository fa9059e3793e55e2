package org.safepassage.app.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.text.Node;
import org.safepassage.quantity.Weight;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,000 | 7000",
                "1,234,567 | 1234567",
                "7 000 | 7000",
                "7_000 | 7000",
                "٢٥ | 25",
                "٧٬٠٠٠ | 7000",
                "۲۵ | 25",
                "3,4 | 3.4",
                "٣٫٤ | 3.4",
                "007 | 7",
                "12.0 | 12",
                "+5 | 5",
                "0.0 | 0",
            })
    void knowWhatAnotherSpellingMeans(String text, String meant) {
        assertThat(Numbers.plainSpelling(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30 5", "1,23,4", "10h30", "1e3", "", "-", "twelve", "12", "1.2.3", "0x1F"})
    void doNotGuessWhatIsNoNumber(String text) {
        assertThat(Numbers.plainSpelling(text)).isNull();
    }

    @Test
    void keepThousandthsOfWeightsExactly() throws Refused {
        assertThat(read(Numbers.weight(), "0")).isEqualTo(Weight.ZERO);
        assertThat(read(Numbers.weight(), "1")).isEqualTo(Weight.ONE);
        assertThat(read(Numbers.weight(), "0.1")).isEqualTo(new Weight(100));
        assertThat(read(Numbers.weight(), "1000")).isEqualTo(new Weight(Weight.MOST));
        assertThat(read(Numbers.weight(), "2.50")).isEqualTo(new Weight(2500));
        for (String wrong : new String[] {"1000.001", "-1", "0.0001", "1,5", "NaN", "1e2", ".5"}) {
            assertThatThrownBy(() -> read(Numbers.weight(), wrong))
                    .as(wrong)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void refuseASpeedFactorOfZero() {
        assertThatThrownBy(() -> read(Numbers.factor(), "0")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(Numbers.factor(), "100.001")).isInstanceOf(Refused.class);
    }

    @Test
    void groupThousandsInMessages() {
        assertThat(Numbers.grouped(1)).isEqualTo("1");
        assertThat(Numbers.grouped(1000)).isEqualTo("1,000");
        assertThat(Numbers.grouped(123_456_789)).isEqualTo("123,456,789");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500 | if 1500 is meant, write 1500",
                "1.000.000 | if 1000000 is meant, write 1000000",
                "380 people | if 380 is meant, write 380",
                "1.5 | write a whole number: 1 or 2",
                "3,4 | write a whole number: 3 or 4",
                "٣٫٤ | write a whole number: 3 or 4",
                "30 5 | write it in digits, for example 12",
                "forty | write it in digits, for example 12",
            })
    void sayWhichWholeNumberMayBeMeant(String text, String advice) {
        assertThatThrownBy(() -> read(Numbers.count(0, 1_000_000), text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why().nextStep()).isEqualTo(advice));
    }

    private static <T> T read(Form<T> form, String written) throws Refused {
        return form.reading().read(new Node.Scalar(Position.WHOLE_FILE, written, true));
    }
}
