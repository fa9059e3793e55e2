package org.safepassage.app.exports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Decision;
import org.safepassage.account.Dispute;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.NearMiss;
import org.safepassage.account.OpenEnd;
import org.safepassage.account.PlaceWords;
import org.safepassage.account.Reading;
import org.safepassage.account.Remark;
import org.safepassage.account.Statement;
import org.safepassage.account.Subject;
import org.safepassage.account.WayOut;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an account as JSON; `docs/account.schema.json` documents it.
public final class AccountText {
    private AccountText() {}

    /// The account: what follows from the claims, which it names by their ids.
    public static ObjectNode json(Account account) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode figures = root.putArray("figures");
        account.figures().forEach(figure -> figure(figures.addObject(), figure));
        ArrayNode disputes = root.putArray("disputes");
        account.disputes().forEach(dispute -> dispute(disputes.addObject(), dispute));
        ArrayNode misses = root.putArray("nearMisses");
        account.nearMisses().forEach(miss -> nearMiss(misses.addObject(), miss));
        ArrayNode remarks = root.putArray("remarks");
        account.remarks().forEach(remark -> remark(remarks.addObject(), remark));
        ArrayNode places = root.putArray("places");
        for (PlaceWords place : account.places()) {
            ObjectNode node = places.addObject();
            node.put("place", place.place());
            place.written().forEach(node.putArray("written")::add);
            node.put("why", place.why());
        }
        ObjectNode subjects = root.putObject("subjects");
        account.subjects().forEach((claim, subject) -> subject(subjects.putObject(claim), subject));
        ArrayNode decisions = root.putArray("decisions");
        for (Decision decision : account.decisions()) {
            ObjectNode node = decisions.addObject();
            node.put("claim", decision.claim());
            node.put("decision", AccountCsv.word(decision));
            node.put("reason", decision.reason());
            node.put("by", decision.by());
            node.put("at", decision.at() == null ? null : decision.at().toString());
        }
        account.setAside().keySet().forEach(root.putArray("setAside")::add);
        return root;
    }

    private static void figure(ObjectNode node, FigureRange figure) {
        subject(node.putObject("subject"), figure.subject());
        end(node, "low", figure.low());
        amount(node, "best", figure.best());
        end(node, "high", figure.high());
        OpenEnd open = figure.openHigh();
        node.put("noHigh", open == null ? null : word(open));
        node.put("contested", figure.isContested());
        ArrayNode statements = node.putArray("statements");
        figure.statements().forEach(statement -> statement(statements.addObject(), statement));
    }

    private static void subject(ObjectNode node, Subject subject) {
        node.put("unit", subject.unit().label());
        node.put("category", subject.category() == null ? null : subject.category().label());
        node.put("act", subject.act().words());
        subject.from().paths().forEach(node.putArray("from")::add);
        subject.to().paths().forEach(node.putArray("to")::add);
        node.put("time", subject.span().toString());
        node.put("firstDay", text(subject.span().firstDay()));
        node.put("lastDay", text(subject.span().lastDay()));
        node.put("sinceTheBeginning", subject.span().isTotal());
        node.put("words", subject.toString());
    }

    private static void end(ObjectNode node, String key, @Nullable FigureEnd end) {
        if (end == null) {
            node.putNull(key);
            return;
        }
        ObjectNode inside = node.putObject(key);
        amount(inside, "value", end.value());
        claims(inside.putArray("claims"), end.statements());
        readings(inside.putArray("readings"), end.readings());
    }

    private static void statement(ObjectNode node, Statement statement) {
        amount(node, "low", statement.low());
        amount(node, "high", statement.high());
        claims(node.putArray("claims"), List.of(statement));
        node.put("origins", statement.origins());
    }

    private static void dispute(ObjectNode node, Dispute dispute) {
        node.put("complete", dispute.isComplete());
        ArrayNode contradictions = node.putArray("contradictions");
        for (Contradiction contradiction : dispute.contradictions()) {
            ObjectNode each = contradictions.addObject();
            each.put("rule", contradiction.rule().id());
            each.put("title", contradiction.title());
            each.put("words", contradiction.words());
            claims(each.putArray("claims"), contradiction.statements());
            ArrayNode statements = each.putArray("statements");
            contradiction
                    .statements()
                    .forEach(statement -> {
                        ObjectNode inside = statements.addObject();
                        statement(inside, statement);
                        inside.put("subject", statement.subject().toString());
                    });
            contradiction.events().stream()
                    .map(StatedEvent::id)
                    .forEach(each.putArray("events")::add);
            readings(each.putArray("readings"), contradiction.readings());
        }
        ArrayNode ways = node.putArray("waysOut");
        for (WayOut way : dispute.waysOut()) {
            ObjectNode each = ways.addObject();
            claims(each.putArray("setAside"), way.statements());
            readings(each.putArray("giveUp"), way.readings());
        }
    }

    private static void nearMiss(ObjectNode node, NearMiss miss) {
        node.put("slip", miss.slip().words());
        node.put("words", miss.words());
        amount(node, "sum", miss.sum());
        miss.parts().stream().map(Claim::id).forEach(node.putArray("parts")::add);
        amount(node, "stated", miss.stated());
        miss.beside().stream().map(Claim::id).forEach(node.putArray("beside")::add);
    }

    private static void remark(ObjectNode node, Remark remark) {
        node.put("rule", remark.rule().id());
        node.put("words", remark.words());
        remark.claims().stream().map(Claim::id).forEach(node.putArray("claims")::add);
        remark.events().stream().map(StatedEvent::id).forEach(node.putArray("events")::add);
        node.put("needed", remark.needed());
    }

    private static void claims(ArrayNode list, List<Statement> statements) {
        statements.stream()
                .flatMap(statement -> statement.claims().stream())
                .map(Claim::id)
                .forEach(list::add);
    }

    private static void readings(ArrayNode list, List<Reading> readings) {
        for (Reading reading : readings) {
            ObjectNode node = list.addObject();
            node.put("id", reading.id());
            node.put("words", reading.words());
            node.put("needed", reading.needed());
        }
    }

    private static void amount(ObjectNode node, String key, @Nullable Amount amount) {
        if (amount == null) {
            node.putNull(key);
        } else {
            node.put(key, amount.decimal());
        }
    }

    private static String word(OpenEnd open) {
        return open.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
