package org.safepassage.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    @Test
    void spellingArticlesAndWordsAroundANameMakeNoDifference() {
        for (String words :
                List.of(
                        "Aleppo",
                        "ALEPPO city",
                        "the city of Aleppo",
                        "the Syrian city of Aleppo")) {
            assertThat(paths(words)).as(words).containsExactly("aleppo");
        }
        for (String words : List.of("Fua'a", "al-Fua’a", "Foah", "the town of Fu'ah", "الفوعة")) {
            assertThat(paths(words)).as(words).containsExactly("fuah");
        }
    }

    @Test
    void directionsAndDistrictsAreTakenAtTheirWord() {
        for (String words :
                List.of(
                        "East Aleppo",
                        "Eastern Aleppo",
                        "eastern districts of Aleppo",
                        "Eastern neighborhoods of Aleppo city")) {
            assertThat(paths(words)).as(words).containsExactly("aleppo/east");
        }
        assertThat(paths("Southwestern countryside of Aleppo"))
                .containsExactly("aleppo-countryside/southwest");
    }

    @Test
    void severalPlacesAreSeveralAndOneWithinAnotherIsNoSecond() {
        assertThat(paths("Fua’a and Kafraya")).containsExactly("fuah", "kafriya");
        assertThat(paths("Salahuddin, al-Ansari, and Aleppo")).containsExactly("aleppo");
    }

    @Test
    void wordsThatNameNothingNameNothing() {
        assertThat(paths("the besieged territories")).isEmpty();
        Gazetteer.Located located = Gazetteer.standard().locate("Eastern neighborhoods");
        assertThat(located.places().isSaid()).isFalse();
        assertThat(located.direction()).isEqualTo("east");
    }

    @Test
    void saysWhereWordsAlsoTellWhoHoldsAPlace() {
        assertThat(Gazetteer.standard().locate("the group-held Eastern Aleppo").isDescribed())
                .isTrue();
    }

    @Test
    void anOperationBringsSpellingsOfItsOwn() {
        Gazetteer more = Gazetteer.standard().with(Map.of("The Old Mill", "aleppo/mill"));
        assertThat(more.locate("the old mill").places().paths()).containsExactly("aleppo/mill");
    }

    @Test
    void refusesOneSpellingForTwoPlaces() {
        assertThatThrownBy(() -> Gazetteer.parse("a = Here\nb = here\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names both a and b");
    }

    private static List<String> paths(String words) {
        return Gazetteer.standard().locate(words).places().paths();
    }

    @Test
    void takesSpellingsOfAnOperationAndKeepsWhatItKnew() {
        Gazetteer more =
                Gazetteer.standard()
                        .with("mashhad", List.of("Assembly Point Seven", "Salahuddin"))
                        .with("river-gate", List.of("River Gate", "Bab al-Nahr"));
        assertThat(more.locate("Assembly Point Seven").places().paths())
                .containsExactly("aleppo/east/mashhad");
        assertThat(more.locate("Salahuddin").places().paths())
                .containsExactly("aleppo/east/salahuddin");
        assertThat(more.locate("Bab al-Nahr").places())
                .isEqualTo(more.locate("River Gate").places());
    }
}
