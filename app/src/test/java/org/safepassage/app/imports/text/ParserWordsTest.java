package org.safepassage.app.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserWordsTest {
    @Test
    void leavesOutWhatOnlyProgrammersCanUse() {
        assertThat(
                        ParserWords.plain(
                                "Document nesting depth (17) exceeds the maximum allowed (16, from"
                                        + " `StreamReadConstraints.getMaxNestingDepth()`)\n at x"))
                .isEqualTo("Document nesting depth (17) exceeds the maximum allowed (16)");
        assertThat(
                        ParserWords.plain(
                                "Non-standard token 'NaN': enable"
                                        + " `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow"))
                .isEqualTo("Non-standard token 'NaN'");
        assertThat(
                        ParserWords.plain(
                                "Unexpected end-of-input: expected close marker for Object (start"
                                        + " marker at [Source: REDACTED"
                                        + " (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION`"
                                        + " disabled); byte offset: #UNKNOWN])"))
                .isEqualTo("Unexpected end-of-input: expected close marker for Object");
        assertThat(ParserWords.plain("Unexpected end-of-input"))
                .isEqualTo("Unexpected end-of-input");
    }
}
