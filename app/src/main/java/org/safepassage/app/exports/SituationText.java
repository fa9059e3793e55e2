package org.safepassage.app.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Act;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Dispute;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.Statement;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Writes a situation report of one page: each figure with its range, its sources and the moment to
/// which it refers, then what is open. It states nothing without a source and picks no winner.
public final class SituationText {
    private static final int WIDTH = 96;
    private static final int FIGURES = 14;
    private static final int OPEN = 7;
    private static final String FOOT =
            "A range holds every value that no claim excludes. 'Contested' figures stand in a"
                    + " contradiction. Nothing here was settled but by the decisions on record.";
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

    private SituationText() {}

    /// The page as plain text.
    ///
    /// @param account what follows from the claims
    /// @param reports what they were read from
    public static String of(Account account, List<Report> reports) {
        SituationText text = new SituationText();
        text.line("SITUATION REPORT");
        text.line(cutOff(reports));
        text.line("");
        text.line("FIGURES (range; source; moment to which it refers)");
        List<FigureRange> figures = figures(account);
        for (FigureRange figure : figures.stream().limit(FIGURES).toList()) {
            List<String> cells = cells(figure);
            text.wrapped(
                    "- ", cells.getFirst() + ": " + String.join("; ", cells.subList(1, 4)) + ".");
        }
        int others = figures.size() - FIGURES;
        text.line(
                figures.isEmpty()
                        ? "- none"
                        : others > 0 ? "- and " + others + " more in the account" : "");
        text.line("OPEN");
        open(account).forEach(each -> text.wrapped("- ", each));
        text.line("");
        text.wrapped("", FOOT);
        return text.page.toString();
    }

    /// The same as a page of HTML to print on one sheet: no scripts, no colours, nothing from
    /// elsewhere.
    public static String page(Account account, List<Report> reports) {
        SituationText text = new SituationText();
        text.line("<!doctype html>");
        text.line(
                "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Situation report</title>");
        text.line("<meta name=\"viewport\" content=\"width=device-width\">");
        text.line("<style>" + STYLE + "</style></head><body>");
        text.line("<h1>Situation report</h1>");
        text.line("<p>" + escaped(cutOff(reports)) + "</p>");
        text.line("<h2>Figures</h2><table><thead><tr>");
        List.of("Who and what", "Range", "Source", "Moment to which it refers")
                .forEach(title -> text.line("<th scope=\"col\">" + title + "</th>"));
        text.line("</tr></thead><tbody>");
        List<FigureRange> figures = figures(account);
        for (FigureRange figure : figures.stream().limit(FIGURES).toList()) {
            text.line("<tr>");
            cells(figure).forEach(cell -> text.line("<td>" + escaped(cell) + "</td>"));
            text.line("</tr>");
        }
        text.line("</tbody></table>");
        int others = figures.size() - FIGURES;
        if (figures.isEmpty() || others > 0) {
            text.line(
                    "<p>"
                            + (figures.isEmpty() ? "None." : others + " more in the account.")
                            + "</p>");
        }
        text.line("<h2>Open</h2><ul>");
        open(account).forEach(each -> text.line("<li>" + escaped(each) + "</li>"));
        text.line("</ul><p>" + escaped(FOOT) + "</p></body></html>");
        return text.page.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cutOff(List<Report> reports) {
        LocalDate last =
                reports.stream()
                        .map(Report::date)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        long undated = reports.stream().filter(report -> report.date() == null).count();
        return "Cut-off: "
                + (last == null ? "not known, no report has a date" : "reports up to " + last)
                + (last != null && undated > 0 ? "; " + undated + " without a date" : "")
                + ". Drawn from "
                + reports.size()
                + (reports.size() == 1 ? " report." : " reports.");
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

    /// Whom, range, sources, moment.
    private static List<String> cells(FigureRange figure) {
        return List.of(
                figure.subject().whom()
                        + " "
                        + figure.subject().act().words()
                        + " "
                        + figure.subject().from()
                        + (figure.subject().to().isSaid() ? " for " + figure.subject().to() : ""),
                AccountLines.range(figure) + (figure.isContested() ? " (contested)" : ""),
                sources(figure),
                figure.subject().span().toString());
    }

    private static boolean hasFigure(FigureRange figure) {
        FigureEnd low = figure.low();
        return figure.isContested()
                || figure.high() != null
                || (low != null && low.value().numerator().signum() > 0);
    }

    private static String sources(FigureRange figure) {
        Set<String> sources = new TreeSet<>();
        List<Statement> all = new ArrayList<>(figure.statements());
        addAll(all, figure.low());
        addAll(all, figure.high());
        for (Statement statement : all) {
            for (Claim claim : statement.claims()) {
                String origin = claim.source().origin();
                sources.add(origin == null ? "report " + claim.report() : origin);
            }
        }
        return sources.isEmpty() ? "follows from other figures" : String.join(", ", sources);
    }

    private static void addAll(List<Statement> all, @Nullable FigureEnd end) {
        if (end != null) {
            all.addAll(end.statements());
        }
    }

    /// What is open, the most telling first, no more than fits the page.
    private static List<String> open(Account account) {
        List<String> open = new ArrayList<>();
        account.nearMisses().forEach(miss -> open.add(miss.words()));
        for (Dispute dispute : account.disputes()) {
            Set<AccountRule> told = EnumSet.noneOf(AccountRule.class);
            for (Contradiction each : dispute.contradictions()) {
                if (told.add(each.rule())) {
                    open.add(each.title() + ": " + String.join("; ", AccountLines.quotes(each)));
                }
            }
        }
        account.remarks().stream()
                .filter(remark -> remark.rule() == AccountRule.UNSAID)
                .forEach(remark -> open.add(remark.words()));
        List<String> shown =
                new ArrayList<>(open.stream().limit(OPEN).map(SituationText::shortened).toList());
        if (open.isEmpty()) {
            shown.add("nothing");
        } else if (open.size() > OPEN) {
            shown.add("and " + (open.size() - OPEN) + " more in the account");
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
