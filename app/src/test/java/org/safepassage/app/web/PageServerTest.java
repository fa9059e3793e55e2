package org.safepassage.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageServerTest {
    @TempDir Path folder;
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        Map<String, Path> pages = new LinkedHashMap<>();
        for (String name : new String[] {"first.html", "second.html"}) {
            pages.put(name, Files.writeString(folder.resolve(name), "this is " + name));
        }
        Files.writeString(folder.resolve("secret.txt"), "not for browsers");
        server = PageServer.start(18_080, pages);
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
        assertThat(ask("GET /second.html", "localhost:8080")).contains("this is second.html");
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
        try (PageServer other =
                PageServer.start(port(), Map.of("x.html", folder.resolve("first.html")))) {
            assertThat(URI.create(other.url()).getPort()).isGreaterThan(port());
        }
    }
}
