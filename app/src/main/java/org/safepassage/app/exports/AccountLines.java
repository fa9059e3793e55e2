package org.safepassage.app.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Dispute;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.OpenEnd;
import org.safepassage.account.Reading;
import org.safepassage.account.Remark;
import org.safepassage.account.Statement;
import org.safepassage.account.WayOut;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;

/// Writes an account in lines for people: what cannot be true first, then what may explain it, then
/// every figure with its range.
public final class AccountLines {
    /// Ways out that are listed of one dispute.
    private static final int WAYS = 5;

    /// Contradictions that are written out of one dispute; JSON holds them all.
    private static final int WRITTEN = 12;

    /// Disputes that the beginning tells.
    private static final int SHORT = 10;

    private static final Set<AccountRule> OPEN =
            EnumSet.of(
                    AccountRule.DEFINITION,
                    AccountRule.SHARE_WITHOUT_BASE,
                    AccountRule.NOT_COMPARABLE,
                    AccountRule.UNSAID);

    private final StringBuilder lines = new StringBuilder();

    private AccountLines() {}

    /// All of it.
    public static String of(Account account) {
        AccountLines text = new AccountLines();
        text.inShort(account);
        text.contradictions(account);
        text.nearMisses(account);
        text.remarks("Remarks", account, EnumSet.complementOf(EnumSet.copyOf(OPEN)));
        text.figures(account);
        text.remarks("What is not known", account, OPEN);
        text.decisions(account);
        return text.lines.toString();
    }

    /// What somebody with one minute should see: each dispute by its smallest contradiction, and
    /// the numbers that may be slips.
    private void inShort(Account account) {
        List<Dispute> disputes = account.disputes();
        if (disputes.isEmpty() && account.nearMisses().isEmpty()) {
            return;
        }
        heading("In short");
        account.nearMisses().stream()
                .limit(SHORT)
                .forEach(miss -> line("- A slip of the pen? " + miss.words()));
        for (Dispute dispute : disputes.stream().limit(SHORT).toList()) {
            // Of each kind the smallest, which comes first.
            Set<AccountRule> told = EnumSet.noneOf(AccountRule.class);
            for (Contradiction each : dispute.contradictions()) {
                if (told.add(each.rule())) {
                    line("- " + each.title() + ":");
                    line("    " + String.join("\n    against ", quotes(each)));
                }
            }
        }
        int others =
                Math.max(0, disputes.size() - SHORT)
                        + Math.max(0, account.nearMisses().size() - SHORT);
        if (others > 0) {
            line("- and " + others + " more below");
        }
    }

    /// The figures and states of a contradiction, each with its quotation.
    static List<String> quotes(Contradiction contradiction) {
        List<String> quotes = new ArrayList<>();
        contradiction.statements().forEach(statement -> quotes.add(quoted(statement.first())));
        contradiction.events().forEach(event -> quotes.add(quoted(event)));
        return quotes;
    }

    private void contradictions(Account account) {
        long count =
                account.disputes().stream()
                        .mapToLong(dispute -> dispute.contradictions().size())
                        .sum();
        heading("Contradictions: " + count);
        for (Dispute dispute : account.disputes()) {
            dispute.contradictions().stream().limit(WRITTEN).forEach(this::contradiction);
            int others = dispute.contradictions().size() - WRITTEN;
            if (others > 0) {
                line("- and " + others + " more among the same figures; --json lists them all");
            }
            ways(dispute);
        }
    }

    private void contradiction(Contradiction contradiction) {
        line("- " + contradiction.title() + " [" + contradiction.rule().id() + "]");
        for (Statement statement : contradiction.statements()) {
            line("    " + quoted(statement.first()) + more(statement));
            line("      taken as: " + statement.subject());
        }
        contradiction.events().forEach(event -> line("    " + quoted(event)));
        for (Reading reading : contradiction.readings()) {
            line("    if " + reading.words());
        }
        String needed =
                contradiction.readings().stream()
                        .map(Reading::needed)
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (!needed.isEmpty()) {
            line("    needed: " + needed);
        }
    }

    private void ways(Dispute dispute) {
        List<String> ways = new ArrayList<>();
        for (WayOut way : dispute.waysOut().stream().limit(WAYS).toList()) {
            List<String> parts = new ArrayList<>();
            way.statements().forEach(one -> parts.add("set aside " + one.first().id()));
            way.readings().forEach(one -> parts.add("do not take it that " + one.words()));
            ways.add(String.join(" and ", parts));
        }
        int others = dispute.waysOut().size() - ways.size();
        line(
                "  ways out: "
                        + String.join("; or ", ways)
                        + (others > 0 ? "; or " + others + " others" : ""));
        if (!dispute.isComplete()) {
            line("  there may be more contradictions among these figures than are listed");
        }
    }

    private void nearMisses(Account account) {
        heading("Near misses: " + account.nearMisses().size());
        account.nearMisses().forEach(miss -> line("- " + miss.words()));
    }

    private void remarks(String title, Account account, Set<AccountRule> rules) {
        List<Remark> some =
                account.remarks().stream().filter(one -> rules.contains(one.rule())).toList();
        heading(title + ": " + some.size());
        for (Remark remark : some) {
            line("- " + remark.words() + " [" + remark.rule().id() + "]");
            if (remark.needed() != null) {
                line("    needed: " + remark.needed());
            }
        }
    }

    private void figures(Account account) {
        List<FigureRange> said =
                account.figures().stream().filter(figure -> !isEmpty(figure)).toList();
        heading("Figures: " + said.size());
        for (FigureRange figure : said) {
            line("- " + figure.subject());
            line(
                    "    "
                            + range(figure)
                            + (figure.isContested() ? ", contested" : "")
                            + ends(figure));
            OpenEnd open = figure.openHigh();
            if (open != null) {
                line("    no high end: " + open.words() + "; needed: " + open.needed());
            }
        }
    }

    /// Whether nothing is known of it but that it is not below zero.
    private static boolean isEmpty(FigureRange figure) {
        boolean isOpen = figure.high() == null;
        boolean isZero = figure.low() == null || figure.low().value().equals(Amount.ZERO);
        return isOpen && isZero && !figure.isContested();
    }

    /// The range of a figure: `1,500 to 2,300, best 1,500`.
    static String range(FigureRange figure) {
        FigureEnd low = figure.low();
        FigureEnd high = figure.high();
        Amount best = figure.best();
        if (low != null && high != null && low.value().equals(high.value())) {
            return number(low.value());
        }
        Amount least = low == null ? Amount.ZERO : low.value();
        String range;
        if (high == null) {
            range = least.equals(Amount.ZERO) ? "anything" : number(least) + " or more";
        } else {
            range = number(least) + " to " + number(high.value());
        }
        return best == null ? range : range + ", best " + number(best);
    }

    private static String ends(FigureRange figure) {
        String low = ids(figure.low());
        String high = ids(figure.high());
        return (low.isEmpty() ? "" : "; low by " + low)
                + (high.isEmpty() ? "" : "; high by " + high);
    }

    private static String ids(@Nullable FigureEnd end) {
        if (end == null || end.statements().isEmpty()) {
            return "";
        }
        String ids =
                end.statements().stream()
                        .map(statement -> statement.first().id())
                        .collect(Collectors.joining(" with "));
        String conditions =
                end.readings().stream().map(Reading::words).collect(Collectors.joining(", and "));
        return conditions.isEmpty() ? ids : ids + " (if " + conditions + ")";
    }

    private void decisions(Account account) {
        if (account.decisions().isEmpty()) {
            return;
        }
        heading("Decisions: " + account.decisions().size());
        account.decisions()
                .forEach(decision ->
                        line(
                                "- "
                                        + decision.claim()
                                        + " "
                                        + AccountCsv.word(decision)
                                        + " by "
                                        + decision.by()
                                        + ": "
                                        + decision.reason()));
    }

    /// A claim's words with who said them and where.
    static String quoted(Claim claim) {
        String source = claim.source().label();
        String quote = claim.quote().strip().replaceAll("\\s+", " ");
        return "\"" + quote + "\" (" + (source == null ? "" : source + ", in ") + claim.id() + ")";
    }

    /// An event's words with who said them, where, and of what time.
    static String quoted(StatedEvent event) {
        String source = event.source().label();
        String quote = event.quote().strip().replaceAll("\\s+", " ");
        return "\""
                + quote
                + "\" ("
                + (source == null ? "" : source + ", in ")
                + event.id()
                + (event.when() == null ? "" : ", said of: " + event.when())
                + ")";
    }

    private static String more(Statement statement) {
        int others = statement.claims().size() - 1;
        if (others == 0) {
            return "";
        }
        String ids =
                statement.claims().stream()
                        .skip(1)
                        .limit(4)
                        .map(Claim::id)
                        .collect(Collectors.joining(", "));
        return " and "
                + ids
                + (others > 4 ? " and " + (others - 4) + " more" : "")
                + "; independent origins: "
                + statement.origins();
    }

    /// A number with separators; halves of people are cut to one decimal.
    static String number(Amount amount) {
        BigDecimal decimal = amount.decimal();
        return decimal.scale() <= 0
                ? String.format(Locale.ROOT, "%,d", decimal.toBigInteger())
                : decimal.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private void heading(String title) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        lines.append(title).append('\n');
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }
}
