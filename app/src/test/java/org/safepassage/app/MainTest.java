package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter err = new StringWriter();

    private int run(PrintWriter out, String... arguments) {
        return Main.run(out, new PrintWriter(err), arguments);
    }

    /// What `> /dev/full` is to a program.
    private static PrintWriter fullDisk() {
        return new PrintWriter(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
    }

    @Test
    void doesNotSayThatItIsDoneWhereNobodyCouldReadTheResult() {
        assertThat(run(fullDisk(), "--help")).isEqualTo(3);
        assertThat(err.toString()).contains("did not take the whole result");
    }

    @Test
    void saysNothingToAReaderThatHasGone() {
        int status = Main.run(fullDisk(), new PrintWriter(err), () -> true, "--help");
        assertThat(status).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsAsTheCommandDoesWhereTheResultArrives() {
        assertThat(run(new PrintWriter(new StringWriter()), "--help")).isZero();
        assertThat(run(fullDisk(), "no-such-command")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("did not take");
    }
}
