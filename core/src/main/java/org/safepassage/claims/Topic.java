package org.safepassage.claims;

/// What an assertion without a figure is about. For each, `about` is what two assertions must share
/// to be compared, and `what` is what is told of it.
public enum Topic implements Labelled {
    /// All of some people left. What: the people.
    EVERYONE("everyone"),
    /// Only some people remain. What: the people.
    ONLY("only"),
    /// Something was done to people. What: the people.
    DEED("deed"),
    /// Something held a movement up. What: the words that tell it.
    CAUSE("cause"),
    /// Where people were held or besieged. About: the people; what: the place.
    WHEREABOUTS("whereabouts"),
    /// How people who were held came out. About: the people; what: the manner.
    ENDING("ending"),
    /// Who used which weapons. About: the weapons; what: the people.
    MEANS("means"),
    /// Who carried talks between others. What: the names.
    MEDIATOR("mediator"),
    /// Who agreed. What: the names.
    PARTY("party"),
    /// Who may leave, as an agreement or a plan words it. What: the people.
    ELIGIBLE("eligible"),
    /// What those who came out are called. About: the people; what: the nouns.
    CALLED("called"),
    /// Some of a group are among others, without a number. What: the people.
    SOME("some");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
