package org.safepassage.claims.reading;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;

/// Joins the categories of people whom one number counts together.
final class Categories {
    private static final Set<Category> MIXED =
            EnumSet.of(Category.WOMEN, Category.CHILDREN, Category.ELDERLY, Category.CIVILIANS);

    private Categories() {}

    /// The category of both together.
    static @Nullable Category together(@Nullable Category one, @Nullable Category other) {
        if (one == other || one == null || other == null) {
            return one == null ? other : one;
        }
        if (other == Category.FAMILIES) {
            return one == Category.FIGHTERS ? Category.FIGHTERS_AND_FAMILIES : one;
        }
        if (MIXED.contains(one) && MIXED.contains(other)) {
            return Category.CIVILIANS;
        }
        boolean sick = one == Category.WOUNDED || one == Category.PATIENTS;
        boolean both = other == Category.WOUNDED || other == Category.PATIENTS;
        return sick && both ? Category.WOUNDED : Category.ALL;
    }
}
