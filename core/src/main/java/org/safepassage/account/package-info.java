/// The account: from claims that conflict to figures that can be defended. It says when claims
/// speak of the same thing, which constraints tie them, what range each figure has, which claims
/// cannot all be true, and what would be needed to know more. It never picks a winner: that is a
/// person's decision, with a reason. `docs/account.md` explains every rule with an example.
@NullMarked
package org.safepassage.account;

import org.jspecify.annotations.NullMarked;
