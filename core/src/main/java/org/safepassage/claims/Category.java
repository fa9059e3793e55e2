package org.safepassage.claims;

/// Whom a claim counts, by the word its source used; the mapping from words is `words/nouns.txt`.
/// People and shares of people only.
public enum Category implements Labelled {
    /// Members of armed groups that leave or fight.
    FIGHTERS("fighters"),
    /// Soldiers, cadets, police, fighters on the side of a government.
    MILITARY("military"),
    /// One number for fighters and their relatives together.
    FIGHTERS_AND_FAMILIES("fighters+families"),
    /// Relatives alone.
    FAMILIES("families"),
    /// Called so, or residents, or a mixed group of women, children and old men.
    CIVILIANS("civilians"),
    /// Sick, or in hospital.
    PATIENTS("patients"),
    /// Called injured or wounded.
    WOUNDED("wounded"),
    /// Aid, medical, embassy and rescue workers.
    STAFF("staff"),
    /// Citizens counted by their state.
    NATIONALS("nationals"),
    /// Prisoners, hostages.
    DETAINEES("detainees"),
    /// Women.
    WOMEN("women"),
    /// Men.
    MEN("men"),
    /// Children.
    CHILDREN("children"),
    /// Old people.
    ELDERLY("elderly"),
    /// People of unsaid or mixed kind.
    ALL("all");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
