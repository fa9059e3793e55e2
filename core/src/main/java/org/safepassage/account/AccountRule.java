package org.safepassage.account;

/// Every rule by which claims are compared, under the id that `docs/account.md`, results and tests
/// share.
public enum AccountRule {
    /// What a source says of a quantity bounds it.
    STATED("stated"),
    /// Fewer people, from a smaller area, in a shorter time: never more.
    PART_OF_WHOLE("part-of-whole"),
    /// What is counted since the beginning never falls.
    RUNNING_TOTAL("running-total"),
    /// One batch is no more than the total that contains it.
    BATCH_BELOW_TOTAL("batch-below-total"),
    /// Batches of different days together are no more than the total.
    BATCHES_ADD_UP("batches-add-up"),
    /// Parts that exclude each other add up to no more than their whole.
    SUM_OF_PARTS("sum-of-parts"),
    /// A share of a base is that part of it.
    SHARE("share"),
    /// A share says nothing without its base.
    SHARE_WITHOUT_BASE("share-without-base"),
    /// What was planned did not therefore happen.
    PLAN_IS_NOT_FACT("plan-is-not-fact"),
    /// More people than the vehicles named could take at once.
    LOAD_PER_VEHICLE("load-per-vehicle"),
    /// One source gives two figures for one thing.
    ONE_SOURCE("one-source"),
    /// Two states of one operation exclude each other.
    STATE_AGAINST_STATE("state-against-state"),
    /// One event has two dates.
    TWO_DATES("two-dates"),
    /// A copy is no second source.
    COPIES_COUNT_ONCE("copies-count-once"),
    /// One number with and without its "at least".
    QUALIFIER_LOST("qualifier-lost"),
    /// One number for different people.
    CATEGORY_DRIFT("category-drift"),
    /// A definition that would explain a difference is missing.
    DEFINITION("definition"),
    /// Two numbers differ as a slip of the pen makes them differ.
    NEAR_MISS("near-miss"),
    /// Stated parts add up to a stated whole.
    SUM_HOLDS("sum-holds"),
    /// Different people are each said to be all who left.
    WHO_ALL_ARE("who-all-are"),
    /// Only some are said to remain, and something was done there to others.
    ONLY_THOSE_REMAIN("only-those-remain"),
    /// One movement stopped for several causes.
    SEVERAL_CAUSES("several-causes"),
    /// People who were held were in several places.
    SEVERAL_PLACES("several-places"),
    /// People who were held came out in several ways.
    SEVERAL_ENDINGS("several-endings"),
    /// Weapons were used by one side, and by the other.
    WHO_DID_IT("who-did-it"),
    /// Who mediated is also one of those who agreed.
    MEDIATOR_IS_PARTY("mediator-is-party"),
    /// Who may leave one place is worded in several ways.
    WHO_MAY_LEAVE("who-may-leave"),
    /// The same people have several names.
    SEVERAL_NAMES("several-names"),
    /// Some of a group are counted among others, without a number.
    PART_WITHOUT_NUMBER("part-without-number"),
    /// Two figures hold if one was counted later.
    LATER_COUNT("later-count"),
    /// Two numbers of vehicles may be of one fleet or of two.
    ONE_FLEET("one-fleet"),
    /// Two dates of one event cannot be placed on one calendar.
    DATE_OPEN("date-open"),
    /// Claims that might be compared, if more were known.
    NOT_COMPARABLE("not-comparable"),
    /// What nobody has said.
    UNSAID("unsaid");

    private final String id;

    AccountRule(String id) {
        this.id = id;
    }

    /// The id.
    public String id() {
        return id;
    }
}
