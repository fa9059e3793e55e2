package org.safepassage.app.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Gazetteer;
import org.safepassage.account.Testimony;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Labelled;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Report;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.ReportReading;
import org.safepassage.testkit.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The five labelled reports beside the repository, as if they had been read without a mistake: so
/// the account is tested apart from reading.
final class LabelledReports {
    /// The days of publication that the texts themselves name.
    private static final Map<String, LocalDate> DATES =
            Map.of("000", LocalDate.of(2024, 12, 4), "004", LocalDate.of(2016, 12, 17));

    private LabelledReports() {}

    /// All five; the test is skipped where they are absent.
    static Testimony testimony() {
        Path folder = Repository.shared("claims/reports");
        List<Report> reports = new ArrayList<>();
        for (String name : List.of("000", "001", "002", "003", "004")) {
            reports.add(report(folder, name));
        }
        Copies copies =
                new Copies(
                        List.of(),
                        List.of(
                                List.of("003#39", "004#1"),
                                List.of("003#40", "004#2"),
                                List.of("003#41", "004#3")));
        return new Testimony(reports, copies, Gazetteer.standard(), List.of());
    }

    private static Report report(Path folder, String name) {
        try {
            JsonNode gold =
                    JsonMapper.shared()
                            .readTree(Files.readString(folder.resolve(name + ".gold.json")));
            String text = Files.readString(folder.resolve(gold.get("doc").asString()));
            List<Claim> claims = new ArrayList<>();
            for (JsonNode claim : gold.get("claims")) {
                claims.add(claim(claim, name, claims.size() + 1));
            }
            List<StatedEvent> events = new ArrayList<>();
            for (JsonNode event : gold.get("events")) {
                events.add(event(event, name, events.size() + 1));
            }
            return new Report(
                    name,
                    text,
                    null,
                    DATES.get(name),
                    List.of(),
                    claims,
                    events,
                    ReportReading.read(name, text).assertions());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Claim claim(JsonNode node, String report, int number) {
        JsonNode quantity = node.get("quantity");
        JsonNode cumulative = node.get("cumulative");
        return new Claim(
                report + "#" + number,
                report,
                new TextSpan(node.get("start").asInt(), node.get("end").asInt()),
                node.get("quote").asString(),
                new Quantity(
                        amount(quantity.get("low")),
                        amount(quantity.get("high")),
                        choice(Qualifier.class, quantity, "qualifier")),
                choice(Unit.class, node, "unit"),
                text(node, "category") == null ? null : choice(Category.class, node, "category"),
                choice(Predicate.class, node, "predicate"),
                new Circumstances(text(node, "from"), text(node, "to"), text(node, "when")),
                cumulative.isNull()
                        ? Cumulative.UNDECIDED
                        : cumulative.asBoolean() ? Cumulative.TOTAL : Cumulative.BATCH,
                source(node),
                List.of("label"));
    }

    private static StatedEvent event(JsonNode node, String report, int number) {
        return new StatedEvent(
                report + "@" + number,
                report,
                new TextSpan(node.get("start").asInt(), node.get("end").asInt()),
                node.get("quote").asString(),
                choice(EventType.class, node, "type"),
                text(node, "place"),
                text(node, "when"),
                source(node),
                List.of("label"));
    }

    private static SourceChain source(JsonNode node) {
        String source = text(node, "source");
        return source == null
                ? SourceChain.OWN_VOICE
                : new SourceChain(List.of(source.split(" > ", -1)));
    }

    private static <T extends Enum<T> & Labelled> T choice(
            Class<T> type, JsonNode node, String field) {
        String label = node.get(field).asString();
        return Objects.requireNonNull(Labelled.find(type, label), label);
    }

    private static @Nullable Amount amount(JsonNode node) {
        return node.isNull() ? null : Amount.of(node.decimalValue());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
