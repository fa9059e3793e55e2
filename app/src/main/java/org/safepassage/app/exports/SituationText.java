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
    private static final int OPEN = 6;
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

    /// The page.
    ///
    /// @param account what follows from the claims
    /// @param reports what they were read from
    public static String of(Account account, List<Report> reports) {
        SituationText text = new SituationText();
        text.head(reports);
        text.figures(account);
        text.open(account);
        text.foot();
        return text.page.toString();
    }

    private void head(List<Report> reports) {
        LocalDate last =
                reports.stream()
                        .map(Report::date)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        long undated = reports.stream().filter(report -> report.date() == null).count();
        line("SITUATION REPORT");
        line(
                "Cut-off: "
                        + (last == null
                                ? "not known, no report has a date"
                                : "reports up to " + last)
                        + (last != null && undated > 0 ? "; " + undated + " without a date" : "")
                        + ". Drawn from "
                        + reports.size()
                        + (reports.size() == 1 ? " report." : " reports."));
        line("");
    }

    private void figures(Account account) {
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
        line("FIGURES (range; source; moment to which it refers)");
        for (FigureRange figure : chosen.stream().limit(FIGURES).toList()) {
            wrapped(
                    "- ",
                    figure.subject().whom()
                            + " "
                            + figure.subject().act().words()
                            + " "
                            + figure.subject().from()
                            + (figure.subject().to().isSaid()
                                    ? " for " + figure.subject().to()
                                    : "")
                            + ": "
                            + AccountLines.range(figure)
                            + (figure.isContested() ? " (contested)" : "")
                            + "; "
                            + sources(figure)
                            + "; "
                            + figure.subject().span()
                            + ".");
        }
        int others = chosen.size() - FIGURES;
        line(
                chosen.isEmpty()
                        ? "- none"
                        : others > 0 ? "- and " + others + " more in the account" : "");
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

    private void open(Account account) {
        List<String> open = new ArrayList<>();
        for (Dispute dispute : account.disputes()) {
            Contradiction first = dispute.contradictions().getFirst();
            open.add(first.title() + ": " + ids(first));
        }
        account.nearMisses().forEach(miss -> open.add(miss.words()));
        account.remarks().stream()
                .filter(remark -> remark.rule() == AccountRule.STATE_AGAINST_STATE)
                .forEach(remark -> open.add(remark.words()));
        account.remarks().stream()
                .filter(remark -> remark.rule() == AccountRule.UNSAID)
                .forEach(remark -> open.add(remark.words()));
        line("OPEN");
        open.stream().limit(OPEN).forEach(each -> wrapped("- ", shortened(each)));
        if (open.isEmpty()) {
            line("- nothing");
        } else if (open.size() > OPEN) {
            line("- and " + (open.size() - OPEN) + " more in the account");
        }
        line("");
    }

    private static String ids(Contradiction contradiction) {
        List<String> ids = new ArrayList<>();
        contradiction
                .statements()
                .forEach(statement -> ids.add(AccountLines.quoted(statement.first())));
        return String.join("; ", ids);
    }

    private void foot() {
        wrapped(
                "",
                "A range holds every value that no claim excludes. 'Contested' figures stand in a"
                        + " contradiction. Nothing here was settled but by the decisions on"
                        + " record.");
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
