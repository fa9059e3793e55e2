package org.safepassage.app.exports;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Decision;
import org.safepassage.account.Dispute;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.Message;
import org.safepassage.account.NearMiss;
import org.safepassage.account.OpenEnd;
import org.safepassage.account.PlaceWords;
import org.safepassage.account.Question;
import org.safepassage.account.Reading;
import org.safepassage.account.Remark;
import org.safepassage.account.State;
import org.safepassage.account.Statement;
import org.safepassage.account.Subject;
import org.safepassage.account.WayOut;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Grade;
import org.safepassage.claims.StatedEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an account as JSON; `docs/account.schema.json` documents it.
public final class AccountText {
    private final Speech speech;
    private final boolean isMarked;
    private final ArrayNode table = JsonNodeFactory.instance.arrayNode();

    /// The place of each reading in the table; the same reading is the same object.
    private final IdentityHashMap<Reading, Integer> numbers = new IdentityHashMap<>();

    private AccountText(Speech speech, boolean isMarked) {
        this.speech = speech;
        this.isMarked = isMarked;
    }

    /// The account: what follows from the claims, which it names by their ids.
    ///
    /// @param speech the language of its sentences
    public static ObjectNode json(Account account, Speech speech) {
        return new AccountText(speech, false).json(account);
    }

    /// The same for a page: with private marks around every value in an Arabic sentence, of which
    /// it makes isolates once all text of others has been cleaned, and with readings by number.
    public static ObjectNode marked(Account account, Speech speech) {
        return new AccountText(speech, true).json(account);
    }

    private ObjectNode json(Account account) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("language", speech.language().label());
        ArrayNode figures = root.putArray("figures");
        account.figures().forEach(figure -> figure(figures.addObject(), figure));
        ArrayNode disputes = root.putArray("disputes");
        account.disputes().forEach(dispute -> dispute(disputes.addObject(), dispute));
        ArrayNode misses = root.putArray("nearMisses");
        account.nearMisses().forEach(miss -> nearMiss(misses.addObject(), miss));
        ArrayNode remarks = root.putArray("remarks");
        account.remarks().forEach(remark -> remark(remarks.addObject(), remark));
        ArrayNode questions = root.putArray("questions");
        account.questions().forEach(question -> question(questions.addObject(), question));
        ArrayNode places = root.putArray("places");
        for (PlaceWords place : account.places()) {
            ObjectNode node = places.addObject();
            node.put("place", place.places().toString());
            node.put("name", plain(speech.places(place.places())));
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
            account.setAsideBy(decision).forEach(node.putArray("setsAside")::add);
        }
        account.setAside().keySet().forEach(root.putArray("setAside")::add);
        if (isMarked) {
            root.set("readings", table);
        }
        return root;
    }

    private void figure(ObjectNode node, FigureRange figure) {
        subject(node.putObject("subject"), figure.subject());
        end(node, "low", figure.low());
        amount(node, "best", figure.best());
        end(node, "high", figure.high());
        OpenEnd open = figure.openHigh();
        node.put("noHigh", open == null ? null : open.label());
        node.put("contested", figure.isContested());
        ArrayNode statements = node.putArray("statements");
        figure.statements().forEach(statement -> statement(statements.addObject(), statement));
    }

    private void subject(ObjectNode node, Subject subject) {
        node.put("unit", subject.unit().label());
        node.put("category", subject.category() == null ? null : subject.category().label());
        node.put("act", subject.act().words());
        subject.from().paths().forEach(node.putArray("from")::add);
        subject.to().paths().forEach(node.putArray("to")::add);
        node.put("what", plain(speech.happened(subject)));
        node.put("place", plain(speech.places(subject.from())));
        node.put("destination", plain(speech.places(subject.to())));
        node.put("time", plain(speech.time(subject.span())));
        node.put("clock", subject.span().clock());
        node.put("plan", subject.span().isPlan());
        node.put("upToReport", subject.span().endsWithReport());
        DayOfWeek weekday = subject.span().weekday();
        node.put("weekday", weekday == null ? null : weekday.getValue());
        node.put("quarter", subject.span().quarter());
        node.put("firstDay", text(subject.span().firstDay()));
        node.put("lastDay", text(subject.span().lastDay()));
        node.put("sinceTheBeginning", subject.span().isTotal());
        node.put("words", plain(speech.subject(subject)));
    }

    private void end(ObjectNode node, String key, @Nullable FigureEnd end) {
        if (end == null) {
            node.putNull(key);
            return;
        }
        ObjectNode inside = node.putObject(key);
        amount(inside, "value", end.value());
        claims(inside.putArray("claims"), end.statements());
        readings(inside.putArray("readings"), end.readings());
        Grade grade = end.grade();
        inside.put("grade", grade == null ? null : grade.label());
    }

    private void statement(ObjectNode node, Statement statement) {
        amount(node, "low", statement.low());
        amount(node, "high", statement.high());
        claims(node.putArray("claims"), List.of(statement));
        node.put("origins", statement.origins());
        node.put("grade", statement.grade().label());
    }

    private void dispute(ObjectNode node, Dispute dispute) {
        node.put("complete", dispute.isComplete());
        ArrayNode contradictions = node.putArray("contradictions");
        for (Contradiction contradiction : dispute.contradictions()) {
            ObjectNode each = contradictions.addObject();
            each.put("rule", contradiction.rule().id());
            each.put("title", plain(speech.say(contradiction.title())));
            each.put("words", plain(words(contradiction)));
            claims(each.putArray("claims"), contradiction.statements());
            ArrayNode statements = each.putArray("statements");
            contradiction
                    .statements()
                    .forEach(statement -> {
                        ObjectNode inside = statements.addObject();
                        statement(inside, statement);
                        inside.put("subject", plain(speech.subject(statement.subject())));
                    });
            events(each.putArray("events"), contradiction.states());
            readings(each.putArray("readings"), contradiction.readings());
        }
        ArrayNode ways = node.putArray("waysOut");
        for (WayOut way : dispute.waysOut()) {
            ObjectNode each = ways.addObject();
            ArrayNode aside = each.putArray("setAside");
            claims(aside, way.statements());
            events(aside, way.states());
            readings(each.putArray("giveUp"), way.readings());
        }
    }

    private void nearMiss(ObjectNode node, NearMiss miss) {
        node.put("slip", miss.slip().label());
        node.put("words", plain(speech.say(miss.message())));
        amount(node, "sum", miss.sum());
        miss.parts().stream().map(Claim::id).forEach(node.putArray("parts")::add);
        amount(node, "stated", miss.stated());
        miss.beside().stream().map(Claim::id).forEach(node.putArray("beside")::add);
    }

    private void remark(ObjectNode node, Remark remark) {
        node.put("rule", remark.rule().id());
        node.put("words", plain(speech.say(remark.message())));
        remark.claims().stream().map(Claim::id).forEach(node.putArray("claims")::add);
        remark.events().stream().map(StatedEvent::id).forEach(node.putArray("events")::add);
        Message needed = remark.needed();
        node.put("needed", needed == null ? null : plain(speech.say(needed)));
    }

    private void question(ObjectNode node, Question question) {
        node.put("rule", question.rule().id());
        node.put("words", plain(speech.say(question.message())));
        question.assertions().stream().map(Assertion::id).forEach(node.putArray("assertions")::add);
        question.events().stream().map(StatedEvent::id).forEach(node.putArray("events")::add);
        question.claims().stream().map(Claim::id).forEach(node.putArray("claims")::add);
        node.put("needed", plain(speech.say(question.needed())));
    }

    /// All of a contradiction: its title, each figure with how it was taken, and on what condition.
    private String words(Contradiction contradiction) {
        List<String> parts = new ArrayList<>();
        for (Statement statement : contradiction.statements()) {
            parts.add(
                    speech.quoted(statement.first())
                            + " ["
                            + speech.say(
                                    "lines.taken", "subject", speech.subject(statement.subject()))
                            + "]");
        }
        contradiction.states().forEach(state -> parts.add(speech.quoted(state.first())));
        String words =
                speech.say(contradiction.title())
                        + ": "
                        + String.join(speech.say("semicolon"), parts)
                        + ".";
        List<String> conditions = new ArrayList<>();
        for (Reading reading : contradiction.readings()) {
            conditions.add(speech.say(reading.words()));
        }
        return conditions.isEmpty()
                ? words
                : words
                        + " "
                        + speech.say(
                                "condition",
                                "words",
                                String.join(speech.say("list.comma"), conditions));
    }

    private static void claims(ArrayNode list, List<Statement> statements) {
        statements.stream()
                .flatMap(statement -> statement.claims().stream())
                .map(Claim::id)
                .forEach(list::add);
    }

    private static void events(ArrayNode list, List<State> states) {
        states.stream()
                .flatMap(state -> state.events().stream())
                .map(StatedEvent::id)
                .forEach(list::add);
    }

    /// Readings; on a page by their numbers in one table, since few readings stand in thousands of
    /// contradictions.
    private void readings(ArrayNode list, List<Reading> readings) {
        for (Reading reading : readings) {
            Integer number = numbers.get(reading);
            if (number == null) {
                number = table.size();
                numbers.put(reading, number);
                ObjectNode node = table.addObject();
                node.put("id", reading.id());
                node.put("words", plain(speech.say(reading.words())));
                node.put("needed", plain(speech.say(reading.needed())));
            }
            if (isMarked) {
                list.add(number);
            } else {
                list.add(table.get(number).deepCopy());
            }
        }
    }

    private static void amount(ObjectNode node, String key, @Nullable Amount amount) {
        if (amount == null) {
            node.putNull(key);
        } else {
            node.put(key, amount.decimal());
        }
    }

    /// A sentence; for programs without marks of direction, since they put it where they want.
    private String plain(String text) {
        return isMarked ? text : Speech.unmarked(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
