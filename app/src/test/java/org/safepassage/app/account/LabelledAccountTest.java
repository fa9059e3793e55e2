package org.safepassage.app.account;

import org.junit.jupiter.api.Test;
import org.safepassage.account.Account;

class LabelledAccountTest {
    @Test
    void print() {
        Account account = Account.of(LabelledReports.testimony());
        account.figures().forEach(f -> System.out.println("FIG " + f.subject() + " | " + (f.low()==null?"-":f.low().value()) + " / " + f.best() + " / " + (f.high()==null?"-":f.high().value()) + (f.isContested()?" CONTESTED":"") + " n=" + f.statements().size()));
        account.disputes().forEach(d -> { System.out.println("DISPUTE complete=" + d.isComplete() + " ways=" + d.waysOut().size()); d.contradictions().forEach(c -> System.out.println("   " + c.rule() + " " + c.words())); });
        account.nearMisses().forEach(n -> System.out.println("NEAR " + n.words()));
        account.remarks().forEach(n -> System.out.println("REMARK " + n.rule().id() + ": " + n.words() + " NEEDED " + n.needed()));
        account.places().forEach(n -> System.out.println("PLACE " + n));
    }
}
