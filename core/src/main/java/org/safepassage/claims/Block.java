package org.safepassage.claims;

import org.jspecify.annotations.Nullable;

/// A paragraph, line or other unit of layout with the part it plays on its page.
///
/// @param span where it stands
/// @param role the part it plays
/// @param rule the id of the rule that gave it that role
/// @param repeats the first block with the same words, when this one repeats it
public record Block(TextSpan span, BlockRole role, String rule, @Nullable TextSpan repeats) {}
