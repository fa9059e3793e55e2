package org.safepassage.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.Decision;
import org.safepassage.account.Gazetteer;
import org.safepassage.account.Testimony;
import org.safepassage.app.exports.AccountCsv;
import org.safepassage.app.exports.CleanText;
import org.safepassage.app.exports.Language;
import org.safepassage.app.exports.SituationText;
import org.safepassage.app.exports.Speech;
import org.safepassage.app.exports.WholeFile;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.reading.Nearest;
import org.safepassage.app.imports.typed.Corrections;
import org.safepassage.app.imports.typed.DecisionFile;
import org.safepassage.app.imports.typed.TypedClaims;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.network.Place;
import picocli.CommandLine.Option;

/// The options of `account` that concern what follows from the claims, and what they do.
final class Reconciling {
    @Option(
            names = "--typed",
            paramLabel = "FILE",
            description = "Claims typed by hand: CSV with HXL tags, or YAML. May be repeated.")
    private List<Path> typed = List.of();

    @Option(
            names = "--operation",
            paramLabel = "FILE",
            description = "The operation that reports speak of: its names and spellings of places.")
    private @Nullable Path operation;

    @Option(
            names = "--date",
            paramLabel = "REPORT=DAY",
            description = {
                "The day on which a report was published, where it does not say so itself:",
                "--date 003.txt=2016-12-17. May be repeated.",
            })
    private List<DatedReport> dates = List.of();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "The record of decisions about claims; it is only added to.")
    private @Nullable Path decisions;

    @Option(
            names = "--set-aside",
            paramLabel = "CLAIM",
            description =
                    "Record that this claim or event counts for nothing; with --reason, --by.")
    private @Nullable String setAside;

    @Option(
            names = "--restore",
            paramLabel = "CLAIM",
            description = "Record that this claim bears on figures again.")
    private @Nullable String restore;

    @Option(
            names = "--settle",
            paramLabel = "CLAIM",
            description =
                    "Record that this claim or event stands; what contradicts it is set aside.")
    private @Nullable String settle;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why a decision was taken.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "ROLE", description = "The role of whoever decided.")
    private @Nullable String by;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "Write every figure with its range as CSV with HXL tags.")
    private @Nullable Path figures;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write all claims as CSV with HXL tags, which --typed can read again.")
    private @Nullable Path claims;

    @Option(
            names = "--situation",
            paramLabel = "FILE",
            description = "Write a situation report of one page; as HTML when named .html.")
    private @Nullable Path situation;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = {
                "The language of text, JSON sentences and the situation report: ${COMPLETION-CANDIDATES}.",
                "The page has both.",
            })
    private Language language = Language.ENGLISH;

    @Option(names = "--strict", description = "End with 1 when claims contradict each other.")
    private boolean strict;

    /// The reports that were typed.
    List<TypedClaims> typedClaims() {
        return typed.stream().map(TypedClaims::read).toList();
    }

    /// The account of reports with their copies, and the decisions on record.
    ///
    /// @param reports all reports, the typed ones among them
    /// @throws WrongInput when a decision names a claim that does not exist
    Account account(List<Report> reports, Copies copies, List<TypedClaims> typedClaims) {
        Gazetteer gazetteer = gazetteer();
        Set<String> ids = new Testimony(reports, copies, gazetteer, List.of()).ids();
        List<Decision> all = new ArrayList<>();
        for (TypedClaims each : typedClaims) {
            for (Decision correction : each.corrections()) {
                require(correction.claim(), ids, "a typed claim corrects");
                all.add(correction);
            }
        }
        refuseCircles(typedClaims);
        Path file = decisions;
        if (file != null && isWritten(file)) {
            List<Decision> recorded = DecisionFile.read(file);
            recorded.forEach(
                    decision -> require(decision.claim(), ids, file + ": a decision is about"));
            all.addAll(recorded);
        }
        Account before = Account.of(new Testimony(reports, copies, gazetteer, all));
        Decision decided = decided();
        if (decided == null) {
            return before;
        }
        require(decided.claim(), ids, "the decision is about");
        all.add(decided);
        Account after = Account.of(new Testimony(reports, copies, gazetteer, all));
        refuseIdle(decided, before, after);
        record(decided);
        return after;
    }

    /// A record that nobody has written in yet holds no decisions.
    private static boolean isWritten(Path file) {
        try {
            return Files.exists(file) && !(Files.isRegularFile(file) && Files.size(file) == 0);
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// Claims that correct each other over several files would all vanish.
    private static void refuseCircles(List<TypedClaims> typedClaims) {
        List<String> circle = Corrections.circle(corrects(typedClaims));
        if (circle != null) {
            throw new WrongInput(
                    "found typed claims that correct each other in a circle: "
                            + Corrections.words(circle)
                            + "; expected claims that correct one that was there before; delete"
                            + " `corrects` from one of them.");
        }
    }

    private static Map<String, String> corrects(List<TypedClaims> typedClaims) {
        Map<String, String> corrects = new TreeMap<>();
        typedClaims.forEach(each -> corrects.putAll(each.corrects()));
        return corrects;
    }

    /// A decision that changes nothing is a mistake more often than not: it is refused, and the
    /// record stays as it is.
    private static void refuseIdle(Decision decided, Account before, Account after) {
        if (!before.setAside().keySet().equals(after.setAside().keySet())) {
            return;
        }
        String why =
                switch (decided) {
                    case Decision.SetAside _ -> "it is set aside already";
                    case Decision.Restore _ -> "it is not set aside";
                    case Decision.Settle _ ->
                            "nothing that bears on anything contradicts it; name the claim or event"
                                    + " that does not hold with --set-aside";
                };
        throw new WrongInput(
                "the decision about '"
                        + decided.claim()
                        + "' would change nothing: "
                        + why
                        + ". Nothing was recorded.");
    }

    private Gazetteer gazetteer() {
        Gazetteer gazetteer = Gazetteer.standard();
        if (operation != null) {
            for (Place place : OperationFile.read(operation).network().places().values()) {
                List<String> spellings = new ArrayList<>(place.names().byLanguage().values());
                spellings.addAll(place.names().aliases());
                gazetteer = gazetteer.with(place.id().value(), spellings);
            }
        }
        return gazetteer;
    }

    /// `reports`, with the days that were given for them.
    ///
    /// @throws WrongInput when a day is given for a report that is not among them
    List<Report> dated(List<Report> reports) {
        Set<String> names = new TreeSet<>();
        reports.forEach(report -> names.add(report.name()));
        Map<String, LocalDate> days = new TreeMap<>();
        for (DatedReport dated : dates) {
            if (!names.contains(dated.report())) {
                throw new WrongInput(
                        "--date: found '"
                                + dated.report()
                                + "', which is no report that was read; expected one of "
                                + String.join(", ", names)
                                + ".");
            }
            LocalDate before = days.put(dated.report(), dated.day());
            if (before != null) {
                throw new WrongInput(
                        "--date: found "
                                + before
                                + " and "
                                + dated.day()
                                + " for '"
                                + dated.report()
                                + "', expected one day for each report; delete one of the two.");
            }
        }
        return reports.stream()
                .map(report -> {
                    LocalDate day = days.get(report.name());
                    return day == null ? report : report.on(day);
                })
                .toList();
    }

    /// The files that will be written.
    List<Path> outputs() {
        List<Path> outputs = new ArrayList<>();
        for (Path file : new @Nullable Path[] {figures, claims, situation, decisions}) {
            if (file != null) {
                outputs.add(file);
            }
        }
        return outputs;
    }

    /// The files that are read beside the reports.
    List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(typed);
        if (operation != null) {
            inputs.add(operation);
        }
        return inputs;
    }

    /// Writes the files that were asked for.
    void write(Account account, List<Report> reports, List<TypedClaims> typedClaims) {
        Map<Path, String> texts = new LinkedHashMap<>();
        if (figures != null) {
            texts.put(figures, AccountCsv.figures(account, speech(account)));
        }
        if (claims != null) {
            texts.put(claims, AccountCsv.claims(reports, corrects(typedClaims)));
        }
        if (situation != null) {
            boolean isPage = situation.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
            String text =
                    isPage
                            ? SituationText.page(account, reports, speech(account))
                            : SituationText.of(account, reports, speech(account));
            texts.put(situation, Speech.written(CleanText.lines(text)));
        }
        texts.forEach((file, text) -> OutputFiles.write(file, () -> WholeFile.write(file, text)));
    }

    /// Says what an account tells, in the language that was asked for.
    Speech speech(Account account) {
        return Speech.of(language, account);
    }

    /// How the command ends.
    ExitStatus status(Account account) {
        return strict && !account.disputes().isEmpty() ? ExitStatus.BAD_NEWS : ExitStatus.DONE;
    }

    private @Nullable Decision decided() {
        List<String> said = new ArrayList<>();
        for (String each : new @Nullable String[] {setAside, restore, settle}) {
            if (each != null) {
                said.add(each);
            }
        }
        if (said.isEmpty()) {
            return null;
        }
        if (said.size() > 1 || decisions == null || reason == null || by == null) {
            throw new WrongInput(
                    "passage account: "
                            + (said.size() > 1
                                    ? "found several decisions, expected one; take them one after"
                                            + " the other"
                                    : "a decision needs --decisions FILE to be recorded in, --reason"
                                            + " and --by; add what is missing"));
        }
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
        if (setAside != null) {
            return new Decision.SetAside(setAside, reason, by, now);
        }
        return restore != null
                ? new Decision.Restore(restore, reason, by, now)
                : new Decision.Settle(Objects.requireNonNull(settle), reason, by, now);
    }

    /// Adds a decision to the end of the record, unless the record could not be read with it.
    ///
    /// @throws WrongInput when its words cannot stand in a record, or the record is written in a
    ///   form that an entry cannot be added to
    private void record(Decision decision) {
        Path file = Objects.requireNonNull(decisions);
        String entry = entry(decision);
        String alone = DecisionFile.BEGINNING + entry;
        DecisionFile.read("the decision to be recorded", alone.getBytes(UTF_8));
        OutputFiles.write(
                file,
                () ->
                        WholeFile.change(
                                file, before -> before.isBlank() ? alone : added(before, entry)));
    }

    /// A record whose end would break it would be lost to everybody.
    private String added(String record, String entry) {
        String longer = record + (record.endsWith("\n") ? "" : "\n") + entry;
        try {
            DecisionFile.read(String.valueOf(decisions), longer.getBytes(UTF_8));
        } catch (WrongInput unreadable) {
            throw new WrongInput(
                    decisions
                            + ": found a record that could not be read with one more decision at its"
                            + " end, expected a list below `decisions:` with each `- ` two blanks"
                            + " from the margin, 1 MiB at most; write it so, or name a new file."
                            + " Nothing was recorded.");
        }
        return longer;
    }

    private static String entry(Decision decision) {
        String kind =
                switch (decision) {
                    case Decision.SetAside _ -> "set-aside";
                    case Decision.Restore _ -> "restore";
                    case Decision.Settle _ -> "settle";
                };
        return "  - "
                + kind
                + ": "
                + quoted(decision.claim())
                + "\n    reason: "
                + quoted(decision.reason())
                + "\n    by: "
                + quoted(decision.by())
                + "\n    at: "
                + decision.at()
                + "\n";
    }

    private static String quoted(String text) {
        return "\""
                + text.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ")
                + "\"";
    }

    private static void require(String claim, Set<String> ids, String what) {
        if (!ids.contains(claim)) {
            String near = Nearest.to(claim, ids);
            throw new WrongInput(
                    what
                            + " '"
                            + claim
                            + "', which is no claim of these reports; expected an id such as "
                            + (ids.isEmpty() ? "003#12" : ids.iterator().next())
                            + (near == null
                                    ? "; look it up in the list of claims."
                                    : "; did you mean '" + near + "'?"));
        }
    }
}
