package org.safepassage.app.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Act;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Decision;
import org.safepassage.account.Dispute;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.Statement;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Grade;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Writes a situation report of one page: each figure with its range, its sources and the moment to
/// which it refers, then what is open. It states nothing without a source and picks no winner.
public final class SituationText {
    private static final int WIDTH = 96;
    private static final int FIGURES = 14;
    private static final int OPEN = 7;
    private static final int DECIDED = 3;
    private static final String STYLE =
            "@page{size:A4;margin:14mm}body{font:10pt/1.35 sans-serif;max-width:190mm;margin:auto;"
                    + "padding:0 3mm;color:#000;background:#fff}h1{font-size:16pt;margin:.4em 0}"
                    + "h2{font-size:12pt;margin:.8em 0 .3em}table{border-collapse:collapse;width:100%}"
                    + "th,td{border:1px solid #000;padding:1mm 1.5mm;text-align:left;"
                    + "vertical-align:top;overflow-wrap:anywhere}ul{padding-left:5mm;margin:0}"
                    + "li{margin:.3em 0}";

    private static final Set<Act> ACTS =
            EnumSet.of(
                    Act.LEFT,
                    Act.ARRIVED,
                    Act.REMAINING,
                    Act.PLANNED,
                    Act.NEED_CARE,
                    Act.KILLED,
                    Act.WOUNDED,
                    Act.MISSING);

    private final StringBuilder page = new StringBuilder();
    private final Speech speech;

    private SituationText(Speech speech) {
        this.speech = speech;
    }

    /// The page as plain text.
    ///
    /// @param account what follows from the claims
    /// @param reports what they were read from
    /// @param speech the language of the page
    public static String of(Account account, List<Report> reports, Speech speech) {
        SituationText text = new SituationText(speech);
        text.line(speech.say("situation.title").toUpperCase(Locale.ROOT));
        text.line(text.cutOff(reports));
        text.line("");
        text.line(
                speech.say("situation.figures").toUpperCase(Locale.ROOT)
                        + " ("
                        + speech.say("situation.figures.explained")
                        + ")");
        List<FigureRange> figures = figures(account);
        for (FigureRange figure : figures.stream().limit(FIGURES).toList()) {
            List<String> cells = text.cells(figure);
            text.wrapped(
                    "- ",
                    cells.getFirst()
                            + ": "
                            + String.join(speech.say("semicolon"), cells.subList(1, cells.size()))
                            + ".");
        }
        int others = figures.size() - FIGURES;
        text.line(figures.isEmpty() || others > 0 ? "- " + text.rest(figures.size()) : "");
        text.line(speech.say("situation.open").toUpperCase(Locale.ROOT));
        text.open(account).forEach(each -> text.wrapped("- ", each));
        text.line("");
        List<String> decided = text.decided(account);
        if (!decided.isEmpty()) {
            text.line(speech.say("situation.decided").toUpperCase(Locale.ROOT));
            decided.forEach(each -> text.wrapped("- ", each));
            text.line("");
        }
        text.wrapped("", speech.say("situation.foot"));
        return text.page.toString();
    }

    /// The same as a page of HTML to print on one sheet: no scripts, no colours, nothing from
    /// elsewhere.
    public static String page(Account account, List<Report> reports, Speech speech) {
        SituationText text = new SituationText(speech);
        String direction = speech.language() == Language.ARABIC ? " dir=\"rtl\"" : "";
        text.line("<!doctype html>");
        text.line(
                "<html lang=\""
                        + speech.language().label()
                        + "\""
                        + direction
                        + "><head><meta charset=\"utf-8\"><title>"
                        + speech.say("situation.title")
                        + "</title>");
        text.line("<meta name=\"viewport\" content=\"width=device-width\">");
        text.line("<style>" + STYLE + "</style></head><body>");
        text.line("<h1>" + speech.say("situation.title") + "</h1>");
        text.line("<p>" + escaped(text.cutOff(reports)) + "</p>");
        text.line("<h2>" + speech.say("situation.figures") + "</h2><table><thead><tr>");
        List.of("who", "range", "source", "grade", "moment")
                .forEach(title ->
                        text.line(
                                "<th scope=\"col\">" + speech.say("situation." + title) + "</th>"));
        text.line("</tr></thead><tbody>");
        List<FigureRange> figures = figures(account);
        for (FigureRange figure : figures.stream().limit(FIGURES).toList()) {
            text.line("<tr>");
            text.cells(figure).forEach(cell -> text.line("<td>" + escaped(cell) + "</td>"));
            text.line("</tr>");
        }
        text.line("</tbody></table>");
        if (figures.isEmpty() || figures.size() > FIGURES) {
            text.line("<p>" + text.rest(figures.size()) + "</p>");
        }
        text.line("<h2>" + speech.say("situation.open") + "</h2><ul>");
        text.open(account).forEach(each -> text.line("<li>" + escaped(each) + "</li>"));
        text.line("</ul>");
        List<String> decided = text.decided(account);
        if (!decided.isEmpty()) {
            text.line("<h2>" + speech.say("situation.decided") + "</h2><ul>");
            decided.forEach(each -> text.line("<li>" + escaped(each) + "</li>"));
            text.line("</ul>");
        }
        text.line("<p>" + escaped(speech.say("situation.foot")) + "</p></body></html>");
        return text.page.toString();
    }

    private String rest(int figures) {
        return figures == 0
                ? speech.say("situation.none")
                : speech.say("situation.more", "number", number(figures - FIGURES));
    }

    private String number(long count) {
        return speech.number(Amount.of(count));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String cutOff(List<Report> reports) {
        LocalDate last =
                reports.stream()
                        .map(Report::date)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        long undated = reports.stream().filter(report -> report.date() == null).count();
        String key = "situation.cut-off" + (last == null ? ".none" : undated > 0 ? ".some" : "");
        return speech.filled(
                key,
                Map.of(
                        "day",
                        speech.name(String.valueOf(last)),
                        "undated",
                        number(undated),
                        "number",
                        number(reports.size())));
    }

    private static List<FigureRange> figures(Account account) {
        List<FigureRange> chosen = new ArrayList<>();
        for (FigureRange figure : account.figures()) {
            boolean isPeople = figure.subject().unit() == Unit.PEOPLE;
            boolean isPlaced = !figure.subject().from().isUnnamed();
            if (isPeople
                    && isPlaced
                    && ACTS.contains(figure.subject().act())
                    && hasFigure(figure)) {
                chosen.add(figure);
            }
        }
        chosen.sort(
                Comparator.comparing((FigureRange figure) -> figure.subject().act())
                        .thenComparing(figure -> !figure.subject().span().isTotal())
                        .thenComparingInt(figure -> -figure.statements().size()));
        return chosen;
    }

    /// Whom, range, sources, grade, moment.
    private List<String> cells(FigureRange figure) {
        String contested = figure.isContested() ? " (" + speech.say("lines.contested") + ")" : "";
        return List.of(
                speech.whom(figure.subject().unit(), figure.subject().category())
                        + " "
                        + speech.happened(figure.subject()),
                AccountLines.range(figure, speech) + contested,
                sources(figure),
                grade(figure),
                speech.time(figure.subject().span()));
    }

    /// The weakest of what both ends rest on.
    private String grade(FigureRange figure) {
        Grade weakest = null;
        for (FigureEnd end : new @Nullable FigureEnd[] {figure.low(), figure.high()}) {
            Grade grade = end == null ? null : end.grade();
            weakest = grade == null ? weakest : Grade.weaker(weakest, grade);
        }
        if (weakest == null) {
            for (Statement statement : figure.statements()) {
                weakest = Grade.weaker(weakest, statement.grade());
            }
        }
        return speech.say("grade." + (weakest == null ? Grade.STATEMENT : weakest).label());
    }

    private static boolean hasFigure(FigureRange figure) {
        FigureEnd low = figure.low();
        return figure.isContested()
                || figure.high() != null
                || (low != null && low.value().numerator().signum() > 0);
    }

    private String sources(FigureRange figure) {
        Set<String> sources = new TreeSet<>();
        List<Statement> all = new ArrayList<>(figure.statements());
        addAll(all, figure.low());
        addAll(all, figure.high());
        for (Statement statement : all) {
            for (Claim claim : statement.claims()) {
                String origin = claim.source().origin();
                sources.add(
                        origin == null
                                ? speech.say(
                                        "situation.report", "name", speech.name(claim.report()))
                                : speech.name(origin));
            }
        }
        return sources.isEmpty() ? speech.say("situation.follows") : speech.list(sources);
    }

    private static void addAll(List<Statement> all, @Nullable FigureEnd end) {
        if (end != null) {
            all.addAll(end.statements());
        }
    }

    /// What is open, the most telling first, no more than fits the page.
    private List<String> open(Account account) {
        List<String> open = new ArrayList<>();
        account.nearMisses().forEach(miss -> open.add(speech.say(miss.message())));
        for (Dispute dispute : account.disputes()) {
            Set<AccountRule> told = EnumSet.noneOf(AccountRule.class);
            for (Contradiction each : dispute.contradictions()) {
                if (told.add(each.rule())) {
                    String quotes =
                            String.join(speech.say("semicolon"), AccountLines.quotes(each, speech));
                    open.add(AccountLines.title(each, speech) + ": " + quotes);
                }
            }
        }
        account.remarks().stream()
                .filter(remark -> remark.rule() == AccountRule.UNSAID)
                .forEach(remark -> open.add(speech.say(remark.message())));
        account.questions().forEach(question -> open.add(speech.say(question.message())));
        List<String> shown =
                new ArrayList<>(open.stream().limit(OPEN).map(SituationText::shortened).toList());
        if (open.isEmpty()) {
            shown.add(speech.say("situation.nothing"));
        } else if (open.size() > OPEN) {
            shown.add(speech.say("situation.more", "number", number(open.size() - OPEN)));
        }
        return shown;
    }

    /// The latest decisions, and how many others there are.
    private List<String> decided(Account account) {
        List<Decision> all = account.decisions();
        int others = Math.max(0, all.size() - DECIDED);
        List<String> shown = new ArrayList<>();
        for (Decision each : all.subList(others, all.size())) {
            shown.add(shortened(speech.decided(each)));
        }
        if (others > 0) {
            shown.add(speech.say("situation.more", "number", number(others)));
        }
        return shown;
    }

    private static String shortened(String text) {
        int most = 3 * WIDTH;
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /// Adds a paragraph of at most {@link #WIDTH} columns, later lines indented.
    private void wrapped(String start, String text) {
        StringBuilder line = new StringBuilder(start);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > start.length()) {
                line(line.toString().stripTrailing());
                line.setLength(0);
                line.append(" ".repeat(start.length()));
            }
            line.append(word).append(' ');
        }
        line(line.toString().stripTrailing());
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
