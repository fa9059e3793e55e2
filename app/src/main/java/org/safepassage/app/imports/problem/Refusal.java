package org.safepassage.app.imports.problem;

/// Why something cannot be taken: what it is, what would do, and what its author can do.
///
/// @param found what stands there
/// @param expected what would be right
/// @param nextStep what to do
public record Refusal(String found, String expected, String nextStep) {}
