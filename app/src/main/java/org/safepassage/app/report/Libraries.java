package org.safepassage.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The browser libraries, read from their WebJars on the class path. None of their files is copied
/// into the repository; each page carries them with their licences.
final class Libraries {
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private Libraries() {}

    /// Scripts in the order in which they must run, one text for each library.
    static java.util.List<String> scripts() {
        return java.util.List.of(
                inElement(webJar("ol/10.7.0/dist/ol.js")),
                inElement(webJar("d3/7.9.0/dist/d3.min.js")),
                inElement(webJar("uplot/1.6.30/dist/uPlot.iife.min.js")));
    }

    /// What draws, alone: for pages that have no map.
    static String drawing() {
        return inElement(webJar("d3/7.9.0/dist/d3.min.js"));
    }

    static String drawingLicence() {
        return "D3 7.9.0\n\n" + webJar("d3/7.9.0/LICENSE");
    }

    static String styles() {
        return webJar("ol/10.7.0/ol.css") + webJar("uplot/1.6.30/dist/uPlot.min.css");
    }

    /// Names and licence texts, as they ask to be passed on.
    static String licences() {
        return "OpenLayers 10.7.0\n\n"
                + webJar("ol/10.7.0/LICENSE.md")
                + "\n\nD3 7.9.0\n\n"
                + webJar("d3/7.9.0/LICENSE")
                + "\n\nuPlot 1.6.30\n\n"
                + webJar("uplot/1.6.30/LICENSE");
    }

    /// A text of our own from the resources.
    static String own(String name) {
        return read("/web/" + name);
    }

    /// Takes out what would end the element or ask a browser for a source map that is not there.
    private static String inElement(String script) {
        return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "")
                .replace("</script", "<\\/script")
                .replace("<!--", "<\\!--");
    }

    private static String webJar(String path) {
        return read(WEBJARS + path);
    }

    private static String read(String path) {
        try (InputStream in = Libraries.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the resource " + path + " is missing from the program");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read the resource " + path, fault);
        }
    }
}
