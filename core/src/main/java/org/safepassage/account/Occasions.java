package org.safepassage.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Copy;
import org.safepassage.claims.Report;

/// Which reports may speak of one operation: those published within a month of each other, and
/// those of which one has copied from the other or both name one origin. A report without a date
/// that shares nothing with another stands alone.
final class Occasions {
    private static final long DAYS = 30;

    private final Map<String, String> leader = new HashMap<>();

    /// The occasions of all reports.
    Occasions(Testimony testimony) {
        testimony.reports().forEach(report -> leader.put(report.name(), report.name()));
        Map<LocalDate, Report> dated = new TreeMap<>();
        for (Report report : testimony.reports()) {
            LocalDate date = report.date();
            Report same = date == null ? null : dated.putIfAbsent(date, report);
            if (same != null) {
                join(same.name(), report.name());
            }
        }
        Map.Entry<LocalDate, Report> before = null;
        for (Map.Entry<LocalDate, Report> next : dated.entrySet()) {
            if (before != null && ChronoUnit.DAYS.between(before.getKey(), next.getKey()) <= DAYS) {
                join(before.getValue().name(), next.getValue().name());
            }
            before = next;
        }
        for (Copy copy : testimony.copies().copies()) {
            join(copy.first(), copy.second());
        }
        Map<String, String> reportOf = new HashMap<>();
        testimony.claims().forEach(claim -> reportOf.put(claim.id(), claim.report()));
        for (List<String> origin : testimony.copies().origins()) {
            for (String id : origin) {
                join(reportOf.get(origin.getFirst()), reportOf.get(id));
            }
        }
    }

    /// The occasion of a report, by the name of its first report.
    String of(String report) {
        String at = report;
        String next = leader.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = leader.getOrDefault(at, at);
        }
        return at;
    }

    private void join(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return;
        }
        String first = of(one);
        String second = of(other);
        if (!Objects.equals(first, second)) {
            boolean isFirst = first.compareTo(second) < 0;
            leader.put(isFirst ? second : first, isFirst ? first : second);
        }
    }
}
