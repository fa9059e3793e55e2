package org.safepassage.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.people.Category;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Weight;

/// A group that a test can still vary. Its people travel one by one, on seats.
public final class GroupDraft {
    private final GroupId id;
    private PlaceId place;
    private final List<PlaceId> destinations = new ArrayList<>();
    private Category category = new Category("families", Names.of("families"), false);
    private CountRange count;
    private List<Integer> households = List.of(1);
    private Need need = Need.SEAT;
    private int companions;
    private Weight priority = Weight.ONE;
    private @Nullable Duration longestAboard;
    private @Nullable Instant ready;

    GroupDraft(String id, String place, String destination, int count) {
        this.id = new GroupId(id);
        this.place = new PlaceId(place);
        this.destinations.add(new PlaceId(destination));
        this.count = CountRange.exactly(count);
    }

    /// Where they are.
    public GroupDraft at(String other) {
        place = new PlaceId(other);
        return this;
    }

    /// The places that they chose, in place of those before.
    public GroupDraft to(String... places) {
        destinations.clear();
        List.of(places).forEach(chosen -> destinations.add(new PlaceId(chosen)));
        return this;
    }

    /// A category that is not medical.
    public GroupDraft category(String word) {
        category = new Category(word, Names.of(word), false);
        return this;
    }

    /// A medical category.
    public GroupDraft patients(String word) {
        category = new Category(word, Names.of(word), true);
        return this;
    }

    /// How many, for certain.
    public GroupDraft count(int people) {
        count = CountRange.exactly(people);
        return this;
    }

    /// How many, as a range.
    public GroupDraft count(int low, int likely, int high) {
        count = new CountRange(low, likely, high);
        return this;
    }

    /// The pattern of household sizes.
    public GroupDraft households(Integer... sizes) {
        households = List.of(sizes);
        return this;
    }

    /// The place in a vehicle that each needs.
    public GroupDraft need(Need kind) {
        need = kind;
        return this;
    }

    /// People who travel with each household, on top of the count.
    public GroupDraft companions(int people) {
        companions = people;
        return this;
    }

    /// Priority in thousandths.
    public GroupDraft priority(long thousandths) {
        priority = new Weight(thousandths);
        return this;
    }

    /// Longest time aboard.
    public GroupDraft longestAboard(Duration longest) {
        longestAboard = longest;
        return this;
    }

    /// When they can start to board.
    public GroupDraft ready(Instant moment) {
        ready = moment;
        return this;
    }

    Group build() {
        return new Group(
                id,
                Names.of(id.value()),
                place,
                category,
                count,
                households,
                need,
                companions,
                destinations,
                priority,
                longestAboard,
                ready);
    }
}
