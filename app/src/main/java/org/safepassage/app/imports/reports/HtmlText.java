package org.safepassage.app.imports.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Takes the text out of a web page and keeps where each character stood in the file. Scripts,
/// menus, forms and footers stay out; an item gets a bullet, a row of a table becomes one line.
final class HtmlText {
    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "footer",
                    "form",
                    "button",
                    "select",
                    "option",
                    "svg",
                    "iframe",
                    "object",
                    "head",
                    "aside",
                    "textarea",
                    "dialog");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "article",
                    "section",
                    "main",
                    "header",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "tr",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "pre",
                    "hr",
                    "dl",
                    "dt",
                    "dd",
                    "body",
                    "address",
                    "caption",
                    "time");
    private static final String PUBLISHED =
            "meta[property=article:published_time], meta[itemprop=datePublished],"
                    + " time[itemprop=datePublished], time[pubdate], meta[name=date],"
                    + " meta[name=dc.date], meta[name=pubdate]";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int DAY_LENGTH = 10;
    private static final int LONGEST_ENTITY = 34;

    private final String html;
    private final int[] codePoints;
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[1024];
    private int length;
    private int at;
    private int cells;

    private HtmlText(String html) {
        this.html = html;
        codePoints = codePoints(html);
    }

    /// Whether a text looks like a web page.
    static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 4096)).toLowerCase(Locale.ROOT);
        String start = head.stripLeading().replace("\uFEFF", "");
        boolean tagged =
                start.startsWith("<!doctype html")
                        || start.startsWith("<html")
                        || start.startsWith("<!--");
        return tagged
                || (start.startsWith("<")
                        && (head.contains("<body")
                                || head.contains("<p>")
                                || head.contains("<div")
                                || head.contains("<article")));
    }

    /// The text of a page.
    static ReportText read(String name, String html, List<String> notes) {
        HtmlText page = new HtmlText(html);
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document document = Jsoup.parse(html, "", parser);
        document.body().filter(page.new Walk());
        page.origins[page.length] = page.codePoints[html.length()];
        int[] points = Arrays.copyOf(page.origins, page.length + 1);
        LocalDate day = published(document);
        List<String> all = new ArrayList<>(notes);
        if (day != null) {
            all.add("Its markup says that it was published on " + day + ".");
        }
        return new ReportText(name, page.text.toString(), Original.between(points), all, day);
    }

    /// The first day among the elements that say when a page was published: what it was changed
    /// later, and days in its text, are no such thing.
    private static @Nullable LocalDate published(Document document) {
        for (Element element : document.select(PUBLISHED)) {
            String moment =
                    element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            LocalDate day = day(moment);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String moment) {
        if (!DAY.matcher(moment).lookingAt()) {
            return null;
        }
        try {
            return LocalDate.parse(moment.substring(0, DAY_LENGTH));
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    /// Goes through the page without recursion, so that deep nesting costs no stack.
    private final class Walk implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text(words);
            } else if (node instanceof Element element) {
                if (SKIPPED.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                start(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                gap();
            }
            return FilterResult.CONTINUE;
        }
    }

    private void start(String element) {
        if (element.equals("br")) {
            append('\n');
        } else if (element.equals("td") || element.equals("th")) {
            if (cells++ > 0) {
                append(cells == 2 ? ':' : ';');
                append(' ');
            }
        } else if (BLOCKS.contains(element)) {
            gap();
            cells = 0;
            if (element.equals("li")) {
                append('•');
                append(' ');
            }
        }
    }

    private void gap() {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) != '\n') {
            append('\n');
            append('\n');
        }
    }

    private void text(TextNode node) {
        var range = node.sourceRange();
        int start = range.isTracked() ? range.startPos() : at;
        int end = range.isTracked() ? Math.min(range.endPos(), html.length()) : at;
        if (!range.isTracked()) {
            node.getWholeText().codePoints().forEach(this::append);
            return;
        }
        int i = start;
        while (i < end) {
            at = i;
            int next = html.charAt(i) == '&' ? entity(i, end) : i;
            if (next > i) {
                i = next;
                continue;
            }
            int point = html.codePointAt(i);
            boolean blank = Character.isWhitespace(point);
            if (!blank) {
                append(point);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                append(' ');
            }
            i += Character.charCount(point);
        }
        at = end;
    }

    /// Appends what an entity such as `&nbsp;` stands for; returns where to go on.
    private int entity(int from, int end) {
        int semicolon = html.indexOf(';', from);
        if (semicolon < 0 || semicolon >= Math.min(end, from + LONGEST_ENTITY)) {
            return from;
        }
        String entity = html.substring(from, semicolon + 1);
        String meant = Parser.unescapeEntities(entity, false);
        if (meant.equals(entity)) {
            return from;
        }
        meant.codePoints().forEach(this::append);
        return semicolon + 1;
    }

    private void append(int point) {
        if (length + 2 > origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        text.appendCodePoint(point);
        origins[length++] = codePoints[Math.min(at, html.length())];
    }

    /// For each char of the page, and its end, the code point at which it stands.
    private static int[] codePoints(String html) {
        int[] points = new int[html.length() + 1];
        int point = 0;
        for (int i = 0; i < html.length(); i++) {
            points[i] = point;
            boolean pair =
                    Character.isHighSurrogate(html.charAt(i))
                            && i + 1 < html.length()
                            && Character.isLowSurrogate(html.charAt(i + 1));
            point += pair ? 0 : 1;
        }
        points[html.length()] = point;
        return points;
    }
}
