package org.safepassage.app.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.Reasons;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Score;

/// Everything that a report shows. The same input gives the same bytes: there is no clock in it.
///
/// @param operation what was agreed
/// @param plan the plan for it, in which the checker found no rule broken: another is not published
/// @param score how good the plan is
/// @param bound what no plan can beat, or null when it is not known
/// @param reasons why people are left behind, or null when nobody is or it is not known
/// @param maps layers to draw beneath the corridors, the lowest first
/// @param links other pages to offer at the top; empty for a page that travels alone
/// @param made how the plan was made, so that it can be made again
public record ReportInput(
        Operation operation,
        Plan plan,
        Score score,
        @Nullable ProvenBound bound,
        @Nullable Reasons reasons,
        List<MapLayer> maps,
        List<Link> links,
        Making made) {

    public ReportInput {
        maps = List.copyOf(maps);
        links = List.copyOf(links);
    }

    /// A report of its own: no map, no links.
    public static ReportInput of(
            Operation operation, Plan plan, Score score, @Nullable ProvenBound bound, Making made) {
        return new ReportInput(operation, plan, score, bound, null, List.of(), List.of(), made);
    }

    /// This report with map layers beneath the corridors.
    public ReportInput withMaps(List<MapLayer> layers) {
        return new ReportInput(operation, plan, score, bound, reasons, layers, links, made);
    }

    /// This report with the reasons why people are left behind.
    public ReportInput withReasons(@Nullable Reasons why) {
        return new ReportInput(operation, plan, score, bound, why, maps, links, made);
    }

    /// This report with other pages to offer at the top.
    public ReportInput withLinks(List<Link> others) {
        return new ReportInput(operation, plan, score, bound, reasons, maps, others, made);
    }

    /// Another page.
    ///
    /// @param title what it is called
    /// @param address where it lies, relative to this page
    public record Link(String title, String address) {}

    /// How a plan was made.
    ///
    /// @param seed the seed of the search
    /// @param steps how many steps the search took; null when the time ended before a first plan
    ///   was finished, which nothing makes again
    public record Making(long seed, @Nullable Long steps) {}
}
