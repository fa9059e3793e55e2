package org.safepassage.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageServerTest {
    @TempDir Path folder;
    private Shelf shelf = new Shelf(Map.of("none", ""));
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : new String[] {"first.html", "second.html", "third.html"}) {
            texts.put(name, name + " is coming");
        }
        Files.writeString(folder.resolve("secret.txt"), "not for browsers");
        shelf = new Shelf(texts);
        shelf.put(
                "first.html",
                Files.writeString(folder.resolve("first.html"), "this is first.html"));
        server = PageServer.start(18_080, shelf);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int port() {
        return URI.create(server.url()).getPort();
    }

    /// Speaks to the server as any program could, with the address exactly as given.
    private String ask(String request, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String lines = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void servesTheFirstPageAtItsRootAndEachUnderItsName() throws IOException {
        assertThat(ask("GET /", "localhost")).contains("200", "this is first.html", "no-store");
        assertThat(ask("GET /second.html", "localhost:8080")).contains("second.html is coming");
    }

    @Test
    void showsAPageAsSoonAsThereIsOne() throws IOException {
        shelf.put(
                "second.html",
                Files.writeString(folder.resolve("second.html"), "this is second.html"));
        shelf.say("third.html", "third.html will not come");
        assertThat(ask("GET /second.html", "localhost")).contains("this is second.html");
        assertThat(ask("GET /third.html", "localhost")).contains("third.html will not come");
        assertThatThrownBy(() -> shelf.say("fourth.html", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersAClientThatNeverSendsWhatItAnnounced() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            String lines = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 405");
        }
    }

    @Test
    void keepsOtherSitesFromTakingItsPagesIn() throws IOException {
        assertThat(ask("GET /", "localhost").toLowerCase(Locale.ROOT))
                .contains("x-frame-options: deny", "cross-origin-resource-policy: same-origin");
    }

    @Test
    void givesAwayNoOtherFile() throws IOException {
        for (String address :
                new String[] {
                    "/secret.txt", "/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/."
                }) {
            assertThat(ask("GET " + address, "localhost"))
                    .as(address)
                    .doesNotContain("not for browsers")
                    .containsPattern("HTTP/1.1 40[04]");
        }
    }

    @Test
    void answersOnlyThoseWhoCallItByItsOwnName() throws IOException {
        assertThat(ask("GET /", "evil.example")).contains("421").doesNotContain("this is");
        assertThat(ask("POST /", "localhost")).contains("405");
    }

    @Test
    void takesTheNextPortWhenTheOneWantedIsTaken() throws IOException {
        try (PageServer other = PageServer.start(port(), shelf)) {
            assertThat(URI.create(other.url()).getPort()).isGreaterThan(port());
        }
    }
}
