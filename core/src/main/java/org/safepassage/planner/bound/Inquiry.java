package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Figure;

/// How it is asked who must stay behind and why.
///
/// @param figure which end of every count
/// @param solver solves the linear programmes; null for what the cheap bounds alone can show
/// @param longest the longest that the next programme may take; one that takes longer shows
///   nothing, so that only a limit that is never reached gives the same answer on every machine
/// @param isOver whether no more time is to be spent
public record Inquiry(
        Figure figure,
        @Nullable LinearSolver solver,
        Supplier<Duration> longest,
        BooleanSupplier isOver) {}
