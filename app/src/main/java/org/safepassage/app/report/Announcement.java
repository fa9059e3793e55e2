package org.safepassage.app.report;

import java.util.List;
import org.safepassage.operation.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the place of a report that is not there: a calm page in English and Arabic,
/// without scripts.
public final class Announcement {
    private final Operation operation;
    private final List<ReportInput.Link> links;

    private Announcement(Operation operation, List<ReportInput.Link> links) {
        this.operation = operation;
        this.links = List.copyOf(links);
    }

    /// Says that the operation is being planned. The page asks again every two seconds, and so
    /// becomes the report once that is served under its name.
    ///
    /// @param links other pages to offer meanwhile
    public static String ofPlanning(Operation operation, List<ReportInput.Link> links) {
        return new Announcement(operation, links)
                .page("waiting", "<meta http-equiv=\"refresh\" content=\"2\">\n");
    }

    /// Says that there is no plan that could be shown.
    ///
    /// @param links other pages to offer instead
    public static String ofNoPlan(Operation operation, List<ReportInput.Link> links) {
        return new Announcement(operation, links).page("waiting.none", "");
    }

    private String page(String key, String refresh) {
        List<String> styles = List.of(Libraries.own("report.css"));
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(refresh)
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(Report.policy(List.of(), styles))
                .append("\">\n<title>")
                .append(Report.escaped(operation.names().in("en")))
                .append("</title>\n<style>")
                .append(styles.getFirst())
                .append("</style>\n</head>\n<body class=\"announcement\">\n");
        addPart(page, key, "en", "ltr");
        addPart(page, key, "ar", "rtl");
        return page.append("</body>\n</html>\n").toString();
    }

    private void addPart(StringBuilder page, String key, String language, String direction) {
        JsonNode words =
                JsonMapper.shared().readTree(Libraries.own("messages." + language + ".json"));
        page.append("<main lang=\"").append(language).append("\" dir=\"").append(direction);
        page.append("\">\n<p class=\"product\">")
                .append(say(words, "product"))
                .append("</p>\n<h1>");
        page.append(Report.escaped(operation.names().in(language))).append("</h1>\n");
        if (operation.exercise()) {
            page.append("<p class=\"mark exercise\"><strong>")
                    .append(say(words, "exercise"))
                    .append("</strong> ")
                    .append(say(words, "exercise.explained"))
                    .append("</p>\n");
        }
        page.append("<p class=\"said\" role=\"status\">").append(say(words, key)).append("</p>\n");
        if (!links.isEmpty()) {
            page.append("<p>").append(say(words, "others")).append("</p>\n<ul>\n");
            for (ReportInput.Link link : links) {
                page.append("<li><a href=\"")
                        .append(Report.escaped(link.address()))
                        .append("\"><bdi>")
                        .append(Report.escaped(link.title()))
                        .append("</bdi></a></li>\n");
            }
            page.append("</ul>\n");
        }
        page.append("</main>\n");
    }

    private static String say(JsonNode words, String key) {
        return Report.escaped(words.get(key).asString());
    }
}
