package org.safepassage.account.exact;

import java.util.List;

/// One end of what a quantity can be, and what puts it there.
///
/// @param value the least, or the greatest, that it can be
/// @param reasons reasons that suffice to put the end there, and of which none can be left out, as
///   far as the constraints of one proof go; ascending. Empty when it holds without any
public record End(Fraction value, List<Integer> reasons) {
    public End {
        reasons = List.copyOf(reasons);
    }
}
