package org.safepassage.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.safepassage.app.exports.WholeFile;

/// Writes the report: one HTML file that holds its data, its code and its libraries, opens from a
/// USB stick and asks no other host for anything.
///
/// Its content security policy names the digest of each script and style in it. Nothing else can
/// run, whatever a name in the data says, and no connection can be opened.
public final class Report {
    private Report() {}

    /// Writes the report to `out`, whole or not at all.
    ///
    /// @throws IOException when the file cannot be written
    public static void write(Path out, ReportInput input) throws IOException {
        WholeFile.write(out, page(input));
    }

    /// The report as text. The same input gives the same text.
    public static String page(ReportInput input) {
        List<String> scripts = new ArrayList<>(Libraries.scripts());
        scripts.add(Modules.script("main"));
        List<String> styles = List.of(Libraries.styles(), Libraries.own("report.css"));
        List<String> islands =
                List.of(
                        island("data", ReportData.json(input)),
                        island("messages-en", messages("en")),
                        island("messages-ar", messages("ar")),
                        island("licences", quoted(Libraries.licences())));
        return assembled(title(input), scripts, styles, islands);
    }

    /// A page of the template: what it may run and look like, what it holds.
    ///
    /// @param title as it stands in HTML
    static String assembled(
            String title, List<String> scripts, List<String> styles, List<String> islands) {
        StringBuilder head = new StringBuilder();
        head.append("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        head.append(policy(scripts, styles)).append("\">\n");
        head.append("<title>").append(title).append("</title>\n");
        styles.forEach(style -> head.append("<style>").append(style).append("</style>\n"));
        StringBuilder code = new StringBuilder();
        scripts.forEach(script -> code.append("<script>").append(script).append("</script>\n"));
        return fill(Libraries.own("report.html"), head, String.join("", islands), code);
    }

    /// Fills the three places of the template in one pass, so that nothing in a filling is taken
    /// for a place.
    private static String fill(
            String template, CharSequence head, CharSequence data, CharSequence code) {
        int h = template.indexOf("<!--head-->");
        int d = template.indexOf("<!--data-->");
        int c = template.indexOf("<!--code-->");
        int length = "<!--head-->".length();
        return template.substring(0, h)
                + head
                + template.substring(h + length, d)
                + data
                + template.substring(d + length, c)
                + code
                + template.substring(c + length);
    }

    private static String title(ReportInput input) {
        return escaped(input.operation().names().toString());
    }

    /// Text as it stands in HTML, also within an attribute.
    static String escaped(String text) {
        return Nodes.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// JSON that the page finds under `id`; it must be safe inside a `script` element.
    static String island(String id, String json) {
        return "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>\n";
    }

    /// The words of the page in one language.
    private static String messages(String language) {
        return ReportData.safe(Libraries.own("messages." + language + ".json"));
    }

    /// A text as JSON that is safe inside a `script` element.
    static String quoted(String text) {
        return ReportData.safe(
                tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(text).toString());
    }

    /// What the browser may do with a page: run these scripts, use these styles, and nothing else.
    static String policy(List<String> scripts, List<String> styles) {
        return "default-src 'none'; img-src data: blob:; script-src"
                + (scripts.isEmpty() ? " 'none'" : digests(scripts))
                + "; style-src"
                + digests(styles)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String digests(List<String> texts) {
        StringBuilder digests = new StringBuilder();
        for (String text : texts) {
            digests.append(" 'sha256-").append(digest(text)).append('\'');
        }
        return digests.toString();
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
