package id.salur.verifier;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is expected of each kind of account. A kind is one line here: where its money counts in the conservation, whether it may
 * be below zero, and whether payments have to account for it.
 */
enum AccountKind {
    TREASURY(Place.SOURCE, true, false),
    NATIONAL(Place.UNSPENT, false, false),
    PROVINCE(Place.UNSPENT, false, false),
    /** Of a regency: the form of the export is older than that word. */
    DISTRICT(Place.UNSPENT, false, false),
    STAGE_RUN(Place.UNSPENT, false, true),
    IN_TRANSIT(Place.IN_TRANSIT, false, true),
    SETTLED(Place.SETTLED, false, true),
    RETURNED(Place.RETURNED, false, true);

    /** Where the money of a node is. What lies at the source was not allocated. */
    enum Place {
        SOURCE,
        UNSPENT,
        IN_TRANSIT,
        SETTLED,
        RETURNED
    }

    private static final int COORDINATES = 5;

    private final Place place;
    private final boolean mayBeNegative;
    private final boolean controlled;

    AccountKind(Place place, boolean mayBeNegative, boolean controlled) {
        this.place = place;
        this.mayBeNegative = mayBeNegative;
        this.controlled = controlled;
    }

    /** The kind of an account by its coordinates; empty if this verifier does not know it. */
    static Optional<AccountKind> of(String account) {
        return Stream.of(values())
                .filter(kind -> kind.name().equals(coordinate(account, 1)))
                .findFirst();
    }

    static String fund(String account) {
        return coordinate(account, 0);
    }

    static String region(String account) {
        return coordinate(account, 2);
    }

    private static String coordinate(String account, int place) {
        String[] coordinates = account.split("\\|", -1);
        return coordinates.length == COORDINATES ? coordinates[place] : "";
    }

    /** The account of this kind; a coordinate that the kind has not is empty. */
    String account(String fund, String region, String run, String bank) {
        return fund + "|" + this + "|" + region + "|" + (this == STAGE_RUN ? run : "") + "|"
                + (this == IN_TRANSIT ? bank : "");
    }

    Place place() {
        return place;
    }

    boolean mayBeNegative() {
        return mayBeNegative;
    }

    boolean controlled() {
        return controlled;
    }
}
