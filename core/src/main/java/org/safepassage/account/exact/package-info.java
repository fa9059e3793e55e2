/// What follows from linear constraints between unknown quantities, in exact fractions: the least
/// and the greatest each can be, the constraints that say so, and every smallest set of reasons
/// that cannot hold together. It knows nothing of claims: reasons and unknowns are numbers here.
@NullMarked
package org.safepassage.account.exact;

import org.jspecify.annotations.NullMarked;
