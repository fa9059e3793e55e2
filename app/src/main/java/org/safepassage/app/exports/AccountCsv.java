package org.safepassage.app.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.Decision;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.Statement;
import org.safepassage.account.Subject;
import org.safepassage.app.imports.typed.Columns;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Report;

/// Writes an account as tables: CSV (RFC 4180) with titles and a row of HXL tags, for spreadsheets
/// and for the exchange of humanitarian data.
public final class AccountCsv {
    private static final Map<Character, String> FORMULA =
            Map.of('=', "'", '+', "'", '-', "'", '@', "'", '\t', "'");

    private static final List<String> TITLES =
            List.of(
                    "Unit",
                    "Who",
                    "What happened",
                    "From",
                    "To",
                    "From day",
                    "Until day",
                    "Time",
                    "Low",
                    "Best",
                    "High",
                    "Contested",
                    "Claims",
                    "Claims at low",
                    "Claims at high",
                    "Grade of low",
                    "Grade of high");
    private static final List<String> TAGS =
            List.of(
                    "#affected+unit",
                    "#affected+category",
                    "#event+type",
                    "#loc+name+origin",
                    "#loc+name+dest",
                    "#date+start",
                    "#date+end",
                    "#date+text",
                    "#affected+num+low",
                    "#affected+num+best",
                    "#affected+num+high",
                    "#status+contested",
                    "#meta+claims",
                    "#meta+claims+low",
                    "#meta+claims+high",
                    "#meta+grade+low",
                    "#meta+grade+high");

    private AccountCsv() {}

    /// All claims, in the form in which typed claims are read.
    ///
    /// @param corrects for each claim that corrects another, by id, the id of the other
    public static String claims(List<Report> reports, Map<String, String> corrects) {
        StringBuilder csv = new StringBuilder();
        row(csv, Columns.all().stream().map(Columns::title).toList());
        row(csv, Columns.all().stream().map(Columns::tag).toList());
        for (Report report : reports) {
            for (Claim claim : report.claims()) {
                List<String> cells = cells(claim, report);
                cells.add(corrects.getOrDefault(claim.id(), ""));
                row(csv, cells);
            }
        }
        return csv.toString();
    }

    private static List<String> cells(Claim claim, Report report) {
        List<String> cells = new ArrayList<>();
        String source = claim.source().label();
        cells.add(claim.id());
        cells.add(number(claim.quantity().low()));
        cells.add(number(claim.quantity().high()));
        cells.add(claim.quantity().qualifier().label());
        cells.add(claim.unit().label());
        cells.add(claim.category() == null ? "" : claim.category().label());
        cells.add(claim.predicate().label());
        cells.add(text(claim.circumstances().from()));
        cells.add(text(claim.circumstances().to()));
        cells.add(text(claim.circumstances().when()));
        cells.add(
                claim.cumulative() == Cumulative.UNDECIDED
                        ? ""
                        : String.valueOf(claim.cumulative() == Cumulative.TOTAL));
        cells.add(source == null ? report.name() : source);
        cells.add(report.date() == null ? "" : report.date().toString());
        cells.add(claim.quote());
        cells.add(claim.grade().label());
        return cells;
    }

    /// Every figure with its range, the claims at its ends, and whether it is contested.
    ///
    /// @param speech says places and times in words
    public static String figures(Account account, Speech speech) {
        StringBuilder csv = new StringBuilder();
        row(csv, TITLES);
        row(csv, TAGS);
        for (FigureRange figure : account.figures()) {
            Subject subject = figure.subject();
            row(
                    csv,
                    List.of(
                            subject.unit().label(),
                            subject.category() == null ? "" : subject.category().label(),
                            subject.act().words(),
                            words(speech.places(subject.from())),
                            words(speech.places(subject.to())),
                            text(subject.span().firstDay()),
                            text(subject.span().lastDay()),
                            words(speech.time(subject.span())),
                            end(figure.low()),
                            number(figure.best()),
                            end(figure.high()),
                            String.valueOf(figure.isContested()),
                            ids(figure.statements()),
                            figure.low() == null ? "" : ids(figure.low().statements()),
                            figure.high() == null ? "" : ids(figure.high().statements()),
                            grade(figure.low()),
                            grade(figure.high())));
        }
        return csv.toString();
    }

    /// A decision in one word.
    static String word(Decision decision) {
        return switch (decision) {
            case Decision.SetAside _ -> "set aside";
            case Decision.Restore _ -> "restored";
            case Decision.Settle _ -> "settled";
        };
    }

    private static String ids(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.claims().stream())
                .map(Claim::id)
                .collect(Collectors.joining(" "));
    }

    private static String words(String text) {
        return Speech.unmarked(text);
    }

    private static String grade(@Nullable FigureEnd end) {
        return end == null || end.grade() == null ? "" : end.grade().label();
    }

    private static String end(@Nullable FigureEnd end) {
        return end == null ? "" : number(end.value());
    }

    private static String number(@Nullable Amount amount) {
        return amount == null ? "" : amount.decimal().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(AccountCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// A cell, without characters that turn or hide what stands beside them; text that a
    /// spreadsheet would run as a formula is kept from it by an apostrophe, which reading takes
    /// away again.
    private static String cell(String words) {
        String text = CleanText.paragraph(words);
        String safe = FORMULA.getOrDefault(text.isEmpty() ? ' ' : text.charAt(0), "") + text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && safe.equals(safe.strip()) ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
