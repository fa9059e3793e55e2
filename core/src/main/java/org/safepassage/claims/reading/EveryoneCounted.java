package org.safepassage.claims.reading;

import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Unit;

/// Everyone, as if it were a number, so that verbs can be asked what they say of them.
final class EveryoneCounted {
    private static final Quantity SOME = new Quantity(Amount.of(1), null, Qualifier.AT_LEAST);

    private EveryoneCounted() {}

    static Counted at(int from, int to) {
        NumberPhrase number = new NumberPhrase(from, from, to, SOME, false, "everyone");
        return new Counted(number, to, Unit.PEOPLE, Category.ALL, null, Counted.Kind.NOUN);
    }
}
