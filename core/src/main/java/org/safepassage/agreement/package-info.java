/// What the parties agreed: parties, terms and their clauses, as words and as rules.
@NullMarked
package org.safepassage.agreement;

import org.jspecify.annotations.NullMarked;
