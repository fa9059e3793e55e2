/// Claims: figures as sources say them in reports, with their words, places in the text and the
/// rules that made them; and the copies of one text in another. Data only; `reading` makes it.
@NullMarked
package org.safepassage.claims;

import org.jspecify.annotations.NullMarked;
