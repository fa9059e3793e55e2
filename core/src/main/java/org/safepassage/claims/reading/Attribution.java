package org.safepassage.claims.reading;

import org.safepassage.claims.SourceChain;

/// Words that say who speaks, and how far their speech reaches.
///
/// @param chain who; empty when a pronoun or "the source" refers back and nothing was said before
/// @param from the first token of the words
/// @param to the token behind their last
/// @param verb the token of the verb, or of "according"
/// @param first the first token that they cover
/// @param last the token behind the last that they cover
record Attribution(SourceChain chain, int from, int to, int verb, int first, int last) {}
