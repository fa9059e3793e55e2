package org.safepassage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RepositoryTest {

    @Test
    void findsTheFolderOfTheLauncher() {
        assertThat(Repository.root().resolve("passage")).isRegularFile();
    }

    @Test
    void skipsWhereSharedDataIsAbsent() {
        assertThatThrownBy(() -> Repository.shared("no-such-file"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("../shared/no-such-file");
    }
}
