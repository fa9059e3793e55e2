package org.safepassage.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Serves the pages of a shelf to browsers on this machine, and to nobody else: it is bound to the
/// loopback address and answers only requests that name it so, which keeps pages of other sites
/// from reaching it under a name of their own.
///
/// An address is looked up among the pages, never turned into a path of the file system.
public final class PageServer implements AutoCloseable {
    private static final int PORTS_TRIED = 50;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Shelf shelf;

    private PageServer(HttpServer server, Shelf shelf) {
        this.server = server;
        this.shelf = shelf;
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    /// Starts to serve.
    ///
    /// @param port the port wanted; when it is taken, the next free one above it
    /// @param shelf what to serve, now and as it is filled; its first page also as `/`
    /// @throws BindException when none of the next fifty ports is free
    public static PageServer start(int port, Shelf shelf) throws IOException {
        PageServer server = new PageServer(bind(port), shelf);
        server.server.start();
        return server;
    }

    /// Where the first page is.
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /// Stops at once.
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static HttpServer bind(int port) throws IOException {
        for (int next = port; next < port + PORTS_TRIED && next <= 65_535; next++) {
            try {
                return HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), next), 0);
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
        int last = Math.min(port + PORTS_TRIED - 1, 65_535);
        throw new BindException("found ports " + port + " to " + last + " all taken");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            byte[] page = page(exchange.getRequestURI().getPath());
            if (!isForThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
                say(exchange, 421, "Ask for localhost.");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                say(exchange, 405, "Pages here can only be read.");
            } else if (page == null) {
                say(exchange, 404, "No such page. The first one is " + url());
            } else {
                send(exchange, 200, "text/html; charset=utf-8", page);
            }
        }
    }

    private byte @Nullable [] page(@Nullable String address) throws IOException {
        if (address == null || address.isEmpty()) {
            return null;
        }
        return shelf.find(address.equals("/") ? shelf.first() : address.substring(1));
    }

    private static boolean isForThisMachine(@Nullable String host) {
        return host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (words + "\n").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            // Closed before the exchange, which waits for what the client still means to send.
            try (OutputStream answer = exchange.getResponseBody()) {
                answer.write(body);
            }
        }
    }
}
