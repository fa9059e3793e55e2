package org.safepassage.planner;

/// How many convoys of each side of one `together` term go, and when the last of each counts. Each
/// side's moments only go forward, so that the order of decision is the order of time, and partners
/// stay partners.
final class PairCount {
    int convoysOne;
    int convoysOther;
    int lastOne;
    int lastOther;

    void clear() {
        convoysOne = 0;
        convoysOther = 0;
        lastOne = 0;
        lastOther = 0;
    }

    void copyFrom(PairCount from) {
        convoysOne = from.convoysOne;
        convoysOther = from.convoysOther;
        lastOne = from.lastOne;
        lastOther = from.lastOther;
    }

    void add(int moment, boolean one, boolean other) {
        if (one) {
            convoysOne++;
            lastOne = moment;
        }
        if (other) {
            convoysOther++;
            lastOther = moment;
        }
    }
}
