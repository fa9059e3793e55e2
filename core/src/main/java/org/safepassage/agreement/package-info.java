/// Parties and terms: what was agreed, in words and as rules.
@NullMarked
package org.safepassage.agreement;

import org.jspecify.annotations.NullMarked;
