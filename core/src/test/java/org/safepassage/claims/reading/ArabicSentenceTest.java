package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Unit;

class ArabicSentenceTest {

    @Test
    void readsARangeWithThePlaceThatIsLeftAndTheSource() {
        Claim claim =
                claims("قال المرصد إن ما بين 300 و400 مقاتل غادروا حي الوعر إلى جرابلس.")
                        .getFirst();
        assertThat(claim.quantity())
                .isEqualTo(new Quantity(Amount.of(300), Amount.of(400), Qualifier.RANGE));
        assertThat(claim.category()).isEqualTo(Category.FIGHTERS);
        assertThat(claim.predicate()).isEqualTo(Predicate.DEPARTED);
        assertThat(claim.circumstances().from()).isEqualTo("حي الوعر");
        assertThat(claim.circumstances().to()).isEqualTo("جرابلس");
        assertThat(claim.source().label()).isEqualTo("المرصد");
    }

    @Test
    void readsPartsOfATotalAndMoreThan() {
        List<Claim> claims =
                claims(
                        "أعلنت الأمم المتحدة إجلاء أكثر من 1500 مدني بينهم 210 أطفال و180 امرأة من حمص.");
        assertThat(claims)
                .extracting(Claim::category)
                .containsExactly(Category.CIVILIANS, Category.CHILDREN, Category.WOMEN);
        assertThat(claims).allMatch(claim -> claim.predicate() == Predicate.EVACUATED);
        assertThat(claims.getFirst().quantity().qualifier()).isEqualTo(Qualifier.OVER);
    }

    @Test
    void readsTwoInOneWordAndAmbulances() {
        List<Claim> claims = claims("دخلت حافلتان و10 سيارات إسعاف إلى المدينة.");
        assertThat(claims).extracting(Claim::unit).containsExactly(Unit.BUSES, Unit.AMBULANCES);
        assertThat(claims.getFirst().quantity().low()).isEqualTo(Amount.of(2));
    }

    @Test
    void readsAtLeastBehindTheNounAndAccordingTo() {
        Claim claim = claims("وصل 25 جريحا على الأقل إلى المستشفى، بحسب الهلال الأحمر.").getFirst();
        assertThat(claim.quantity().qualifier()).isEqualTo(Qualifier.AT_LEAST);
        assertThat(claim.circumstances().to()).isEqualTo("المستشفى");
        assertThat(claim.source().label()).isEqualTo("الهلال الأحمر");
    }

    @Test
    void aLineWithAnArabicMonthDatesTheReport() {
        String text = "\nقال الهلال الأحمر إن 1,020 شخصا غادروا الميناء القديم.";
        assertThat(ReportReading.read("r", "15 آذار 2021" + text).date()).hasToString("2021-03-15");
        assertThat(ReportReading.read("r", "الجمعة، ١٥ تشرين الأول ٢٠٢١" + text).date())
                .hasToString("2021-10-15");
        assertThat(ReportReading.read("r", "2 كانون الثاني/يناير 2021" + text).date())
                .hasToString("2021-01-02");
        assertThat(ReportReading.read("r", "7 أغسطس، 2021" + text).date())
                .hasToString("2021-08-07");
    }

    private static List<Claim> claims(String text) {
        return ReportReading.read("r", text).claims();
    }
}
