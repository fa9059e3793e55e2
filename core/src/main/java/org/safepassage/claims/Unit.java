package org.safepassage.claims;

/// What a claim counts or measures.
public enum Unit implements Labelled {
    /// Persons, of any kind.
    PEOPLE("people"),
    /// Vehicles of mixed or unsaid kind.
    VEHICLES("vehicles"),
    /// Buses and coaches.
    BUSES("buses"),
    /// Ambulances.
    AMBULANCES("ambulances"),
    /// Cars.
    CARS("cars"),
    /// Trucks and lorries.
    TRUCKS("trucks"),
    /// Convoys, columns of vehicles.
    CONVOYS("convoys"),
    /// Flights, sorties of evacuation.
    FLIGHTS("flights"),
    /// Aircraft, helicopters among them.
    AIRCRAFT("aircraft"),
    /// Boats, ships and ferries.
    BOATS("boats"),
    /// Trains.
    TRAINS("trains"),
    /// Teams and crews.
    TEAMS("teams"),
    /// Hospitals, clinics, health centres.
    HOSPITALS("hospitals"),
    /// Schools.
    SCHOOLS("schools"),
    /// Shelters, camps, reception sites.
    SHELTERS("shelters"),
    /// Buildings, houses and homes.
    BUILDINGS("buildings"),
    /// Neighbourhoods and districts of a town.
    NEIGHBOURHOODS("neighbourhoods"),
    /// Villages, towns and other settlements.
    VILLAGES("villages"),
    /// Households, families counted as such.
    HOUSEHOLDS("households"),
    /// Tonnes of goods.
    TONNES("tonnes"),
    /// Treatments, consultations, operations on the sick.
    TREATMENTS("treatments"),
    /// Kilometres.
    KM("km"),
    /// Hours.
    HOURS("hours"),
    /// Days; weeks and months are said in days only by the text itself.
    DAYS("days"),
    /// Weeks.
    WEEKS("weeks"),
    /// Months.
    MONTHS("months"),
    /// Minutes.
    MINUTES("minutes"),
    /// Years.
    YEARS("years"),
    /// Hundredths of what is named beside it.
    PERCENT("percent");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// Whether it is counted in whole things: people and vehicles, not lengths, spans and shares.
    public boolean isWhole() {
        return switch (this) {
            case TONNES, KM, HOURS, DAYS, WEEKS, MONTHS, MINUTES, YEARS, PERCENT -> false;
            case PEOPLE,
                    VEHICLES,
                    BUSES,
                    AMBULANCES,
                    CARS,
                    TRUCKS,
                    CONVOYS,
                    FLIGHTS,
                    AIRCRAFT,
                    BOATS,
                    TRAINS,
                    TEAMS,
                    HOSPITALS,
                    SCHOOLS,
                    SHELTERS,
                    BUILDINGS,
                    NEIGHBOURHOODS,
                    VILLAGES,
                    HOUSEHOLDS,
                    TREATMENTS ->
                    true;
        };
    }
}
