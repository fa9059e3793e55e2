package org.safepassage.claims;

/// What a claim counts or measures.
public enum Unit implements Labelled {
    /// Persons, of any kind.
    PEOPLE("people", Kind.OTHER_WHOLE),
    /// Vehicles of mixed or unsaid kind.
    VEHICLES("vehicles", Kind.VEHICLE),
    /// Buses and coaches.
    BUSES("buses", Kind.VEHICLE),
    /// Ambulances.
    AMBULANCES("ambulances", Kind.VEHICLE),
    /// Cars.
    CARS("cars", Kind.VEHICLE),
    /// Trucks and lorries.
    TRUCKS("trucks", Kind.VEHICLE),
    /// Convoys, columns of vehicles.
    CONVOYS("convoys", Kind.VEHICLE),
    /// Flights, sorties of evacuation.
    FLIGHTS("flights", Kind.VEHICLE),
    /// Aircraft, helicopters among them.
    AIRCRAFT("aircraft", Kind.VEHICLE),
    /// Boats, ships and ferries.
    BOATS("boats", Kind.VEHICLE),
    /// Trains.
    TRAINS("trains", Kind.VEHICLE),
    /// Teams and crews.
    TEAMS("teams", Kind.OTHER_WHOLE),
    /// Hospitals, clinics, health centres.
    HOSPITALS("hospitals", Kind.PLACE),
    /// Schools.
    SCHOOLS("schools", Kind.PLACE),
    /// Shelters, camps, reception sites.
    SHELTERS("shelters", Kind.PLACE),
    /// Buildings, houses and homes.
    BUILDINGS("buildings", Kind.PLACE),
    /// Neighbourhoods and districts of a town.
    NEIGHBOURHOODS("neighbourhoods", Kind.PLACE),
    /// Villages, towns and other settlements.
    VILLAGES("villages", Kind.PLACE),
    /// Households, families counted as such.
    HOUSEHOLDS("households", Kind.OTHER_WHOLE),
    /// Tonnes of goods.
    TONNES("tonnes", Kind.MEASURE),
    /// Treatments, consultations, operations on the sick.
    TREATMENTS("treatments", Kind.OTHER_WHOLE),
    /// Kilometres.
    KM("km", Kind.MEASURE),
    /// Hours.
    HOURS("hours", Kind.TIME),
    /// Days; weeks and months are said in days only by the text itself.
    DAYS("days", Kind.TIME),
    /// Weeks.
    WEEKS("weeks", Kind.TIME),
    /// Months.
    MONTHS("months", Kind.TIME),
    /// Minutes.
    MINUTES("minutes", Kind.TIME),
    /// Years.
    YEARS("years", Kind.TIME),
    /// Hundredths of what is named beside it.
    PERCENT("percent", Kind.MEASURE);

    /// What sort of thing a unit is.
    public enum Kind {
        /// What carries people or goods.
        VEHICLE,
        /// Places and buildings.
        PLACE,
        /// Lengths of time.
        TIME,
        /// Other things that are counted one by one, people among them.
        OTHER_WHOLE,
        /// Weights, lengths and shares.
        MEASURE
    }

    private final String label;
    private final Kind kind;

    Unit(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    @Override
    public String label() {
        return label;
    }

    /// What sort of thing it is.
    public Kind kind() {
        return kind;
    }

    /// Whether it is counted in whole things: people and vehicles, not lengths, spans and shares.
    public boolean isWhole() {
        return kind != Kind.TIME && kind != Kind.MEASURE;
    }
}
