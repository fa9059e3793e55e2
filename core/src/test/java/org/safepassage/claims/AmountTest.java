package org.safepassage.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void keepsDecimalsExactly() {
        assertThat(Amount.of(new BigDecimal("11.5"))).isEqualTo(Amount.of(23, 2));
        assertThat(Amount.of(new BigDecimal("3.5")).times(Amount.of(1000)))
                .isEqualTo(Amount.of(3500));
    }

    @Test
    void addsThirdsWithoutLoss() {
        Amount third = Amount.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Amount.of(1));
        assertThat(third.minus(third)).isEqualTo(Amount.ZERO);
    }

    @Test
    void comparesAcrossDenominators() {
        assertThat(Amount.of(2, 3)).isGreaterThan(Amount.of(66, 100));
        assertThat(Amount.of(2, 3)).isLessThan(Amount.of(67, 100));
    }

    @Test
    void holdsNumbersOfFourHundredDigits() {
        Amount huge = Amount.of(BigInteger.TEN.pow(400));
        assertThat(huge.minus(Amount.of(1))).isLessThan(huge);
    }

    @Test
    void isShownAsAPlainDecimal() {
        assertThat(Amount.of(9500).decimal()).hasToString("9500");
        assertThat(Amount.of(23, 2).decimal()).hasToString("11.5");
        assertThat(Amount.of(2, 3).decimal()).hasToString("0.666667");
    }
}
