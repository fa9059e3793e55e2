/// The words that newsrooms use, as data files beside this package: what may be counted, what
/// happens to it, who says so. Other people's words; none of them is shown as ours.
@NullMarked
package org.safepassage.claims.words;

import org.jspecify.annotations.NullMarked;
