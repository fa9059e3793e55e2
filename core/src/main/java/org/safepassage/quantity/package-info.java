/// Quantities and identities that `java.time` lacks and several packages share: people, places in
/// vehicles, lengths, shares.
@NullMarked
package org.safepassage.quantity;

import org.jspecify.annotations.NullMarked;
