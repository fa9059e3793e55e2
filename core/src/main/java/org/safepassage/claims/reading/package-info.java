/// Finds claims and stated events in the text of a report, by rules whose ids each claim lists;
/// docs/account.md explains each rule.
@NullMarked
package org.safepassage.claims.reading;

import org.jspecify.annotations.NullMarked;
