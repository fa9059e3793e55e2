package org.safepassage.app.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Block;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Copy;
import org.safepassage.claims.Grade;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Report;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.TextSpan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what was read from reports: as JSON, whose offsets are those of the files, and as lines
/// for people.
public final class ClaimsText {
    private ClaimsText() {}

    /// The reports, their claims and copies as JSON; further parts of an account are added to it.
    ///
    /// @param texts what the reports were read from, in the same order
    public static ObjectNode json(List<Report> reports, List<ReportText> texts, Copies copies) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "safe-passage account 1");
        ArrayNode documents = root.putArray("documents");
        for (int i = 0; i < reports.size(); i++) {
            document(documents.addObject(), reports.get(i), texts.get(i));
        }
        ArrayNode list = root.putArray("copies");
        for (Copy copy : copies.copies()) {
            ObjectNode node = list.addObject();
            side(node.putObject("first"), copy.first(), copy.firstSpan(), reports, texts);
            side(node.putObject("second"), copy.second(), copy.secondSpan(), reports, texts);
            node.put("containment", copy.containment().decimal());
        }
        ArrayNode origins = root.putArray("origins");
        for (List<String> group : copies.origins()) {
            group.forEach(origins.addArray()::add);
        }
        return root;
    }

    private static void side(
            ObjectNode node,
            String name,
            TextSpan span,
            List<Report> reports,
            List<ReportText> texts) {
        node.put("name", name);
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).name().equals(name)) {
                span(node, span, texts.get(i));
            }
        }
    }

    private static void document(ObjectNode node, Report report, ReportText text) {
        node.put("name", report.name());
        node.put("title", report.title());
        node.put("date", report.date() == null ? null : report.date().toString());
        ArrayNode notes = node.putArray("notes");
        text.notes().forEach(notes::add);
        ArrayNode claims = node.putArray("claims");
        report.claims().forEach(claim -> claim(claims.addObject(), claim, text));
        ArrayNode events = node.putArray("events");
        report.events().forEach(event -> event(events.addObject(), event, text));
        ArrayNode assertions = node.putArray("assertions");
        report.assertions().forEach(each -> assertion(assertions.addObject(), each, text));
        ArrayNode blocks = node.putArray("blocks");
        for (Block block : report.blocks()) {
            ObjectNode each = blocks.addObject();
            span(each, block.span(), text);
            each.put("role", block.role().label());
            each.put("rule", block.rule());
            if (block.repeats() != null) {
                span(each.putObject("repeats"), block.repeats(), text);
            }
        }
    }

    private static void claim(ObjectNode node, Claim claim, ReportText text) {
        node.put("id", claim.id());
        span(node, claim.span(), text);
        node.put("quote", claim.quote());
        quantity(node.putObject("quantity"), claim.quantity());
        node.put("unit", claim.unit().label());
        node.put("category", claim.category() == null ? null : claim.category().label());
        node.put("predicate", claim.predicate().label());
        node.put("from", claim.circumstances().from());
        node.put("to", claim.circumstances().to());
        node.put("when", claim.circumstances().when());
        node.put("cumulative", cumulative(claim));
        node.put("source", claim.source().label());
        node.put("grade", claim.grade().label());
        ArrayNode rules = node.putArray("rules");
        claim.rules().forEach(rules::add);
    }

    private static @Nullable Boolean cumulative(Claim claim) {
        return switch (claim.cumulative()) {
            case TOTAL -> Boolean.TRUE;
            case BATCH -> Boolean.FALSE;
            case UNDECIDED -> null;
        };
    }

    private static void quantity(ObjectNode node, Quantity quantity) {
        amount(node, "low", quantity.low());
        amount(node, "high", quantity.high());
        node.put("qualifier", quantity.qualifier().label());
    }

    private static void amount(ObjectNode node, String key, @Nullable Amount amount) {
        if (amount == null) {
            node.putNull(key);
        } else {
            node.put(key, amount.decimal());
        }
    }

    private static void event(ObjectNode node, StatedEvent event, ReportText text) {
        node.put("id", event.id());
        span(node, event.span(), text);
        node.put("quote", event.quote());
        node.put("type", event.type().label());
        node.put("place", event.place());
        node.put("when", event.when());
        node.put("source", event.source().label());
        ArrayNode rules = node.putArray("rules");
        event.rules().forEach(rules::add);
    }

    private static void assertion(ObjectNode node, Assertion assertion, ReportText text) {
        node.put("id", assertion.id());
        span(node, assertion.span(), text);
        node.put("quote", assertion.quote());
        node.put("topic", assertion.topic().label());
        assertion.about().forEach(node.putArray("about")::add);
        assertion.what().forEach(node.putArray("what")::add);
        node.put("place", assertion.place());
        node.put("source", assertion.source().label());
        assertion.rules().forEach(node.putArray("rules")::add);
    }

    private static void span(ObjectNode node, TextSpan span, ReportText text) {
        node.put("start", text.original().start(span.start()));
        node.put("end", text.original().end(span.end()));
    }

    /// The reports and their claims in lines for people.
    public static String lines(List<Report> reports, List<ReportText> texts, Speech speech) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            String title = report.title();
            lines.append(speech.name(report.name()));
            lines.append(title == null ? "" : ": " + speech.name(title)).append('\n');
            for (String note : texts.get(i).notes()) {
                lines.append("  ").append(speech.say("lines.note", "words", speech.name(note)));
                lines.append('\n');
            }
            if (report.claims().isEmpty()) {
                lines.append("  ").append(speech.say("lines.no-claims")).append('\n');
            }
            report.claims()
                    .forEach(claim -> lines.append("  ").append(line(claim, speech)).append('\n'));
        }
        return lines.toString();
    }

    private static String line(Claim claim, Speech speech) {
        StringBuilder line =
                new StringBuilder(speech.name(claim.id().substring(claim.report().length())));
        String quote = claim.quote().replaceAll("\\s+", " ");
        line.append("  \"").append(speech.name(quote)).append('"');
        String source = claim.source().label();
        String who = source == null ? speech.say("lines.itself") : speech.name(source);
        line.append("  (").append(who).append(')');
        line.append("  ").append(speech.predicate(claim.predicate()));
        String from = claim.circumstances().from();
        String to = claim.circumstances().to();
        String when = claim.circumstances().when();
        if (from != null) {
            line.append(' ').append(speech.say("lines.from", "place", speech.name(from)));
        }
        if (to != null) {
            line.append(' ').append(speech.say("lines.to", "place", speech.name(to)));
        }
        if (when != null) {
            line.append(speech.say("list.comma")).append(speech.name(when));
        }
        if (claim.grade() != Grade.STATEMENT) {
            line.append("  [").append(speech.say("grade." + claim.grade().label())).append(']');
        }
        return line.toString();
    }
}
