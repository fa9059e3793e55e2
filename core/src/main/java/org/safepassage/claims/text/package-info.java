/// The text of a report as blocks, sentences and tokens. Every offset is one of the text as it
/// stands; nothing is normalised away, only read alike.
@NullMarked
package org.safepassage.claims.text;

import org.jspecify.annotations.NullMarked;
