package org.safepassage.planner;

/// How good a set of decisions is; smaller is better. The planner's own reckoning, in raw numbers.
///
/// @param leftBehind people left times priority in thousandths
/// @param exposure person-seconds in millionths
/// @param finish seconds from the horizon's start
/// @param spread sum of the squares of each vehicle's last end; among equal finishes the smaller
///   has fewer vehicles near it
/// @param vehicleSeconds vehicles times seconds
record Worth(long leftBehind, long exposure, int finish, long spread, long vehicleSeconds) {
    int compare(Worth other, Objective objective) {
        int order = Long.compare(leftBehind, other.leftBehind);
        if (order == 0) {
            order =
                    switch (objective) {
                        case EXPOSURE -> Long.compare(exposure, other.exposure);
                        case FINISH -> Integer.compare(finish, other.finish);
                    };
        }
        if (order == 0) {
            order =
                    switch (objective) {
                        case EXPOSURE -> Integer.compare(finish, other.finish);
                        case FINISH -> Long.compare(spread, other.spread);
                    };
        }
        return order != 0 ? order : Long.compare(vehicleSeconds, other.vehicleSeconds);
    }
}
